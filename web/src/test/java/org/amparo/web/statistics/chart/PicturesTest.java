package org.amparo.web.statistics.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
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
                            new Trend.Point(100L, "100", false),
                            new Trend.Point(null, "no disponible", false),
                            new Trend.Point(0L, "0", false),
                            new Trend.Point(50L, "50", true)))));

    @Test
    void a_year_without_a_number_interrupts_the_line_and_is_no_zero() {
        String svg = TREND.svg();
        assertThat(svg).containsOnlyOnce("class=\"missing\"").containsOnlyOnce("class=\"open\"");
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

    @Test
    void a_trend_is_drawn_too() throws IOException {
        assertThat(pixels(image(Framed.svg(TREND.svg(), "Personas", NOTES)), 0x0072B2))
                .isGreaterThan(50);
    }

    @Test
    void a_shape_that_cannot_be_drawn_is_refused_and_not_left_out() {
        assertThatThrownBy(() -> Raster.png("<svg width=\"10\" height=\"10\"><ellipse/></svg>"))
                .isInstanceOf(IllegalArgumentException.class);
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
