package org.amparo.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.it.support.Answer;
import org.amparo.it.support.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures taken along from the running system: files, years side by side and tables of one's own, each against the report. */
class FiguresTakenIT {

    private static final String STATISTICS = "/api/v1/statistics/";
    private static final String SUPERVISOR = "supervisor.gt";
    /** Years in which no other test records anything. */
    private static final int YEAR = 2007;

    private static final String TABLE = "population=IDENTIFIED&rows=FORM&columns=CELL&from=";

    @BeforeAll
    static void record() {
        Records.organisations();
        victim("F", "'FORCED_PROSTITUTION', 'LABOUR_AGRICULTURE'", "2007-02-01");
        victim("M", "'LABOUR_MINING'", "2007-02-02");
        victim("F", "'UNKNOWN'", "2008-02-02");
    }

    private static void victim(String sex, String forms, String confirmed) {
        String number = Records.open(
                "caseworker.gt",
                "{'role': 'VICTIM', 'profile': {'sex': '%s', 'nationalities': ['GTM']}, 'birth': {'birthDate': '1980-01-01'},"
                        + " 'exploitation': {'forms': [%s]}}",
                sex,
                forms);
        Records.decide("caseworker.gt", number, "CONFIRMED", confirmed);
    }

    @Test
    void the_report_as_text_has_every_number_of_the_report_once() {
        JsonObject report = json("annual-report?year=" + YEAR);
        Map<String, String> expected = new HashMap<>();
        Stream.of("identified", "assisted", "services_delivered")
                .forEach(block -> collect(block, report.get(block), expected));
        expected.keySet().removeIf(FiguresTakenIT::isAgain);
        Answer file = get(SUPERVISOR, "annual-report/file?format=csv&year=" + YEAR);
        assertThat(file.header("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(file.header("Content-Disposition").orElseThrow())
                .contains("amparo-informe-anual-2007-GTM-al-")
                .endsWith(".csv\"");
        assertThat(file.body()
                        .lines()
                        .skip(1)
                        .map(line -> line.split(",", -1))
                        .collect(Collectors.toMap(cells -> cells[0], cells -> cells[2])))
                .isEqualTo(expected)
                .containsEntry("identified.by_form_of_exploitation.LABOUR", "2");
    }

    /** Of one country, its numbers by country are those of the report. */
    private static boolean isAgain(String path) {
        return path.matches("\\w+[.](by_country|by_country_(?!unknown)\\w+|by_service_country)[.].+|.+distinct_region");
    }

    @Test
    void a_figure_as_text_has_who_was_not_asked_the_total_and_the_base() {
        assertThat(get(
                                SUPERVISOR,
                                "annual-report/file?format=csv&figure=identified.by_form_of_exploitation&year=" + YEAR)
                        .body()
                        .lines())
                .anyMatch(line -> line.startsWith("identified.form_not_reported,GTM,0,ZERO,2007,,2,"))
                .anyMatch(line -> line.startsWith("identified.total_sum_of_countries,GTM,2,REPORTED,2007,,,"));
        assertThat(get(SUPERVISOR, "annual-report/file?format=csv&figure=services_delivered.by_service&year=" + YEAR)
                        .body()
                        .lines())
                .anyMatch(line -> line.startsWith("services_delivered.total,GTM,0,ZERO,2007,,,"))
                .anyMatch(line -> line.startsWith("services_delivered.by_service.MEDICAL,GTM,0,ZERO,2007,,0,"));
    }

    private static void collect(String path, JsonValue value, Map<String, String> leaves) {
        if (value instanceof JsonObject object) {
            object.forEach((key, inner) -> collect(path + '.' + key, inner, leaves));
        } else {
            leaves.put(path, value instanceof JsonNumber number ? number.toString() : "");
        }
    }

    @ParameterizedTest
    @CsvSource({"xlsx, PK", "svg, <svg", "png, PNG", "csv, figure"})
    void a_figure_is_what_its_name_says(String format, String begins) {
        Answer file =
                get(SUPERVISOR, "annual-report/file?format=" + format + "&figure=identified.by_sex_age&year=" + YEAR);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Disposition").orElseThrow())
                .contains("amparo-sexo-y-edad-de-las-personas-identificadas-2007-GTM-al-")
                .endsWith("." + format + "\"");
        assertThat(file.body().substring(0, 12)).contains(begins);
    }

    @Test
    void words_of_a_workbook_and_a_picture_are_of_the_language_that_is_asked_for() {
        String path = STATISTICS + "annual-report/file?format=svg&figure=identified.by_sex_age&year=" + YEAR;
        assertThat(Api.as(SUPERVISOR).with("Accept-Language", "es").get(path).body())
                .contains("Mujeres", "Según lo registrado hasta el");
        Answer english = Api.as(SUPERVISOR).with("Accept-Language", "en").get(path);
        assertThat(english.body()).contains("Women", "As recorded up to", "Persons identified: n = 2");
        assertThat(english.header("Content-Disposition").orElseThrow())
                .contains("amparo-sex-and-age-of-the-persons-identified-2007-GTM-as-of-");
    }

    @Test
    void years_stand_side_by_side_as_each_report_says() {
        JsonObject years = json("years?figure=identified.by_sex_age&from=2007&until=2009");
        assertThat(years.getJsonArray("years")).hasSize(3).allSatisfy(one -> {
            JsonObject year = one.asJsonObject();
            assertThat(year.getBoolean("over")).isTrue();
            assertThat(year.get("value"))
                    .isEqualTo(json("annual-report?year=" + year.getInt("year")).getValue("/identified/by_sex_age"));
        });
        assertThat(years.getValue("/years/0/value/MEN")).hasToString("1");
        assertThat(get(SUPERVISOR, "years/file?format=csv&figure=identified.by_sex_age&from=2007&until=2009")
                        .body()
                        .lines()
                        .filter(line -> line.startsWith("identified.by_sex_age.WOMEN")))
                .hasSize(3);
        Answer picture = get(SUPERVISOR, "years/file?format=svg&figure=identified.by_sex_age&from=2007&until=2009");
        assertThat(picture.body()).contains("2007–2009");
        assertThat(picture.header("Content-Disposition").orElseThrow()).contains("-2007-2009-GTM-al-");
    }

    @Test
    void a_table_counts_a_person_in_each_form_and_once_in_its_total() {
        JsonObject table = json("table?" + TABLE + YEAR);
        JsonObject report = json("annual-report?year=" + YEAR);
        assertThat(table.getBoolean("overlapping")).isTrue();
        for (String form : new String[] {"SEXUAL", "LABOUR", "UNKNOWN"}) {
            assertThat(table.getValue("/years/0/cells/" + form + "/TOTAL"))
                    .isEqualTo(report.getValue("/identified/by_form_of_exploitation/" + form));
        }
        assertThat(table.getValue("/years/0/cells/LABOUR/WOMEN")).hasToString("1");
        assertThat(table.getValue("/years/0/cells/TOTAL/TOTAL"))
                .isEqualTo(report.getValue("/identified/total_sum_of_countries"))
                .hasToString("2");
        JsonObject men = json("table?" + TABLE + YEAR + "&cell=MEN&until=2008");
        assertThat(men.getValue("/years/0/cells/TOTAL/TOTAL")).hasToString("1");
        assertThat(men.getValue("/years/1/cells/TOTAL/TOTAL")).hasToString("0");
        Answer file = get(SUPERVISOR, "table/file?format=csv&" + TABLE + YEAR);
        assertThat(file.body().lines())
                .anyMatch(line -> line.startsWith("identified,form,LABOUR,cell,WOMEN,,GTM,1,REPORTED,2007,"));
        assertThat(get(SUPERVISOR, "table/file?format=xlsx&" + TABLE + YEAR).body())
                .startsWith("PK");
    }

    @Test
    void the_secretariat_chooses_among_the_countries_and_a_supervisor_has_her_own() {
        JsonObject chosen = (JsonObject) Records.expect(
                        get("secretariat", "years?figure=identified.by_country&from=2007&countries=PAN,GTM"), 200)
                .json();
        assertThat(chosen.getJsonArray("countries").toString()).isEqualTo("[\"GTM\",\"PAN\"]");
        assertThat(chosen.getValue("/years/0/value/GTM")).hasToString("2");
        refused("years?figure=identified.by_country&from=2007&countries=PAN", "country-not-in-report");
        refused("table?" + TABLE + "2007&countries=GTM,PAN", "country-not-in-report");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "years?figure=identified.by_sex_age&from=2001&until=2013 | too-many-years",
                "years?figure=identified.by_sex_age&from=2009&until=2008 | years-run-backwards",
                "years?figure=identified.by_sex_age&from=1999 | year-out-of-range",
                "years?figure=identified.by_sex_age&from=2007&knownAt=2999-12-31 | known-at-in-future",
                "table?population=IDENTIFIED&rows=SERVICE&from=2007 | table-property-not-counted",
                "table?population=IDENTIFIED&rows=CELL&columns=CELL&from=2007 | table-property-twice",
                "table?population=IDENTIFIED&rows=LGBTIQ&columns=CELL&from=2007 | table-property-alone",
                "table?population=IDENTIFIED&rows=CELL&lgbtiq=YES&from=2007 | table-property-alone",
                "table?population=IDENTIFIED&rows=CELL&form=NONE&from=2007 | table-value-unknown"
            })
    void what_cannot_be_counted_is_refused_with_what_to_do(String asked, String code) {
        refused(asked, code);
    }

    private static void refused(String asked, String code) {
        var refused = Records.expect(get(SUPERVISOR, asked), 422);
        assertThat(Records.text(refused, "type")).endsWith("/" + code);
    }

    @ParameterizedTest
    @CsvSource({
        "annual-report/file?year=2007, 400",
        "table?population=IDENTIFIED&rows=CELL&from=2007&countries=%2C, 400",
        "table?population=IDENTIFIED&rows=CELL&from=2007&cell=WOMEN%2C%2CMEN, 400",
        "annual-report/file?year=2007&format=pdf, 400",
        "annual-report/file?year=2007&format=png, 400",
        "annual-report/file?year=2007&format=csv&figure=identified.none, 404",
        "annual-report/file?year=2007&format=svg&figure=identified.excluded_by_rule, 404",
        "years?from=2007, 400",
        "years?figure=identified.none&from=2007, 404",
        "years/file?figure=identified.by_sex_age.WOMEN&from=2007&format=csv, 404",
        "table?population=IDENTIFIED&from=2007, 400",
        "table?population=EVERYBODY&rows=CELL&from=2007, 400",
        "table/file?population=IDENTIFIED&rows=CELL&from=2007&format=png, 400"
    })
    void what_is_not_asked_well_is_told(String asked, int status) {
        Records.expect(get(SUPERVISOR, asked), status);
    }

    private static JsonObject json(String asked) {
        return (JsonObject) Records.expect(get(SUPERVISOR, asked), 200).json();
    }

    private static Answer get(String user, String asked) {
        return Api.as(user).with("Accept-Language", "es").get(STATISTICS + asked);
    }
}
