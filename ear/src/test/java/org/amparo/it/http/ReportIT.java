package org.amparo.it.http;

import static org.amparo.it.http.Records.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.it.support.Answer;
import org.amparo.it.support.Api;
import org.amparo.it.support.Browser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A year of typed cases of Guatemala and Costa Rica, and its report as it is counted by hand from the rules (statistics.md §3). The
 * year is {@value #YEAR}, and no other test records anything in it.
 *
 * <p>Identified in Guatemala: A (second case of the year included), B, C, D, E, F, G. In Costa Rica: P, Q. Each is explained where
 * it is recorded.
 */
class ReportIT {

    private static final int YEAR = 2010;
    private static final String GT = "caseworker.gt";
    private static final String CR = "caseworker.cr";

    @BeforeAll
    static void record_the_year() {
        Records.organisations();
        guatemala();
        costaRica();
    }

    private static void guatemala() {
        // A: on 1 January, on her 18th birthday, with two forms. Her second case of the year adds a third form and no
        // person.
        String a = victim(GT, "F", "1992-01-01", "GTM", "'FORCED_PROSTITUTION', 'LABOUR_AGRICULTURE'", "2010-01-01");
        Records.serve(GT, a, "{'kind': 'MEDICAL', 'startOn': '2010-01-01'}");
        String again = Records.open(
                GT,
                "{'role': 'VICTIM', 'samePersonAs': '%s', 'profile': {'sex': 'F', 'nationalities': ['GTM']},"
                        + " 'exploitation': {'forms': ['FORCED_BEGGING_UNSPECIFIED']}}",
                a);
        Records.decide(GT, again, "CONFIRMED", "2010-10-10");
        Records.serve(GT, again, "{'kind': 'MEDICAL', 'startOn': '2010-10-11'}");
        Records.serve(GT, again, "{'kind': 'LEGAL', 'startOn': '2010-10-11'}");
        // Her child, served in a country that does not count dependants.
        String child = Records.open(
                GT,
                "{'role': 'DEPENDANT', 'linkedCase': '%s', 'profile': {'sex': 'M'}, 'birth': {'birthDate': '2006'}}",
                a);
        Records.serve(GT, child, "{'kind': 'EDUCATION_TRAINING', 'startOn': '2010-02-01'}");

        // B: a day short of 18, of another nationality; the forms were asked for and are not known. Served on her
        // birthday: a girl
        // among those identified, a woman among those assisted.
        String b = victim(GT, "F", "1992-06-16", "HND", "'UNKNOWN'", "2010-06-15");
        Records.serve(GT, b, "{'kind': 'LEGAL', 'startOn': '2010-06-16'}");

        // C and D: born on 29 February; 17 on 28 February 2010, 18 on 1 March 2010.
        victim(GT, "M", "1992-02-29", "GTM", "'LABOUR_FISHING'", "2010-02-28");
        victim(GT, "M", "1992-02-29", "GTM", "'LABOUR_MINING'", "2010-03-01");

        // E: on 31 December, with an age as it was stated; served the same day.
        String e = Records.open(
                GT,
                "{'role': 'VICTIM', 'profile': {'sex': 'F', 'statedAge': {'from': 30, 'until': 30, 'on': '2010-12-31'}, 'nationalities': ['SLV']},"
                        + " 'identity': {'lgbtiq': 'NO'}, 'exploitation': {'forms': ['FORCED_PROSTITUTION']}}");
        Records.decide(GT, e, "CONFIRMED", "2010-12-31");
        Records.serve(GT, e, "{'kind': 'PSYCHOSOCIAL', 'startOn': '2010-12-31'}");

        // F: of another sex, adult, LGBTIQ+. Nothing was asked about the forms.
        String f = Records.open(
                GT,
                "{'role': 'VICTIM', 'profile': {'sex': 'X', 'statedAge': {'from': 18, 'on': '2010-05-05'}, 'nationalities': ['UNKNOWN']},"
                        + " 'identity': {'lgbtiq': 'YES'}}");
        Records.decide(GT, f, "CONFIRMED", "2010-05-05");

        // G: nobody asked for anything.
        String g = Records.open(GT, "{'role': 'VICTIM', 'identity': {'lgbtiq': 'UNKNOWN'}}");
        Records.decide(GT, g, "CONFIRMED", "2010-05-06");

        // H: confirmed the year before and served on 1 January: assisted, not identified. 17 then, 18 when first
        // assisted.
        String h = victim(GT, "F", "1991-12-31", "GTM", "'FORCED_PROSTITUTION'", "2009-12-30");
        Records.serve(GT, h, "{'kind': 'MEDICAL', 'startOn': '2010-01-01'}");

        // I: served in the year and confirmed on 1 January of the next.
        String i = victim(GT, "F", "1980-01-01", "GTM", "'FORCED_PROSTITUTION'", "2011-01-01");
        Records.serve(GT, i, "{'kind': 'MEDICAL', 'startOn': '2010-12-30'}");

        // J: only presumed. K: confirmed and revoked. Neither counts, whatever they were given.
        String j = Records.open(GT, "{'role': 'VICTIM', 'profile': {'sex': 'F'}, 'detectedOn': '2010-04-01'}");
        Records.serve(GT, j, "{'kind': 'MEDICAL', 'startOn': '2010-04-02'}");
        String k = victim(GT, "F", "1980-01-01", "GTM", "'FORCED_PROSTITUTION'", "2010-03-03");
        Records.serve(GT, k, "{'kind': 'MEDICAL', 'startOn': '2010-03-04'}");
        Records.decide(GT, k, "REVOKED", "2010-09-01");

        // A service that was only planned, and one that was taken back, of A.
        Records.serve(GT, a, "{'kind': 'BASIC_NEEDS', 'state': 'PLANNED', 'startOn': '2010-03-01'}");
        String mistaken = Records.serve(GT, a, "{'kind': 'FAMILY_REUNIFICATION', 'startOn': '2010-03-02'}");
        Records.withdrawService(GT, a, mistaken);
    }

    private static void costaRica() {
        // P: with a dependant who is served, in a country that counts dependants.
        String p = victim(CR, "F", "1985-05-05", "NIC", "'FORCED_PROSTITUTION'", "2010-07-01");
        Records.serve(CR, p, "{'kind': 'MEDICAL', 'startOn': '2010-07-02'}");
        String child = Records.open(
                CR,
                "{'role': 'DEPENDANT', 'linkedCase': '%s', 'profile': {'sex': 'F'}, 'birth': {'birthDate': '2005-08'}}",
                p);
        Records.serve(CR, child, "{'kind': 'EDUCATION_TRAINING', 'startOn': '2010-08-01'}");

        // Q: not served at all.
        victim(CR, "M", "1970-01-01", "CRI", "'DOMESTIC_SERVITUDE'", "2010-08-08");

        // R: of the year before, in a shelter over New Year; the stay meets the year with one day, a day before her
        // 18th birthday.
        String r = victim(CR, "F", "1992-01-02", "CRI", "'FORCED_PROSTITUTION'", "2009-10-01");
        Records.serve(CR, r, "{'kind': 'HOUSING', 'startOn': '2009-11-01', 'endOn': '2010-01-01'}");

        // S: in a shelter until the day before the year.
        String s = victim(CR, "F", "1990-01-02", "CRI", "'FORCED_PROSTITUTION'", "2009-10-02");
        Records.serve(CR, s, "{'kind': 'HOUSING', 'startOn': '2009-11-01', 'endOn': '2009-12-31'}");

        notAvailable("IDENT_FORM");
        notAvailable("ASSIST_SERVICE_LEGAL");
    }

    private static String victim(
            String user, String sex, String born, String nationality, String forms, String confirmed) {
        String number = Records.open(
                user,
                "{'role': 'VICTIM', 'profile': {'sex': '%s', 'nationalities': ['%s']}, 'birth': {'birthDate': '%s'},"
                        + " 'exploitation': {'forms': [%s]}}",
                sex,
                nationality,
                born,
                forms);
        Records.decide(user, number, "CONFIRMED", confirmed);
        return number;
    }

    private static void notAvailable(String indicator) {
        Records.expect(
                Api.as("supervisor.cr")
                        .put(
                                "/api/v1/statistics/availability",
                                json(
                                        "{'year': %d, 'indicator': '%s', 'status': 'NOT_AVAILABLE', 'footnote': 'Not recorded.'}",
                                        YEAR, indicator)),
                200);
    }

    @ParameterizedTest
    @CsvSource({
        "identified/total_sum_of_countries, 7",
        "identified/by_country/GTM, 7",
        "identified/by_sex_age/WOMEN, 2",
        "identified/by_sex_age/GIRLS, 1",
        "identified/by_sex_age/BOYS, 1",
        "identified/by_sex_age/MEN, 1",
        "identified/by_sex_age/OTHER_SEX, 1",
        "identified/by_sex_age/UNKNOWN, 1",
        "identified/other_sex_by_age/ADULT, 1",
        "identified/by_age_band/9-17, 2",
        "identified/by_age_band/18-20, 2",
        "identified/by_age_band/30-38, 1",
        "identified/lgbtiq, 1",
        "identified/lgbtiq_answers/YES, 1",
        "identified/lgbtiq_answers/NO, 1",
        "identified/lgbtiq_answers/UNKNOWN, 1",
        "identified/lgbtiq_answers/NOT_ASKED, 4",
        "identified/by_place_vs_nationality/WITHIN, 3",
        "identified/by_place_vs_nationality/OUTSIDE, 2",
        "identified/by_place_vs_nationality/UNKNOWN, 2",
        "identified/by_form_of_exploitation/SEXUAL, 2",
        "identified/by_form_of_exploitation/LABOUR, 3",
        "identified/by_form_of_exploitation/BEGGING, 1",
        "identified/by_form_of_exploitation/OTHER, 0",
        "identified/by_form_of_exploitation/UNKNOWN, 1",
        "identified/form_not_reported, 2",
        "identified/persons_with_known_form, 4",
        "assisted/total_sum_of_countries, 4",
        "assisted/victims, 4",
        "assisted/dependants, 0",
        "assisted/victims_identified_in_year, 3",
        "assisted/by_sex_age/WOMEN, 4",
        "assisted/by_sex_age/GIRLS, 0",
        "assisted/by_service/MEDICAL, 2",
        "assisted/by_service/LEGAL, 2",
        "assisted/by_service/PSYCHOSOCIAL, 1",
        "assisted/by_service/HOUSING, 0",
        "assisted/by_service/BASIC_NEEDS, 0",
        "assisted/by_service/EDUCATION_TRAINING, 0",
        "assisted/by_service/FAMILY_REUNIFICATION, 0"
    })
    void guatemala_is_counted_as_by_hand(String leaf, int number) {
        assertThat(number("supervisor.gt", leaf)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "identified/total_sum_of_countries, 2",
        "identified/by_sex_age/WOMEN, 1",
        "identified/by_sex_age/MEN, 1",
        "identified/by_place_vs_nationality/WITHIN, 1",
        "identified/by_place_vs_nationality/OUTSIDE, 1",
        "assisted/total_sum_of_countries, 3",
        "assisted/victims, 2",
        "assisted/dependants, 1",
        "assisted/victims_identified_in_year, 1",
        "assisted/by_sex_age/WOMEN, 1",
        "assisted/by_sex_age/GIRLS, 2",
        "assisted/by_service/MEDICAL, 1",
        "assisted/by_service/HOUSING, 1",
        "assisted/by_service/EDUCATION_TRAINING, 1",
        "assisted/by_service/PSYCHOSOCIAL, 0"
    })
    void costa_rica_is_counted_as_by_hand(String leaf, int number) {
        assertThat(number("supervisor.cr", leaf)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "identified/by_form_of_exploitation/SEXUAL",
                "identified/form_not_reported",
                "assisted/by_service_country/LEGAL/CRI"
            })
    void what_is_not_available_is_null_and_no_zero(String leaf) {
        assertThat(leaf("supervisor.cr", leaf)).isEqualTo(JsonValue.NULL);
    }

    @ParameterizedTest
    @CsvSource({
        "identified/total_sum_of_countries, 9",
        "identified/by_country/GTM, 7",
        "identified/by_country/CRI, 2",
        "identified/by_country/PAN, 0",
        "identified/by_form_of_exploitation/SEXUAL, 2",
        "assisted/total_sum_of_countries, 7",
        "assisted/by_service/LEGAL, 2",
        "assisted/by_service/HOUSING, 1"
    })
    void the_region_is_the_sum_of_the_countries_that_have_the_figure(String leaf, int number) {
        assertThat(number("secretariat", leaf)).isEqualTo(number);
    }

    @Test
    void the_region_says_who_could_not_give_a_figure() {
        JsonArray without = (JsonArray) leaf("secretariat", "not_available");
        assertThat(without.stream()
                        .map(pair -> ((JsonArray) pair).getString(0) + " " + ((JsonArray) pair).getString(1)))
                .containsExactlyInAnyOrder("IDENT_FORM CRI", "ASSIST_SERVICE_LEGAL CRI");
    }

    @Test
    void every_number_has_its_list_of_cases() {
        String behind = "/api/v1/statistics/figures/identified.by_sex_age.WOMEN/cases?year=" + YEAR;
        JsonObject cases = (JsonObject)
                Records.expect(Api.as("supervisor.gt").get(behind), 200).json();
        assertThat(cases.getInt("number")).isEqualTo(2);
        assertThat(cases.getJsonObject("cases").getJsonArray("items")).hasSize(2);
    }

    @Test
    void as_known_at_a_day_before_the_records_there_is_nothing_and_as_known_today_all_of_it() {
        var today = LocalDate.now(ZoneId.of("America/Guatemala"));
        JsonObject then = report("supervisor.gt", "&knownAt=2011-01-01");
        assertThat(then.getString("as_of")).isEqualTo("2011-01-01");
        assertThat(then.getValue("/identified/total_sum_of_countries")).hasToString("0");
        JsonObject known = report("supervisor.gt", "&knownAt=" + today);
        assertThat(known.getString("as_of")).isEqualTo(today.toString());
        for (String block : List.of("identified", "assisted", "services_delivered")) {
            assertThat(known.get(block)).as(block).isEqualTo(leaf("supervisor.gt", block));
        }
        String behind = "/api/v1/statistics/figures/identified.by_sex_age.WOMEN/cases?year=" + YEAR + "&knownAt=";
        JsonObject before = (JsonObject) Records.expect(Api.as("supervisor.gt").get(behind + "2011-01-01"), 200)
                .json();
        assertThat(before.getInt("number")).isZero();
        JsonObject cases = (JsonObject)
                Records.expect(Api.as("supervisor.gt").get(behind + today), 200).json();
        assertThat(cases.getString("knownAt")).isEqualTo(today.toString());
        assertThat(cases.getJsonObject("cases").getJsonArray("items"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.asJsonObject()).containsKey("number"));
    }

    @Test
    void every_number_says_from_whom_it_is_made() {
        String figure = "/api/v1/statistics/figures/identified.by_sex_age.WOMEN/explanation?year=" + YEAR;
        for (String reader : List.of("supervisor.gt", "secretariat")) {
            JsonObject why =
                    (JsonObject) Records.expect(Api.as(reader).get(figure), 200).json();
            assertThat(why.getJsonNumber("number").longValue())
                    .isEqualTo(((JsonNumber) leaf(reader, "identified/by_sex_age/WOMEN")).longValue())
                    .isEqualTo(why.getJsonObject("counted").getInt("VICTIM"));
        }
        Records.expect(Api.as("supervisor.gt").get(figure.replace("WOMEN", "NOBODY")), 404);
        Records.expect(Api.as("caseworker.gt").get(figure), 403);
    }

    @Test
    void what_changed_since_a_day_is_told_by_its_causes() {
        String changes = "/api/v1/statistics/figures/identified.by_country.GTM/changes?year=" + YEAR + "&from=";
        JsonObject told = (JsonObject) Records.expect(Api.as("supervisor.gt").get(changes + "2011-01-01"), 200)
                .json();
        long sum = told.getJsonArray("causes").getValuesAs(JsonObject.class).stream()
                .mapToLong(cause -> cause.getInt("entered") - cause.getInt("left"))
                .sum();
        assertThat(sum).isEqualTo(told.getInt("difference")).isPositive();
        assertThat(told.getInt("before")).isZero();
        var future = Records.expect(Api.as("supervisor.gt").get(changes + "2999-12-31"), 422);
        assertThat(Records.text(future, "type")).endsWith("/known-at-in-future");
        var order = Records.expect(Api.as("supervisor.gt").get(changes + "2012-01-02&until=2012-01-01"), 422);
        assertThat(Records.text(order, "type")).endsWith("/days-not-in-order");
        Records.expect(Api.as("supervisor.gt").get(changes), 400);
        Records.expect(Api.as("auditor").get(changes + "2011-01-01"), 403);
        var page = Browser.as("supervisor.gt")
                .open("/statistics/changed.xhtml?figure=identified.by_country.GTM&from=01/01/2011&year=" + YEAR);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("+" + sum);
        var today = LocalDate.now(ZoneId.of("America/Guatemala"));
        var shown = DateTimeFormatter.ofPattern("dd/MM/yyyy");
        var unfinished = Browser.as("supervisor.gt")
                .open("/statistics/changed.xhtml?figure=identified.by_country.GTM&year=" + today.getYear() + "&until="
                        + shown.format(today));
        assertThat(unfinished.status()).isEqualTo(200);
        assertThat(unfinished.body())
                .as("of a year that is not over what changed since the day before, and the way back keeps the day")
                .contains(shown.format(today.minusDays(1)))
                .contains("known=" + URLEncoder.encode(shown.format(today), StandardCharsets.UTF_8));
        var behind = Browser.as("secretariat")
                .open("/statistics/behind.xhtml?figure=identified.total_distinct_region&year=" + YEAR);
        assertThat(behind.status()).isEqualTo(200);
        assertThat(behind.body()).doesNotContain("class=\"case-number\"");
    }

    @Test
    void a_share_of_nobody_has_a_page() {
        for (String reader : new String[] {"secretariat", "supervisor.gt"}) {
            for (int year = 2010; year < 2020; year++) {
                String share = "identified.pct_sex_age.WOMEN";
                var answer = Browser.as(reader).open("/statistics/behind.xhtml?figure=" + share + "&year=" + year);
                assertThat(answer.status())
                        .as("a share of %d, to %s", year, reader)
                        .isEqualTo(200);
                var why = (JsonObject) Records.expect(
                                Api.as(reader).get("/api/v1/statistics/figures/" + share + "/explanation?year=" + year),
                                200)
                        .json();
                // What other tests have said of a year may leave it without a base: then nobody is not said either.
                assertThat(answer.body().contains("nadie en la base"))
                        .as("nobody in %d, to %s", year, reader)
                        .isEqualTo(why.getInt("base", 1) == 0);
            }
        }
    }

    @Test
    void a_day_that_has_not_come_or_is_none_is_refused() {
        String report = "/api/v1/statistics/annual-report?year=" + YEAR + "&knownAt=";
        var future = Records.expect(Api.as("supervisor.gt").get(report + "2999-12-31"), 422);
        assertThat(Records.text(future, "type")).endsWith("/known-at-in-future");
        Records.expect(Api.as("supervisor.gt").get(report + "2019-02-30"), 400);
    }

    @Test
    void the_page_says_as_of_when_and_its_numbers_lead_to_the_same_day() {
        var today = LocalDate.now(ZoneId.of("America/Guatemala"));
        String typed = today.format(DateTimeFormatter.ofPattern("dd/MM/uuuu"));
        var page = Browser.as("supervisor.gt").open("/statistics/year.xhtml?year=" + YEAR + "&known=" + typed);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("value=\"" + typed + "\"", "&amp;known=" + typed.replace("/", "%2F"));
    }

    @Test
    void all_countries_are_the_members_when_no_other_has_a_case() {
        JsonObject all = report("secretariat", "&countries=all");
        assertThat(all.getJsonArray("countries").getValuesAs(JsonString::getString))
                .containsExactly("BLZ", "CRI", "SLV", "GTM", "HND", "MEX", "NIC", "PAN", "DOM");
    }

    static Stream<String> withoutFigures() {
        return Stream.of("caseworker.gt", "shelter.gt", "prosecutor.gt", "administrator", "auditor");
    }

    @ParameterizedTest
    @MethodSource("withoutFigures")
    void other_roles_get_no_figures(String user) {
        Records.expect(Api.as(user).get("/api/v1/statistics/annual-report?year=" + YEAR), 403);
    }

    private static JsonObject report(String user, String more) {
        Answer answer = Api.as(user).get("/api/v1/statistics/annual-report?year=" + YEAR + more);
        return (JsonObject) Records.expect(answer, 200).json();
    }

    private static JsonValue leaf(String user, String path) {
        return report(user, "").getValue("/" + path);
    }

    private static int number(String user, String path) {
        return ((JsonNumber) leaf(user, path)).intValue();
    }
}
