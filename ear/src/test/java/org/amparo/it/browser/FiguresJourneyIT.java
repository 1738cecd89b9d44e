package org.amparo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneId;
import javax.imageio.ImageIO;
import org.amparo.it.http.Records;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A supervisor takes figures along: the report and a figure in each form, years side by side, a table of her own, by their links. */
class FiguresJourneyIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final int YEAR =
            LocalDate.now(ZoneId.of("America/Guatemala")).getYear();

    @BeforeAll
    static void record() {
        Records.organisations();
        String number = Records.open(
                "caseworker.gt",
                "{'role': 'VICTIM', 'profile': {'sex': 'F', 'nationalities': ['HND']},"
                        + " 'exploitation': {'forms': ['FORCED_PROSTITUTION', 'LABOUR_MINING']}}");
        Records.decide("caseworker.gt", number, "CONFIRMED", YEAR + "-01-02");
    }

    @ParameterizedTest
    @CsvSource({"es, 1280", "es, 390"})
    void figures_leave_as_files_and_come_back_by_their_links(String language, int width) throws IOException {
        try (var supervisor = new Visitor(CHROMIUM, "supervisor.gt", language, width)) {
            supervisor.open("/statistics/year.xhtml?year=" + YEAR);
            supervisor.inspect("figures-taken-year");
            assertThat(Files.readString(supervisor.download("main > div > .take a[href*='format=csv']")))
                    .startsWith("\uFEFFfigure,country,value,status")
                    .contains("identified.total_sum_of_countries,GTM,");
            assertThat(Files.readAllBytes(supervisor.download("main > div > .take a[href*='format=xlsx']")))
                    .startsWith('P', 'K');
            String figure = "a[href*='figure=identified.by_sex_age'][href*='format=";
            assertThat(Files.readString(supervisor.download(figure + "csv']")))
                    .contains("identified.pct_sex_age.WOMEN,GTM");
            assertThat(Files.readAllBytes(supervisor.download(figure + "xlsx']")))
                    .startsWith('P', 'K');
            assertThat(Files.readString(supervisor.download(figure + "svg']"), StandardCharsets.UTF_8))
                    .startsWith("<svg")
                    .contains("Mujeres", "Guatemala · " + YEAR);
            var png = supervisor.download(figure + "png']");
            assertThat(ImageIO.read(png.toFile()).getWidth()).isGreaterThan(600);
            Files.copy(
                    png,
                    Path.of("target/screenshots", language + "-" + width + "-figures-taken-picture.png"),
                    StandardCopyOption.REPLACE_EXISTING);

            supervisor.sendFrom("a[href*='years.xhtml?figure=identified.by_sex_age']");
            supervisor.choose("until", "" + YEAR);
            supervisor.choose("from", "" + (YEAR - 2));
            supervisor.sendFrom("form.filters button[type='submit']");
            supervisor.inspect("figures-taken-years");
            assertThat(supervisor.text()).contains(YEAR + " (en curso)", "Todavía en curso");
            String told = supervisor.text();
            supervisor.sendFrom("#shown a");
            assertThat(supervisor.text())
                    .as("the link brings back what was shown")
                    .isEqualTo(told);
            assertThat(Files.readString(supervisor.download(".take a[href*='format=csv']"))
                            .lines()
                            .filter(line -> line.startsWith("identified.by_sex_age.WOMEN,")))
                    .hasSize(3);
            assertThat(ImageIO.read(supervisor
                                    .download(".take a[href*='format=png']")
                                    .toFile())
                            .getWidth())
                    .isGreaterThan(600);

            supervisor.open("/statistics/table.xhtml");
            supervisor.choose("rows", "FORM");
            supervisor.choose("columns", "CELL");
            supervisor.choose("from", "" + YEAR);
            supervisor.choose("until", "" + YEAR);
            supervisor.sendFrom("form.filters button[type='submit']");
            supervisor.inspect("figures-taken-table");
            assertThat(supervisor.text()).contains("en el total cuenta una sola vez", "Total");
            assertThat(Files.readString(supervisor.download(".take a[href*='format=csv']")))
                    .contains("identified,form,LABOUR,cell,");
            assertThat(Files.readAllBytes(supervisor.download(".take a[href*='format=xlsx']")))
                    .startsWith('P', 'K');
        }
    }
}
