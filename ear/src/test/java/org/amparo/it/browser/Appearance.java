package org.amparo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a page looks like on a screen of one width, and on paper; keeps pictures and sheets. */
final class Appearance {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final List<String> LEVELS_A_AND_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Of what stays in sight; a style sheet of the test's own is refused by the page's policy. */
    private static final String VISIBILITY =
            "to => document.querySelectorAll('.top, .rail, .skip').forEach(one => { one.style.visibility = to; })";

    /** Views that axe has looked at, by width: what it asks of a page is the same in every language. */
    private static final Set<String> LOOKED_AT = new HashSet<>();

    private static final int PHONE = 600;

    private final Page page;
    private final String shots;
    private final int width;

    /**
     * Of a page on a screen of that width.
     *
     * @param shots what the names of its pictures begin with
     */
    Appearance(Page page, String shots, int width) {
        this.page = page;
        this.shots = shots;
        this.width = width;
    }

    /** How high a screen of that width is. */
    static int height(int width) {
        return width < PHONE ? 844 : 900;
    }

    /** The same of another page of the same person. */
    Appearance of(Page other) {
        return new Appearance(other, shots, width);
    }

    /** Whether something begins on the screen as the page opens, in the upper half, where nothing covers it; keeps a picture of the screen. */
    void isInView(String selector) {
        var top = new AtomicReference<>(-1.0);
        try {
            page.waitForCondition(() -> {
                top.set(page.locator(selector).first().boundingBox().y);
                return top.get() >= 0 && top.get() < page.viewportSize().height / 2.0;
            });
        } catch (TimeoutError never) {
            throw new AssertionError(selector + " begins at " + top.get(), never);
        } finally {
            String name = selector.replaceAll("[^a-z-]", "");
            page.screenshot(new ScreenshotOptions().setPath(SCREENSHOTS.resolve(shots + "view-" + name + ".png")));
        }
    }

    /** Prints the page on A4 and keeps the file; the words of each sheet. */
    List<String> print(String name) {
        byte[] pdf = page.pdf(new PdfOptions()
                .setFormat("A4")
                .setPreferCSSPageSize(true)
                .setPath(SCREENSHOTS.resolve(shots + name + ".pdf")));
        try (var sheets = Loader.loadPDF(pdf)) {
            List<String> words = new ArrayList<>();
            for (int sheet = 1; sheet <= sheets.getNumberOfPages(); sheet++) {
                var reader = new PDFTextStripper();
                reader.setSortByPosition(true);
                reader.setStartPage(sheet);
                reader.setEndPage(sheet);
                words.add(reader.getText(sheets));
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many elements have more than what is seen of them on paper of this width, in pixels of the page. */
    int cutOnPaper(int paperWidth) {
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(paperWidth, 900);
        var cut = page.evaluate(
                "width => [...document.querySelectorAll('main, main *')].filter((one) =>"
                        + " one.getClientRects().length && !one.closest('.visually-hidden, svg')"
                        + " && one.getBoundingClientRect().right > width + 1).length",
                paperWidth);
        page.setViewportSize(width, height(width));
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
        return (Integer) cut;
    }

    /** Nothing is out of reach, and nothing beside the screen; keeps a picture. */
    void inspect(String name) {
        // What stays in sight while one scrolls lies over what is below it.
        page.evaluate("() => scrollTo(0, 0)");
        page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(shots + name + ".png")));
        if (LOOKED_AT.add(width + "-" + name)) {
            lookWithAxe(name);
        }
        assertThat(beside()).as("%s is wider than the screen", name).isZero();
        assertThat(page.innerText("main")).as(name).doesNotContain("???");
    }

    /** Keeps a picture of a part of the page, without what stays in sight over it. */
    void picture(String selector, String name) {
        page.evaluate(VISIBILITY, "hidden");
        page.locator(selector)
                .screenshot(new Locator.ScreenshotOptions().setPath(SCREENSHOTS.resolve(shots + name + ".png")));
        page.evaluate(VISIBILITY, "");
    }

    /** Pixels by which the page is wider than the screen. */
    int beside() {
        return (Integer) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    }

    /** How many tabs that are open do not stand whole within the row of tabs as it is shown. */
    int tabsOutOfView() {
        return (Integer) page.evaluate(
                "() => [...document.querySelectorAll('.tabs [aria-current=page], .tabs [aria-current=true]')]"
                        + ".filter((tab) => {"
                        + " const row = tab.closest('.tabs').getBoundingClientRect(), box = tab.getBoundingClientRect();"
                        + " return box.left < row.left - 1 || box.right > row.right + 1; }).length");
    }

    private void lookWithAxe(String name) {
        var violations =
                new AxeBuilder(page).withTags(LEVELS_A_AND_AA).analyze().getViolations();
        assertThat(violations)
                .as(name)
                .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                .isEmpty();
    }
}
