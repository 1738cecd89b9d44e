package org.amparo.web.statistics.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A picture that leaves its page says whose it is, and shows in dots what it shows in lines. */
class PicturesTest {

    private static final List<String> NOTES =
            List.of("Guatemala · 2019", "Según lo registrado hasta el 30/11/2026. Amparo");

    private static final String BARS = BarChart.of(
                    "bars",
                    "Niñas y niños",
                    "",
                    Stream.of(Fill.values())
                            .map(fill -> new Bar("Atención médica", 10L + fill.ordinal(), "10 (1 %)", fill, "a"))
                            .toList(),
                    "n = 10")
            .svg();

    private static final Trend TREND = new Trend(
            "trend",
            "Personas",
            "",
            List.of("2017", "2018", "2019", "2020"),
            List.of(new Trend.Line(
                    "Mujeres",
                    List.of(
                            new Trend.Point(100L, "100", "b", false),
                            new Trend.Point(null, "no disponible", "a", false),
                            new Trend.Point(0L, "0", "", false),
                            new Trend.Point(50L, "50", "", true)))));

    @Test
    void whatever_was_typed_in_a_note_is_drawn_within_the_picture() throws Exception {
        String svg = Framed.svg(BARS, "Niñas", List.of("W".repeat(200) + " fin", "una\ndos\uffff", ""));
        assertThat(Pattern.compile("W{60,}").matcher(svg).find()).isFalse();
        assertThat(svg.replaceAll("[^W]", "")).hasSize(200);
        assertThat(svg).contains(">una<", ">dos\ufffd<", "><");
        assertThat(image(svg).getWidth())
                .isEqualTo(image(Framed.svg(BARS, "Niñas", NOTES)).getWidth());
    }

    @Test
    void a_year_without_a_number_interrupts_the_line_and_is_no_zero() {
        String svg = TREND.svg();
        assertThat(svg).containsOnlyOnce("class=\"missing\"").containsOnlyOnce("class=\"open\"");
        assertThat(svg).contains(">100 (b)<", ">(a)<").doesNotContain("no disponible");
        assertThat(svg.split("class=\"point\"", -1)).hasSize(3);
        assertThat(svg.split("stroke-width=\"2\"/><line|<line [^>]*stroke=\"#0072B2\"", -1))
                .as("only 2019 and 2020 are joined")
                .hasSize(2);
    }

    @Test
    void a_framed_picture_has_its_title_and_its_notes_on_white() {
        String framed =
                Framed.svg(BARS, "El grupo más numeroso fueron mujeres: 44 de cada 100 personas identificadas", NOTES);
        assertThat(framed)
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .contains(
                        ">mujeres: 44 de cada 100 personas</text>",
                        "Guatemala · 2019",
                        "fill=\"#FFFFFF\"",
                        "x=\"16\" y=");
    }

    @Test
    void the_picture_in_dots_is_twice_as_large_and_has_every_colour() throws IOException {
        var image = image(Framed.svg(BARS, "Niñas", NOTES));
        assertThat(image.getWidth()).isEqualTo(2 * (340 + 32));
        for (int rgb : new int[] {0x0072B2, 0xE69F00, 0x009E73, 0xD55E00, 0x56B4E9, 0xCC79A7, 0xFFFFFF, 0x1B2733}) {
            assertThat(pixels(image, rgb)).as(Integer.toHexString(rgb)).isGreaterThan(50);
        }
    }

    /** The letters are there, and those of Spanish are not all the same box. */
    @Test
    void words_are_drawn_with_their_accents() throws IOException {
        int plain = pixels(image(Framed.svg(BARS, "n n n n n n n n", NOTES)), 0x1B2733);
        int tilde = pixels(image(Framed.svg(BARS, "ñ ñ ñ ñ ñ ñ ñ ñ", NOTES)), 0x1B2733);
        int other = pixels(image(Framed.svg(BARS, "á á á á á á á á", NOTES)), 0x1B2733);
        assertThat(tilde).isGreaterThan(plain).isNotEqualTo(other);
    }

    /** As a browser writes it: behind the word, higher and smaller. */
    @Test
    void a_footnotes_letter_is_raised_and_stands_apart_from_its_word() throws IOException {
        String text = "<svg width=\"100\" height=\"40\"><rect width=\"100\" height=\"40\" fill=\"#FFFFFF\"/>"
                + "<text x=\"10\" y=\"30\" font-size=\"14\">%s</text></svg>";
        var word = image(text.formatted("<tspan>nnnn</tspan>"));
        var marked = image(text.formatted("<tspan>nnnn</tspan><tspan dx=\"3\" dy=\"-5\" font-size=\"10\">n</tspan>"));
        int end = edge(word, 0, word.getWidth());
        int letter = first(marked, end + 1);
        assertThat(letter - end).as("distance").isGreaterThanOrEqualTo(5);
        assertThat(lowest(marked, letter, marked.getWidth()))
                .as("raised by five, twice as large")
                .isBetween(lowest(marked, 0, end + 1) - 11, lowest(marked, 0, end + 1) - 9);
        assertThat(edge(marked, letter, marked.getWidth()) - letter)
                .as("smaller than one of four")
                .isLessThan((end - 20) / 4);
    }

    @Test
    void a_long_number_with_many_letters_is_not_cut_off() throws IOException {
        var image = image(Framed.svg(
                BarChart.of(
                                "a",
                                "",
                                "",
                                List.of(
                                        new Bar("x", 1820L, "12.820 (80 %)", Fill.PALE, "a, b, c, d"),
                                        new Bar("y", null, "sin desagregar", Fill.PALE, "a, b, c, d")),
                                "")
                        .svg(),
                "",
                List.of()));
        assertThat(edge(image, 0, image.getWidth())).isLessThan(image.getWidth() - 2 * 16);
    }

    private static boolean isDark(BufferedImage image, int x, int y) {
        return (image.getRGB(x, y) & 0xFF) < 0x80;
    }

    private static int first(BufferedImage image, int from) {
        return IntStream.range(from, image.getWidth())
                .filter(x -> IntStream.range(0, image.getHeight()).anyMatch(y -> isDark(image, x, y)))
                .findFirst()
                .orElseThrow();
    }

    private static int edge(BufferedImage image, int from, int until) {
        return IntStream.range(from, until)
                .filter(x -> IntStream.range(0, image.getHeight()).anyMatch(y -> isDark(image, x, y)))
                .max()
                .orElseThrow();
    }

    private static int lowest(BufferedImage image, int from, int until) {
        return IntStream.range(0, image.getHeight())
                .filter(y -> IntStream.range(from, until).anyMatch(x -> isDark(image, x, y)))
                .max()
                .orElseThrow();
    }

    @Test
    void a_trend_is_drawn_too() throws IOException {
        assertThat(pixels(image(Framed.svg(TREND.svg(), "Personas", NOTES)), 0x0072B2))
                .isGreaterThan(50);
    }

    @Test
    void a_shape_that_cannot_be_drawn_is_refused_and_not_left_out() {
        assertThatThrownBy(() -> Raster.png("<svg width=\"10\" height=\"10\"><ellipse/></svg>"))
                .isInstanceOf(IllegalArgumentException.class);
        for (String unknown : new String[] {
            "<text rotate=\"30\">a</text>",
            "<text><tspan baseline-shift=\"super\">a</tspan></text>",
            "<text><a>a</a></text>"
        }) {
            assertThatThrownBy(() -> Raster.png("<svg width=\"10\" height=\"10\">" + unknown + "</svg>"))
                    .as(unknown)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Framed.svg("<p/>", "", List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static BufferedImage image(String svg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Raster.png(svg)));
    }

    private static int pixels(BufferedImage image, int rgb) {
        int found = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                if ((image.getRGB(x, y) & 0xFFFFFF) == rgb) {
                    found++;
                }
            }
        }
        return found;
    }
}
