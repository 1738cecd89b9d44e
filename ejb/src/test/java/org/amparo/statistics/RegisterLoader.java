package org.amparo.statistics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.reference.ExploitationGroup;
import org.amparo.shared.PartialDate;

/** Writes a register straight into Amparo's tables, as the same cases would stand there if people had typed them. */
final class RegisterLoader {

    private static final Map<String, String> STATUS = Map.of(
            "IDENTIFIED",
            "CONFIRMED",
            "PRESUMED",
            "POSSIBLE",
            "DISCARDED",
            "NOT_CONFIRMED",
            "REVOKED",
            "REVOKED",
            "",
            "NOT_APPLICABLE");

    private final Map<String, Long> persons = new HashMap<>();
    private final Map<String, Long> cases = new HashMap<>();

    /** Loads cases, their services and stays, and the statements of availability. */
    static void load(Register register, CountedDatabase database) {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            var loader = new RegisterLoader();
            loader.persons(register, connection);
            loader.cases(register, connection);
            loader.services(register, connection);
            availability(register, connection);
            connection.commit();
            try (Statement statement = connection.createStatement()) {
                statement.execute("analyze table case_file, service_provision, person");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void persons(Register register, Connection connection) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into person (id, pseudonym) values (?, ?)")) {
            for (Map<String, String> row : register.cases()) {
                if (persons.putIfAbsent(row.get("person_id"), persons.size() + 1L) == null) {
                    add(insert, persons.get(row.get("person_id")), row.get("person_id"));
                }
            }
            insert.executeBatch();
        }
    }

    private void cases(Register register, Connection connection) throws SQLException {
        String sql =
                """
                insert into case_file (id, version, number, person_id, country, owner_id, data_key_id, role, status,
                  identified_from, identified_until, identification_place, opened_on, registered_on, sex, lgbtiq, birth_from,
                  birth_until, stated_age_from, stated_age_until, stated_age_on_from, stated_age_on_until, nationalities, languages, interpreter, peoples,
                  migration_status, origin_area, recruitment_area, exploitation_area, detection_area, detection_source, forms,
                  means, recruiter_relations, travel_tourism)
                values (?, 0, ?, ?, ?, 1, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'NOT_ASKED', 'NOT_ASKED', 'NOT_ASKED',
                  'NOT_ASKED', 'NOT_ASKED', 'NOT_ASKED', 'NOT_ASKED', 'NOT_ASKED', 'NOT_ASKED', ?,
                  'NOT_ASKED', 'NOT_ASKED', 'NOT_ASKED')""";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            // In the order of their names, as an import writes them: of two cases on one day the first describes the
            // person.
            List<Map<String, String>> inOrder = register.cases().stream()
                    .sorted(Comparator.comparing(row -> row.get("case_id")))
                    .toList();
            for (Map<String, String> row : inOrder) {
                long id = cases.size() + 1L;
                cases.put(row.get("case_id"), id);
                String identified = empty(row.get("identification_date"));
                String born = empty(row.get("birth_date"));
                String age = empty(row.get("age_at_identification"));
                String group = row.get("age_group_stated");
                String least = age != null ? age : group.equals("ADULT") ? "18" : group.equals("MINOR") ? "0" : null;
                String on = least == null ? null : row.getOrDefault("stated_on", identified);
                String most = age != null ? age : group.equals("MINOR") ? "17" : null;
                add(
                        insert,
                        id,
                        row.get("case_id"),
                        persons.get(row.get("person_id")),
                        row.get("country"),
                        row.get("role"),
                        STATUS.get(row.get("status")),
                        first(identified),
                        last(identified),
                        empty(row.get("identification_place")),
                        row.get("registered_on"),
                        row.get("registered_on"),
                        row.get("sex").isEmpty() ? "NOT_ASKED" : row.get("sex"),
                        Map.of("Y", "YES", "N", "NO", "", "NOT_ASKED").get(row.get("lgbtiq")),
                        first(born),
                        last(born),
                        least,
                        most,
                        first(on),
                        last(on),
                        row.get("nationality").isEmpty() ? "NOT_ASKED" : row.get("nationality"),
                        forms(row.get("forms")));
            }
            insert.executeBatch();
        }
    }

    private void services(Register register, Connection connection) throws SQLException {
        String sql =
                """
                insert into service_provision (version, public_id, case_id, kind, subtype, state, start_on, end_on,
                  provider_type, modality, recorded_on)
                values (0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Map<String, String> row : register.events()) {
                boolean housing = row.get("event_type").equals("HOUSING");
                if (housing || row.get("event_type").equals("SERVICE")) {
                    add(
                            insert,
                            row.get("event_id"),
                            cases.get(row.get("case_id")),
                            housing ? "HOUSING" : row.get("code"),
                            housing ? row.get("code") : null,
                            row.getOrDefault("state", "DELIVERED"),
                            row.get("start_date"),
                            empty(row.get("end_date")),
                            row.getOrDefault("provider_type", "GOVERNMENT"),
                            row.getOrDefault("modality", "IN_PERSON"),
                            row.get("registered_on"));
                }
            }
            insert.executeBatch();
        }
    }

    private static void availability(Register register, Connection connection) throws SQLException {
        String sql =
                "insert into availability (version, year, country, indicator, status, footnote) values (0, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Map<String, String> row : register.availability()) {
                add(
                        insert,
                        row.get("year"),
                        row.get("country"),
                        row.get("indicator"),
                        row.get("status"),
                        empty(row.get("footnote")));
            }
            insert.executeBatch();
        }
    }

    /** The register knows groups; a case knows the form of which no more than the group is known. */
    private static String forms(String groups) {
        if (groups.isEmpty()) {
            return "NOT_ASKED";
        }
        if (List.of("UNKNOWN", "REFUSED").contains(groups)) {
            return groups;
        }
        return Stream.of(groups.split(";"))
                .map(group -> ExploitationGroup.valueOf(group).unspecifiedForm())
                .collect(Collectors.joining(";"));
    }

    private static String empty(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** The first day of a date known to the day, or written {@code 2019-05} or {@code 2019}. */
    private static String first(String date) {
        return date == null ? null : PartialDate.parse(date).from().toString();
    }

    private static String last(String date) {
        return date == null ? null : PartialDate.parse(date).until().toString();
    }

    private static void add(PreparedStatement insert, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
    }
}
