package org.amparo.web.statistics.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A chart is well-formed, prints every number, and draws missing, zero and more than zero differently. */
class BarChartTest {

    private static final Bar MANY = new Bar("Psychosocial <&> care", 1820L, "1,820 (80 %)", Fill.BLUE, "");
    private static final Bar HALF = new Bar("Medical", 910L, "910 (40 %)", Fill.BLUE, "");
    private static final Bar FEW = new Bar("Basic needs", 1L, "1 (0 %)", Fill.BLUE, "");
    private static final Bar ZERO = new Bar("Legal", 0L, "0", Fill.BLUE, "");
    private static final Bar MISSING = new Bar("Housing", null, "not available", Fill.BLUE, "");

    @Test
    void prints_title_description_labels_numbers_and_note() {
        var svg = parsed(chart(MANY, HALF, FEW, ZERO, MISSING));
        assertThat(texts(svg, "title")).containsExactly("Four in five received \"psychosocial\" care");
        assertThat(texts(svg, "desc")).containsExactly("In words");
        assertThat(texts(svg, "text"))
                .containsExactly(
                        "Psychosocial <&> care",
                        "1,820 (80 %)",
                        "Medical",
                        "910 (40 %)",
                        "Basic needs",
                        "1 (0 %)",
                        "Legal",
                        "0",
                        "Housing",
                        "not available",
                        "n = 2,284");
    }

    @Test
    void bars_are_as_long_as_their_numbers() {
        List<Element> bars = withClass(parsed(chart(MANY, HALF, FEW)), "bar");
        int longest = Integer.parseInt(bars.get(0).getAttribute("width"));
        assertThat(bars.get(1).getAttribute("width")).isEqualTo(String.valueOf(longest / 2));
        assertThat(bars.get(2).getAttribute("width")).isEqualTo("1");
    }

    @Test
    void missing_is_hatched_and_zero_is_no_bar_on_the_axis() {
        var svg = parsed(chart(MANY, ZERO, MISSING));
        assertThat(withClass(svg, "bar")).hasSize(1);
        assertThat(withClass(svg, "missing")).singleElement().satisfies(hatch -> assertThat(hatch.getAttribute("fill"))
                .isEqualTo("url(#services-missing)"));
        assertThat(svg.getElementsByTagName("line").getLength()).isEqualTo(3);
    }

    @Test
    void small_multiples_share_one_scale() {
        var chart = new BarChart(
                "countries",
                "By country",
                "In words",
                List.of(new Panel("Guatemala", List.of(MANY)), new Panel("Belize", List.of(HALF))),
                2,
                "");
        List<Element> bars = withClass(parsed(chart), "bar");
        assertThat(Integer.parseInt(bars.get(0).getAttribute("width")))
                .isEqualTo(2 * Integer.parseInt(bars.get(1).getAttribute("width")));
        assertThat(texts(parsed(chart), "text")).contains("Guatemala", "Belize");
    }

    @Test
    void needs_nothing_that_a_strict_policy_forbids() {
        assertThat(chart(MANY, MISSING).svg())
                .doesNotContain("style=")
                .doesNotContain("<style")
                .doesNotContain("<script")
                .doesNotContain("href");
    }

    @Test
    void all_zero_chart_has_no_bars() {
        assertThat(withClass(parsed(chart(ZERO, ZERO)), "bar")).isEmpty();
    }

    @Test
    void id_that_would_break_the_page_is_refused() {
        assertThatThrownBy(() -> BarChart.of("\"><script>", "t", "d", List.of(MANY), ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static BarChart chart(Bar... bars) {
        return BarChart.of(
                "services", "Four in five received \"psychosocial\" care", "In words", List.of(bars), "n = 2,284");
    }

    private static Document parsed(BarChart chart) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(chart.svg())));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> texts(Document svg, String element) {
        return elements(svg, element).stream().map(Element::getTextContent).toList();
    }

    private static List<Element> withClass(Document svg, String name) {
        return elements(svg, "rect").stream()
                .filter(rect -> rect.getAttribute("class").equals(name))
                .toList();
    }

    private static List<Element> elements(Document svg, String name) {
        List<Element> elements = new ArrayList<>();
        var found = svg.getElementsByTagName(name);
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
