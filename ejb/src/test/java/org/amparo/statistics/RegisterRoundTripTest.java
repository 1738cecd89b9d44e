package org.amparo.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.zip.ZipInputStream;
import org.amparo.casefile.RegisterShare;
import org.amparo.exchange.CountedAge;
import org.amparo.exchange.out.RegisterFile;
import org.amparo.shared.PartialDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is exported of the sample register, read into an empty system, gives the same reports without a birth date. */
class RegisterRoundTripTest {

    private static final List<Integer> YEARS = List.of(2018, 2019, 2020);
    private static final int LAST_YEAR = 2021;

    private static CountedDatabase source;
    private static CountedDatabase target;
    private static final Map<String, Register> EXPORTS = new LinkedHashMap<>();

    @BeforeAll
    static void export() throws SQLException, IOException {
        source = CountedDatabase.create("round_trip_source");
        target = CountedDatabase.create("round_trip_target");
        RegisterLoader.load(Register.sample(), source);
        for (String country : Register.MEMBERS) {
            EXPORTS.put(country, exported(country));
        }
    }

    @AfterAll
    static void close() {
        source.close();
        target.close();
    }

    @Test
    void every_leaf_of_every_report_stays_when_the_reader_knows_the_counted_ages() {
        assertThat(differences(EXPORTS, RegisterRoundTripTest::withStandIn)).isEmpty();
    }

    @Test
    void every_leaf_stays_on_a_register_that_crowds_the_borders() throws SQLException, IOException {
        source.empty();
        Register random = RandomRegister.of(7, 3000);
        List<Map<String, String>> inOrder = new ArrayList<>(random.cases());
        // Assisted before her birth: a contradiction that the report calls unknown, and a birth year does not show.
        inOrder.forEach(
                row -> row.computeIfPresent("birth_date", (column, date) -> date.compareTo("2018") < 0 ? date : ""));
        inOrder.sort(Comparator.comparing(row -> row.get("case_id")));
        RegisterLoader.load(new Register(inOrder, random.events(), random.availability()), source);
        Map<String, Register> exports = new LinkedHashMap<>();
        for (String country : Register.MEMBERS) {
            exports.put(country, exported(country));
        }
        assertThat(differences(exports, RegisterRoundTripTest::withStandIn)).isEmpty();
    }

    /** Who ignores our extension miscounts a few border persons; how many is said in docs/exchange.md. */
    @Test
    void a_reader_without_the_extension_miscounts_ages_alone() {
        Map<String, String> differences = differences(EXPORTS, row -> row);
        assertThat(differences.keySet()).isNotEmpty().allMatch(path -> path.matches(".*(sex_age|age_band|by_age).*"));
    }

    @Test
    void no_birth_date_goes_beyond_the_year() {
        assertThat(cases()).allSatisfy(row -> assertThat(row.get("birth_date")).matches("(\\d{4})?"));
    }

    @Test
    void counted_ages_stand_only_where_they_are_needed() {
        long needed = cases().stream()
                .filter(row -> !row.get("ages_counted").isEmpty())
                .count();
        assertThat(needed).isBetween(1L, cases().size() / 20L);
    }

    @Test
    void pseudonyms_follow_the_order_of_the_cases_and_name_nobody_again() {
        for (Register register : EXPORTS.values()) {
            List<String> numbers =
                    register.cases().stream().map(row -> row.get("case_id")).toList();
            assertThat(numbers).isSorted().doesNotHaveDuplicates();
            assertThat(numbers.get(0)).isEqualTo("C00000001");
            assertThat(register.cases())
                    .allSatisfy(row -> assertThat(row.get("person_id")).matches("P\\d{8}"));
        }
    }

    @Test
    void every_row_of_the_country_is_there_with_its_links() {
        Register sample = Register.sample();
        for (String country : Register.MEMBERS) {
            Register register = EXPORTS.get(country);
            assertThat(register.cases()).hasSize(of(sample.cases(), country).size());
            assertThat(register.availability())
                    .hasSize(of(sample.availability(), country).size());
            assertThat(register.events()).hasSize((int) of(sample.events(), country).stream()
                    .filter(row -> Set.of("SERVICE", "HOUSING").contains(row.get("event_type")))
                    .count());
            Set<String> known = new TreeSet<>();
            register.cases().forEach(row -> known.add(row.get("case_id")));
            assertThat(register.events()).allSatisfy(row -> assertThat(known).contains(row.get("case_id")));
        }
    }

    private static List<Map<String, String>> of(List<Map<String, String>> rows, String country) {
        return rows.stream().filter(row -> row.get("country").equals(country)).toList();
    }

    private static List<Map<String, String>> cases() {
        return EXPORTS.values().stream()
                .flatMap(register -> register.cases().stream())
                .toList();
    }

    private static Map<String, String> differences(
            Map<String, Register> exports, UnaryOperator<Map<String, String>> reader) {
        Map<String, String> differences = new TreeMap<>();
        int leaves = 0;
        for (var export : exports.entrySet()) {
            Register register = export.getValue();
            target.empty();
            RegisterLoader.load(
                    new Register(
                            register.cases().stream().map(reader).toList(), register.events(), register.availability()),
                    target);
            for (int year : YEARS) {
                List<String> country = List.of(export.getKey());
                Map<String, JsonValue> before =
                        leaves(source.report(year, country).toJson());
                Map<String, JsonValue> after =
                        leaves(target.report(year, country).toJson());
                leaves += before.size();
                before.forEach((path, value) -> {
                    if (!value.equals(after.get(path))) {
                        differences.put(
                                export.getKey() + " " + year + " " + path, value + " before, " + after.get(path));
                    }
                });
                assertThat(after.keySet()).isEqualTo(before.keySet());
            }
        }
        assertThat(leaves).isGreaterThan(5000);
        return differences;
    }

    /** A reader that keeps a birth date from which the counted ages follow. */
    private static Map<String, String> withStandIn(Map<String, String> row) {
        if (row.get("ages_counted").isEmpty()) {
            return row;
        }
        List<CountedAge> ages = new ArrayList<>(CountedAge.parse(row.get("ages_counted")));
        String age = row.get("age_at_identification");
        if (!age.isEmpty()) {
            PartialDate identified = PartialDate.parse(row.get("identification_date"));
            ages.add(new CountedAge(identified.from(), Integer.parseInt(age), Integer.valueOf(age)));
        }
        String year = row.get("birth_date");
        Map<String, String> read = new LinkedHashMap<>(row);
        read.put(
                "birth_date",
                CountedAge.standIn(year.isEmpty() ? null : PartialDate.parse(year), ages)
                        .toString());
        return read;
    }

    private static Register exported(String country) throws SQLException, IOException {
        var archive = new ByteArrayOutputStream();
        try (Connection connection = source.connect();
                Statement snapshot = connection.createStatement()) {
            snapshot.execute("start transaction with consistent snapshot, read only");
            new RegisterFile(connection, country, RegisterShare.whole(), LAST_YEAR, (file, rows) -> {})
                    .writeTo(archive);
        }
        Map<String, List<Map<String, String>>> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(
                        entry.getName(),
                        Register.rows(new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                                .lines()
                                .toList()));
            }
        }
        assertThat(files.keySet()).containsExactly("cases.csv", "events.csv", "availability.csv");
        return new Register(files.get("cases.csv"), files.get("events.csv"), files.get("availability.csv"));
    }

    private static Map<String, JsonValue> leaves(JsonObject report) {
        Map<String, JsonValue> leaves = new LinkedHashMap<>();
        collect("", report, leaves);
        return leaves;
    }

    private static void collect(String path, JsonValue value, Map<String, JsonValue> leaves) {
        if (value instanceof JsonObject object) {
            object.forEach((key, inner) -> collect(path + '.' + key, inner, leaves));
        } else {
            leaves.put(path, value);
        }
    }
}
