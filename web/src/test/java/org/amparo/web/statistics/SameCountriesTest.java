package org.amparo.web.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.amparo.statistics.AnnualReport;
import org.amparo.statistics.AvailabilityStatus;
import org.amparo.web.statistics.Exhibit.Trait;
import org.amparo.web.statistics.Section.Count;
import org.amparo.web.statistics.Section.Line;
import org.amparo.web.statistics.Section.Shown;
import org.amparo.web.statistics.Section.Tile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Two of four countries cannot give a figure: picture, table, base and total of it are of the other two, and say so. */
class SameCountriesTest {

    private static final List<String> CANNOT = List.of("PAN", "HND");
    private static final long GUATEMALA = 20;
    private static final long COSTA_RICA = 50;

    private static final String WITHOUT_EN = "70, without Panama and Honduras";
    private static final String WITHOUT_ES = "70, sin Panamá ni Honduras";

    static Stream<Arguments> figures() {
        return exhibits().flatMap(exhibit -> Stream.of("es", "en").flatMap(language -> indicators(exhibit)
                .map(indicator -> Arguments.of(language, indicator, exhibit.path()))));
    }

    private static Stream<Exhibit> exhibits() {
        return Arrays.stream(Part.values())
                .flatMap(part -> part.exhibits().stream())
                .filter(exhibit -> !exhibit.is(Trait.PLAIN));
    }

    private static Stream<String> indicators(Exhibit exhibit) {
        String whole = "identified".equals(exhibit.block()) ? "IDENT_TOTAL" : "ASSIST_TOTAL";
        return switch (exhibit.path()) {
            case "identified.by_sex_age", "identified.by_age_band" -> Stream.of(whole, "IDENT_SEX_AGE");
            case "identified.lgbtiq_answers" -> Stream.of(whole, "IDENT_LGBTIQ");
            case "identified.by_form_of_exploitation" -> Stream.of(whole, "IDENT_FORM");
            default -> Stream.of(whole);
        };
    }

    @ParameterizedTest
    @MethodSource("figures")
    void picture_table_base_and_total_are_of_the_same_countries(String language, String indicator, String path) {
        Exhibit exhibit =
                exhibits().filter(one -> one.path().equals(path)).findFirst().orElseThrow();
        Shown shown = shown(language, report(exhibit, indicator), exhibit);
        String said = "es".equals(language) ? WITHOUT_ES : WITHOUT_EN;

        assertThat(shown.bases().get(0)).as("base").endsWith("n = " + said);
        assertThat(texts(shown.svg(), "text").collect(Collectors.joining(" ")))
                .as("base in the picture")
                .contains("n = " + said);
        assertThat(withClass(shown.svg(), "missing")).as("hatched").hasSize(2);
        assertThat(shown.footnotes()).as("footnotes").hasSize(2).allSatisfy(note -> assertThat(note)
                .matches("(Panam[aá]|Honduras), .*"));
        if (exhibit.values() == Values.COUNTRY) {
            return;
        }
        assertThat(shown.table().lines())
                .as("each sum says that it leaves somebody out")
                .allSatisfy(line ->
                        assertThat(line.cells().get(0).marks()).as(line.label()).isEqualTo("a, b"));
        assertThat(withClass(shown.svg(), "tspan", "marks")).hasSizeGreaterThan(2);
        if (exhibit.byCountry() != null) {
            List<Line> lines = shown.byCountry().lines();
            assertThat(lines.get(lines.size() - 1).label()).as("sum").endsWith(said.substring(said.indexOf(',')));
            assertThat(lines)
                    .filteredOn(line -> line.cells().stream().allMatch(Count::missing))
                    .hasSize(2)
                    .allSatisfy(line -> assertThat(line.label()).matches("Panam[aá]|Honduras"));
        }
    }

    @Test
    void a_country_that_counts_persons_and_not_their_forms_has_them_not_broken_down() {
        Exhibit forms = exhibit("identified.by_form_of_exploitation");
        Shown shown = shown("en", report(forms, "IDENT_FORM"), forms);
        assertThat(texts(shown.svg(), "text"))
                .filteredOn(text -> text.startsWith("not broken down"))
                .hasSize(2);
        assertThat(shown.byCountry().lines().stream()
                        .flatMap(line -> line.cells().stream())
                        .filter(Count::missing)
                        .map(Count::text))
                .containsOnly("not broken down");
        assertThat(shown.footnotes())
                .containsExactly(
                        "Panama, Identified victims by form of exploitation: Not broken down.",
                        "Honduras, Identified victims by form of exploitation: Not broken down.");
    }

    @Test
    void persons_who_were_not_asked_are_drawn() {
        var report = Reports.of("GTM")
                .with("identified.by_country.GTM", 84L)
                .with("identified.by_form_of_exploitation.SEXUAL", 38L)
                .with("identified.form_not_reported", 46L)
                .build();
        String picture = shown("en", report, exhibit("identified.by_form_of_exploitation"))
                .svg();
        assertThat(texts(picture, "text")).contains("Not asked", "46", "n = 84");
        assertThat(withClass(picture, "bar").map(bar -> bar.getAttribute("fill")))
                .containsExactly(
                        "url(#identified-by-form-of-exploitation-picture-blue)",
                        "url(#identified-by-form-of-exploitation-picture-pale)");
    }

    @Test
    void one_person_of_eighty_four_makes_no_headline() {
        var report = Reports.of("GTM")
                .with("identified.lgbtiq_answers.YES", 1L)
                .with("identified.denominators.pct_lgbtiq", 84L)
                .build();
        assertThat(shown("en", report, exhibit("identified.lgbtiq_answers")).title())
                .isEqualTo("LGBTIQ+ persons among those identified");
    }

    @Test
    void a_footnote_at_a_number_is_a_letter() {
        var report = Reports.of("GTM")
                .with("identified.by_country.GTM", 4L)
                .with("identified.by_sex_age.WOMEN", 4L)
                .with("identified.pct_sex_age.WOMEN", 100L)
                .with("identified.denominators.pct_sex_age", 4L)
                .saying("GTM", "IDENT_SEX_AGE", AvailabilityStatus.PARTIAL, "Ten months.")
                .build();
        Shown shown = shown("en", report, exhibit("identified.by_sex_age"));
        assertThat(shown.table().lines().get(0).cells().get(0))
                .isEqualTo(new Count("4", "identified.by_sex_age.WOMEN", false, "a"));
        assertThat(texts(shown.svg(), "text")).contains("4 (100%)a");
    }

    @Test
    void a_share_of_somebody_is_more_than_nothing_and_says_of_how_many_where_the_picture_does_not() {
        var report = Reports.of("GTM")
                .with("identified.by_country.GTM", 442L)
                .with("identified.lgbtiq_answers.YES", 1L)
                .with("identified.denominators.pct_lgbtiq", 174L)
                .build();
        Shown shown = shown("en", report, exhibit("identified.lgbtiq_answers"));
        assertThat(texts(shown.svg(), "text")).contains("1 (< 1% of 174)");
        assertThat(shown.table().lines().get(0).cells().get(1).text()).isEqualTo("< 1%");
    }

    @Test
    void a_number_at_the_head_says_whom_it_leaves_out() {
        Exhibit any = exhibit("identified.by_country");
        Tile tile = told("en", report(any, "IDENT_TOTAL")).get(0).tiles().get(0);
        assertThat(tile.countries()).isEqualTo("without Panama and Honduras");
        var partial = Reports.of("GTM", "DOM")
                .saying("DOM", "IDENT_TOTAL", AvailabilityStatus.PARTIAL, null)
                .build();
        assertThat(told("en", partial).get(0).tiles().get(0).countries()).isEqualTo("partial: Dominican Republic");
    }

    @Test
    void a_base_that_counts_persons_of_countries_without_the_row_says_so() {
        Exhibit services = exhibit("assisted.by_service");
        Shown shown = shown("en", report(services, "ASSIST_SERVICE_MEDICAL"), services);
        assertThat(shown.bases().get(0)).isEqualTo("Persons assisted: n = 140");
        assertThat(shown.bases()).anySatisfy(base -> assertThat(base)
                .endsWith("it also counts the persons of countries that cannot give every row: Panama, Honduras"));
        assertThat(shown.table().lines())
                .filteredOn(line -> !line.cells().get(0).marks().isEmpty())
                .extracting(Line::label)
                .containsExactly("Medical care");
    }

    @Test
    void what_is_declared_stands_beside_with_its_document_and_in_no_number() {
        String women = "identified.by_sex_age.WOMEN";
        var report = Reports.of("GTM", "PAN", "HND")
                .with("identified.by_country.GTM", 20L)
                .with("identified.by_country.PAN", null)
                .with("identified.by_country.HND", null)
                .with("identified.total_sum_of_countries", 20L)
                .with(women, 12L)
                .saying("PAN", "IDENT_TOTAL", AvailabilityStatus.NOT_AVAILABLE, null)
                .saying("HND", "IDENT_TOTAL", AvailabilityStatus.NOT_AVAILABLE, null)
                .declaring("PAN", women, 30)
                .declaring("PAN", "identified.total_sum_of_countries", 55)
                .declaring("GTM", women, 99)
                .build();
        Shown shown = shown("en", report, exhibit("identified.by_sex_age"));
        assertThat(shown.bases().get(0)).endsWith("n = 20, without Panama and Honduras");
        assertThat(shown.table().heads()).endsWith("With what is declared");
        Line line = shown.table().lines().get(0);
        assertThat(line.cells()).extracting(Count::text).startsWith("12").endsWith("42, without Honduras");
        assertThat(line.cells().get(0).marks()).isEqualTo("a, b, c");
        assertThat(shown.table().lines().get(1).cells()).extracting(Count::text).endsWith("");
        assertThat(shown.footnotes())
                .hasSize(3)
                .last()
                .asString()
                .startsWith("Panama, declared, not counted.")
                .endsWith("30. Registry. Yearbook, table 4, 01/03/2020. Signed: Office of statistics.");
        assertThat(shown("en", report, exhibit("identified.by_age_band"))
                        .table()
                        .heads())
                .doesNotContain("With what is declared");
        Tile tile = told("en", report).get(0).tiles().get(0);
        assertThat(tile.count().text()).isEqualTo("20");
        assertThat(tile.declared()).isEqualTo("With what is declared: 75, without Honduras (Panama 55)");
        assertThat(told("en", report).get(0).tiles().get(1).declared()).isEmpty();
    }

    @Test
    void bars_that_find_no_room_stand_together_and_what_is_unknown_stays() {
        var reports = Reports.of("GTM");
        List<String> countries = List.of(
                "GTM", "HND", "SLV", "NIC", "CRI", "PAN", "BLZ", "MEX", "DOM", "COL", "VEN", "ECU", "PER", "BOL");
        countries.forEach(country -> reports.with("identified.nationalities." + country, 2L));
        reports.with("identified.nationalities.UNKNOWN", 1L);
        String picture = shown("en", reports.build(), exhibit("identified.nationalities"))
                .svg();
        assertThat(texts(picture, "text")).contains("The others (2)", "Nationality not known");
    }

    /** All four count somebody, but for the two where nobody can say; of those who count, all stand under the first key. */
    private static AnnualReport report(Exhibit exhibit, String indicator) {
        boolean isWhole = indicator.endsWith("_TOTAL");
        boolean isOfKey = indicator.startsWith("ASSIST_SERVICE_");
        var reports = Reports.of("GTM", "PAN", "CRI", "HND");
        for (String block : List.of("identified", "assisted", "services_delivered")) {
            reports.with(block + ".by_country.GTM", GUATEMALA).with(block + ".by_country.CRI", COSTA_RICA);
            reports.with(block + ".by_country.PAN", isWhole ? null : Long.valueOf(30));
            reports.with(block + ".by_country.HND", isWhole ? null : Long.valueOf(40));
        }
        if (exhibit.byCountry() != null) {
            Reports.keys(exhibit).stream()
                    .filter(key -> !isOfKey || indicator.endsWith(key))
                    .forEach(key -> CANNOT.forEach(country -> reports.with(exhibit.pathOf(country, key), null)));
        }
        CANNOT.forEach(country -> reports.saying(country, indicator, AvailabilityStatus.NOT_AVAILABLE, null));
        if (exhibit.values() != Values.COUNTRY) {
            reports.with(exhibit.path() + '.' + Reports.keys(exhibit).get(0), GUATEMALA + COSTA_RICA);
        }
        return reports.build();
    }

    private static Exhibit exhibit(String path) {
        return exhibits().filter(one -> one.path().equals(path)).findFirst().orElseThrow();
    }

    private static List<Section> told(String language, AnnualReport report) {
        return new YearTelling(report, new BundleWording(new Locale(language))).sections();
    }

    private static Shown shown(String language, AnnualReport report, Exhibit exhibit) {
        return told(language, report).stream()
                .flatMap(section -> section.figures().stream())
                .filter(one -> one.id().equals(exhibit.path().replaceAll("[._]", "-")))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> texts(String svg, String element) {
        return elements(svg, element).map(Element::getTextContent);
    }

    private static Stream<Element> withClass(String svg, String name) {
        return withClass(svg, "rect", name);
    }

    private static Stream<Element> withClass(String svg, String element, String name) {
        return elements(svg, element).filter(one -> one.getAttribute("class").equals(name));
    }

    private static Stream<Element> elements(String svg, String name) {
        try {
            var found = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getElementsByTagName(name);
            return Stream.iterate(0, i -> i < found.getLength(), i -> i + 1).map(i -> (Element) found.item(i));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
