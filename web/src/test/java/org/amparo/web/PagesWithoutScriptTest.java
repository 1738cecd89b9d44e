package org.amparo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The content policy lets a page run the scripts and wear the styles that are files of the application. Whatever would write either
 * into a page is refused here, for in a browser it only does nothing.
 */
class PagesWithoutScriptTest {

    private static final Path PAGES = Path.of("src/main/webapp");

    private static final List<Pattern> REFUSED = Stream.of(
                    "<f:ajax\\b",
                    "<h:commandLink\\b",
                    "<h:commandScript\\b",
                    "<h:outputScript(?![^>]*\\bname=)",
                    "<script(?![^>]*\\bsrc=)",
                    "<style\\b",
                    "\\s(?:pass:|p:)?on[a-z]+\\s*=",
                    "\\s(?:pass:|p:)?style\\s*=",
                    "javascript:")
            .map(Pattern::compile)
            .toList();

    static List<String> refused(String page) {
        return REFUSED.stream()
                .flatMap(pattern -> pattern.matcher(page).results())
                .map(found -> found.group().strip())
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> each_page_is_without() throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.walk(PAGES)) {
            pages = files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
        assertThat(pages).isNotEmpty();
        return pages.stream()
                .map(page -> DynamicTest.dynamicTest(
                        PAGES.relativize(page).toString(),
                        () -> assertThat(refused(Files.readString(page))).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> each_way_is_noticed() {
        return Stream.of(
                        "<h:inputText><f:ajax render=\"x\"/></h:inputText>",
                        "<h:commandLink action=\"#{x}\"/>",
                        "<script>go()</script>",
                        "<h:outputScript>go()</h:outputScript>",
                        "<button onclick=\"go()\">",
                        "<h:inputText onchange=\"go()\"/>",
                        "<h:inputText pass:onfocus=\"go()\"/>",
                        "<p style=\"color: red\">",
                        "<a href=\"javascript:go()\">")
                .map(page -> DynamicTest.dynamicTest(
                        page, () -> assertThat(refused(page)).isNotEmpty()));
    }
}
