package org.amparo.web.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.amparo.statistics.AvailabilityStatus;
import org.amparo.web.statistics.Section.Count;
import org.amparo.web.statistics.Section.Line;
import org.amparo.web.statistics.Section.Shown;
import org.amparo.web.statistics.Section.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YearTellingTest {

    private static final String CELLS = "identified.by_sex_age";
    private static final String SERVICES = "assisted.by_service";
    private static final String FORMS = "identified.by_form_of_exploitation";

    @Test
    void sections_follow_the_published_order() {
        assertThat(told(Reports.of("GTM")))
                .extracting(Section::id)
                .containsExactly("identification", "profile", "nationality", "forms", "assistance", "services");
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void every_figure_has_its_words_in_both_languages(String language) {
        var words = new BundleWording(new Locale(language));
        for (Part part : Part.values()) {
            assertThat(words.text("figures.part." + part.key())).isNotBlank();
            for (Exhibit exhibit : part.exhibits()) {
                assertThat(words.text(exhibit.words("topic"))).isNotBlank();
                assertThat(words.text(exhibit.words("why"))).isNotBlank();
                if (!exhibit.is(Exhibit.Trait.PLAIN)) {
                    assertThat(words.text(exhibit.words("title"), "1", "x")).isNotBlank();
                }
            }
        }
        assertThat(new YearTelling(Reports.of("GTM", "BLZ").build(), words).sections())
                .hasSize(Part.values().length);
    }

    @Test
    void a_headline_says_the_largest_group_and_its_share() {
        var report = Reports.of("GTM")
                .with(CELLS + ".WOMEN", 88L)
                .with(CELLS + ".UNKNOWN", 100L)
                .with("identified.pct_sex_age.WOMEN", 44L)
                .with("identified.denominators.pct_sex_age", 200L);
        assertThat(figure(report, CELLS).title())
                .isEqualTo("The largest group were women: 44 of every 100 persons identified");
    }

    @Test
    void under_a_hundred_persons_are_said_as_they_are() {
        var report = Reports.of("GTM")
                .with(CELLS + ".WOMEN", 12L)
                .with("identified.pct_sex_age.WOMEN", 44L)
                .with("identified.denominators.pct_sex_age", 27L);
        assertThat(figure(report, CELLS).title()).endsWith("12 of 27 persons identified");
    }

    @Test
    void a_tie_and_a_handful_of_persons_have_no_largest_group() {
        var tie = Reports.of("GTM")
                .with(CELLS + ".WOMEN", 20L)
                .with(CELLS + ".GIRLS", 20L)
                .with("identified.denominators.pct_sex_age", 40L);
        var handful = Reports.of("GTM").with(CELLS + ".WOMEN", 3L).with("identified.denominators.pct_sex_age", 4L);
        assertThat(figure(tie, CELLS).title()).isEqualTo("Sex and age of the persons identified");
        assertThat(figure(handful, CELLS).title()).isEqualTo("Sex and age of the persons identified");
    }

    @Test
    void not_available_is_told_from_zero_in_table_and_picture_and_bears_its_footnote() {
        var report = Reports.of("GTM")
                .with(SERVICES + ".MEDICAL", null)
                .saying("GTM", "ASSIST_SERVICE_MEDICAL", AvailabilityStatus.NOT_AVAILABLE, "No register.");
        var shown = figure(report, SERVICES);
        assertThat(line(shown.table(), "Medical care").cells().get(0))
                .isEqualTo(new Count("not available", null, true, "a"));
        assertThat(line(shown.table(), "Legal advice and accompaniment").cells().get(0))
                .isEqualTo(new Count("0", SERVICES + ".LEGAL", false, ""));
        assertThat(shown.footnotes())
                .containsExactly("Guatemala, Persons with medical care: Not available. No register.");
        assertThat(shown.svg()).containsOnlyOnce("class=\"missing\"");
    }

    @Test
    void a_question_that_does_not_arise_is_told_from_a_number_nobody_can_give() {
        var report = Reports.of("GTM")
                .with(SERVICES + ".MEDICAL", null)
                .saying("GTM", "ASSIST_SERVICE_MEDICAL", AvailabilityStatus.NOT_APPLICABLE, null);
        assertThat(line(figure(report, SERVICES).table(), "Medical care")
                        .cells()
                        .get(0)
                        .text())
                .isEqualTo("not applicable");
    }

    @Test
    void a_country_that_cannot_give_one_service_is_marked_there_and_at_the_sum_alone() {
        var report = Reports.of("GTM", "BLZ")
                .with(SERVICES + ".MEDICAL", 5L)
                .with("assisted.by_service_country.MEDICAL.BLZ", null)
                .saying("BLZ", "ASSIST_SERVICE_MEDICAL", AvailabilityStatus.NOT_AVAILABLE, null);
        var shown = figure(report, SERVICES);
        assertThat(line(shown.table(), "Medical care").cells().get(0).marks()).isEqualTo("a");
        assertThat(line(shown.table(), "Legal advice and accompaniment")
                        .cells()
                        .get(0)
                        .marks())
                .isEmpty();
        assertThat(line(shown.byCountry(), "Belize").cells())
                .extracting(Count::missing)
                .containsOnlyOnce(true);
        assertThat(line(shown.byCountry(), "Guatemala").cells())
                .extracting(Count::marks)
                .containsOnly("");
    }

    @Test
    void a_number_opens_why_it_is_what_it_is_unless_there_is_none() {
        var report = Reports.of("GTM").with(CELLS + ".WOMEN", 12L).with(CELLS + ".MEN", null);
        assertThat(line(figure(report, CELLS).table(), "Women").cells().get(0).path())
                .isEqualTo(CELLS + ".WOMEN");
        assertThat(line(figure(report, CELLS).table(), "Men").cells().get(0).path())
                .isNull();
    }

    @Test
    void most_frequent_stand_first_and_what_is_not_known_last() {
        var report = Reports.of("GTM")
                .with(FORMS + ".LABOUR", 7L)
                .with(FORMS + ".SEXUAL", 3L)
                .with(FORMS + ".UNKNOWN", 99L);
        assertThat(figure(report, FORMS).table().lines())
                .extracting(Line::label)
                .startsWith("Labour exploitation", "Sexual exploitation", "Forced marriage", "Asked, not known");
    }

    @Test
    void only_tables_with_several_answers_a_person_say_so() {
        assertThat(figure(Reports.of("GTM"), FORMS).note()).startsWith("A person may appear in several rows");
        assertThat(figure(Reports.of("GTM"), CELLS).note()).isEmpty();
    }

    @Test
    void one_country_is_not_compared_with_itself() {
        assertThat(told(Reports.of("GTM")).stream()
                        .flatMap(section -> section.figures().stream())
                        .map(Shown::id))
                .doesNotContain("identified-by-country");
        assertThat(figure(Reports.of("GTM"), CELLS).byCountry()).isNull();
        assertThat(figure(Reports.of("GTM", "BLZ"), CELLS).byCountry().lines())
                .extracting(Line::label)
                .containsExactly("Guatemala", "Belize", "All countries");
    }

    @Test
    void persons_beside_the_counted_ones_take_room_only_where_there_are_any() {
        var leftOut = "identified.excluded_by_rule";
        assertThat(figure(Reports.of("GTM", "NIC"), leftOut).table()).isNull();
        assertThat(figure(Reports.of("GTM", "NIC").with(leftOut + ".NIC", 2L), leftOut)
                        .table()
                        .lines())
                .extracting(Line::label)
                .containsExactly("Nicaragua");
    }

    @Test
    void without_a_year_in_the_address_the_last_complete_one_is_shown() {
        var newYear = LocalDate.of(2026, 1, 1);
        assertThat(Years.shown(null, newYear)).isEqualTo(2025);
        assertThat(Years.shown("20x9", newYear)).isEqualTo(2025);
        assertThat(Years.shown("2019", newYear)).isEqualTo(2019);
        assertThat(Years.offered(newYear)).startsWith(2026, 2025).endsWith(2010);
    }

    @Test
    void each_service_names_the_persons_it_could_be_counted_for() {
        var report = Reports.of("GTM")
                .with(SERVICES + ".MEDICAL", 894L)
                .with("assisted.pct_service_available.MEDICAL", 42L)
                .with("assisted.denominators.pct_service_available.MEDICAL", 2116L);
        assertThat(line(figure(report, SERVICES).table(), "Medical care")
                        .cells()
                        .get(1)
                        .text())
                .isEqualTo("42% of 2,116");
    }

    @Test
    void a_path_is_named_as_the_page_names_it() {
        assertThat(FigureName.of(CELLS + ".WOMEN", BundleWording.ENGLISH))
                .isEqualTo("Sex and age of the persons identified: Women");
        assertThat(FigureName.of("assisted.by_service_country.LEGAL.GTM", BundleWording.ENGLISH))
                .isEqualTo("Persons assisted, by service: Legal advice and accompaniment, Guatemala");
        assertThat(FigureName.of("identified.form_not_reported", BundleWording.ENGLISH))
                .isEqualTo("Not asked");
        assertThat(FigureName.of("services_delivered.total", BundleWording.ENGLISH))
                .isEqualTo("Services given");
        assertThat(FigureName.of("services_delivered.by_modality.REMOTE", BundleWording.ENGLISH))
                .as("what the page does not show is asked for by its address")
                .isEqualTo("Services given: services_delivered.by_modality.REMOTE");
    }

    private static List<Section> told(Reports report) {
        return new YearTelling(report.build(), BundleWording.ENGLISH).sections();
    }

    private static Shown figure(Reports report, String path) {
        return told(report).stream()
                .flatMap(section -> section.figures().stream())
                .filter(shown -> shown.id().equals(path.replaceAll("[._]", "-")))
                .findFirst()
                .orElseThrow();
    }

    private static Line line(Table table, String label) {
        return table.lines().stream()
                .filter(line -> line.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
