package org.amparo.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.amparo.it.support.AmparoSystem;
import org.amparo.it.support.Api;
import org.junit.jupiter.api.Test;

/** Three hundred cases come in as a file and through the ordinary doors: rows, history and figures are the same. */
class ImportedLikeTypedIT {

    private static final String USER = "supervisor.gt";
    private static final int CASES = 300;
    private static final long SEED = 300L;

    /** What is drawn at random, belongs to the person who types, or says when it was typed. */
    private static final Set<String> OWN = Set.of(
            "id",
            "number",
            "person_id",
            "data_key_id",
            "version",
            "assigned_to",
            "assigned_account_id",
            "public_id",
            "case_id",
            "rev",
            "revtype",
            "revend",
            "revend_at",
            // What a register states nobody has asked for or entered by hand: what becomes of it is no answer to
            // anybody.
            "recorded_by_account",
            // A register gives no reason for a denial, and is its own reference.
            "reason_code",
            "register_source");

    private static final Map<String, String> FORMS = Map.of(
            "SEXUAL", "['SEXUAL_UNSPECIFIED']",
            "LABOUR;BEGGING", "['LABOUR_UNSPECIFIED', 'FORCED_BEGGING_UNSPECIFIED']",
            "UNKNOWN", "['UNKNOWN']",
            "", "[]");

    private final Random random = new Random(SEED);

    private record Row(String line, String opening, String status, String on) {}

    @Test
    void rows_history_and_figures_are_the_same() throws SQLException {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            rows.add(row(i));
        }
        JsonObject none = report();
        List<String> typed = rows.stream().map(ImportedLikeTypedIT::type).toList();
        JsonObject once = report();
        String source = Imports.source();
        var file = new StringBuilder(Imports.CASES);
        var events = new StringBuilder(Imports.EVENTS);
        for (int i = 0; i < CASES; i++) {
            file.append(rows.get(i).line());
            events.append("E%04d,SERVICE,GTM,C%04d,P%04d,%s,,LEGAL,,,1,,,,,,,%s%n"
                    .formatted(i, i, i, rows.get(i).on(), rows.get(i).on()));
        }
        JsonObject run = Imports.ended(
                USER,
                Map.of("source", source),
                "r.zip",
                Imports.zip(Map.of("cases.csv", file.toString(), "events.csv", events.toString())));
        assertThat(run.getString("state")).as(run.toString()).isEqualTo("DONE");
        JsonObject twice = report();

        try (Connection database = AmparoSystem.asOwner()) {
            for (int i = 0; i < CASES; i++) {
                String imported =
                        "(select record_id from import_key where source = '%s' and kind = 'CASE' and external_id = 'C%04d')"
                                .formatted(source, i);
                String byHand = "(select id from case_file where number = '" + typed.get(i) + "')";
                for (String table : List.of("case_file b where b.id = ", "service_provision b where b.case_id = ")) {
                    assertThat(rows(database, table + imported))
                            .as(rows.get(i).line())
                            .hasSize(1)
                            .isEqualTo(rows(database, table + byHand));
                }
                for (String table : List.of(
                        "case_file_aud b where b.revend is null and b.id = ",
                        "service_provision_aud b where b.revend is null and b.case_id = ",
                        "status_decision b where b.outcome <> 'POSSIBLE' and b.case_id = ",
                        "status_decision_aud b where b.revend is null and b.outcome <> 'POSSIBLE' and b.case_id = ")) {
                    assertThat(rows(database, table + imported))
                            .as(rows.get(i).line())
                            .isEqualTo(rows(database, table + byHand));
                }
            }
        }
        for (String block : List.of("identified", "assisted")) {
            int before = none.getJsonObject(block).getInt("total_sum_of_countries");
            int first = once.getJsonObject(block).getInt("total_sum_of_countries") - before;
            assertThat(first).isGreaterThan(100);
            assertThat(twice.getJsonObject(block).getInt("total_sum_of_countries") - before)
                    .isEqualTo(2 * first);
            once.getJsonObject(block).getJsonObject("by_sex_age").forEach((cell, value) -> assertThat(
                            twice.getJsonObject(block)
                                    .getJsonObject("by_sex_age")
                                    .getInt(cell))
                    .as(cell)
                    .isEqualTo(2
                                    * once.getJsonObject(block)
                                            .getJsonObject("by_sex_age")
                                            .getInt(cell)
                            - none.getJsonObject(block)
                                    .getJsonObject("by_sex_age")
                                    .getInt(cell)));
        }
    }

    private Row row(int i) {
        String sex = any("F", "M", "X", "");
        String lgbtiq = any("Y", "N", "");
        String nationality = any("GTM", "HND", "SLV", "");
        String forms = any("SEXUAL", "LABOUR;BEGGING", "UNKNOWN", "");
        String place = any("GTM", "MEX");
        String on = "2002-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
        String status = any("IDENTIFIED", "IDENTIFIED", "PRESUMED", "DISCARDED");
        int kind = random.nextInt(4);
        String birth = kind == 0 ? "19%02d-%02d-11".formatted(50 + random.nextInt(49), 1 + random.nextInt(12)) : "";
        String age = kind == 1 ? String.valueOf(random.nextInt(70)) : "";
        String group = kind == 2 ? any("ADULT", "MINOR") : "";
        String line = "C%04d,P%04d,GTM,VICTIM,%s,%s,%s,%s,%s,%s,%s,%s,%s,%s,,%s%n"
                .formatted(i, i, status, on, place, nationality, sex, lgbtiq, birth, age, group, forms, on);
        String ages = !age.isEmpty()
                ? "'from': %s, 'until': %s".formatted(age, age)
                : group.equals("ADULT") ? "'from': 18" : group.equals("MINOR") ? "'from': 0, 'until': 17" : null;
        String stated = ages == null ? null : "{%s, 'on': '%s'}".formatted(ages, on);
        String opening =
                """
                {'role': 'VICTIM', 'identificationPlace': '%s', 'profile': {%s%s%s}, %s
                 'identity': {'lgbtiq': '%s'}, 'exploitation': {'forms': %s}}"""
                        .formatted(
                                place,
                                "'sex': '" + (sex.isEmpty() ? "NOT_ASKED" : sex) + "'",
                                stated == null ? "" : ", 'statedAge': " + stated,
                                nationality.isEmpty() ? "" : ", 'nationalities': ['" + nationality + "']",
                                birth.isEmpty() ? "" : "'birth': {'birthDate': '" + birth + "'},",
                                lgbtiq.equals("Y") ? "YES" : lgbtiq.equals("N") ? "NO" : "NOT_ASKED",
                                FORMS.get(forms));
        return new Row(line, opening, status, on);
    }

    private String any(String... values) {
        return values[random.nextInt(values.length)];
    }

    private static String type(Row row) {
        String number = Records.open(USER, row.opening());
        if (!row.status().equals("PRESUMED")) {
            Records.decide(USER, number, row.status().equals("IDENTIFIED") ? "CONFIRMED" : "NOT_CONFIRMED", row.on());
        }
        Records.serve(USER, number, "{'kind': 'LEGAL', 'startOn': '%s'}", row.on());
        return number;
    }

    private static JsonObject report() {
        return (JsonObject) Records.expect(Api.as(USER).get("/api/v1/statistics/annual-report?year=2002"), 200)
                .json();
    }

    private static List<Map<String, Object>> rows(Connection database, String from) throws SQLException {
        try (var statement = database.createStatement();
                var answer = statement.executeQuery("select b.* from " + from)) {
            List<Map<String, Object>> rows = new ArrayList<>();
            var columns = answer.getMetaData();
            while (answer.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    if (!OWN.contains(columns.getColumnName(i))) {
                        row.put(columns.getColumnName(i), answer.getObject(i));
                    }
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
