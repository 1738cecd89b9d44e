package org.amparo.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.amparo.audit.WrittenAtOnce;
import org.amparo.reference.CivilTime;
import org.hibernate.Session;

/**
 * Reads the histories of persons, as the running transaction sees them or, where others have changed them since it began to look, as they
 * stand now.
 */
@ApplicationScoped
class PersonHistories {

    /**
     * The order and the indexes are named: in the transaction of an import the database still takes the history for as small as before, and
     * would go through a million rows of it for each few persons.
     */
    private static final String VERSION =
            """
            a.id, a.rev, a.revtype, r.recorded_at, i.id is not null or a.rev = ? as imported
            from (select distinct x.id from %1$s_aud x force index (%1$s_aud_%2$s) where x.%2$s_id in (%3$s)%4$s) theirs
            straight_join %1$s_aud a force index (primary) on a.id = theirs.id
            straight_join revision r on r.id = a.rev left join import_run i on i.revision_id = a.rev
            where (i.id is null or i.withdrawal_revision_id is null) and a.rev <> ?
            order by a.id, a.rev%4$s""";

    static final String CASES =
            """
            select a.person_id, a.country, a.role, a.status, a.identified_from, a.identified_until, a.sex, a.lgbtiq, a.birth_from,
              a.birth_until, a.stated_age_from, a.stated_age_until, a.stated_age_on_from, a.stated_age_on_until, a.opened_on,
              a.identification_place, a.nationalities, a.forms, a.withdrawn, a.registered_on,\s"""
                    + VERSION;

    static final String SERVICES =
            """
            select a.case_id, a.kind, a.state, a.start_on, a.end_on, a.provider_type, a.modality, a.recorded_on as registered_on,\s"""
                    + VERSION;

    private static final WrittenAtOnce NOTHING_UNSAID = new WrittenAtOnce(0, 0, 0, null);

    @PersistenceContext
    private EntityManager em;

    PersonHistories() {}

    PersonHistories(EntityManager em) {
        this.em = em;
    }

    /** The histories of these persons in each country that ever reported one of their cases. */
    List<PersonHistory> of(Set<Long> persons, Seen seen) {
        return persons.isEmpty()
                ? List.of()
                : read(persons, seen, NOTHING_UNSAID).get();
    }

    /**
     * Reads the same while the record of an import does not say yet what the running transaction has written.
     *
     * @return puts the histories together from what was read, and asks nobody any more
     */
    Supplier<List<PersonHistory>> read(Set<Long> persons, Seen seen, WrittenAtOnce unsaid) {
        return em.unwrap(Session.class).doReturningWork(connection -> read(connection, persons, seen, unsaid));
    }

    private static Supplier<List<PersonHistory>> read(
            Connection connection, Set<Long> persons, Seen seen, WrittenAtOnce unsaid) throws SQLException {
        List<Read<CaseFacts>> cases =
                rows(connection, CASES, "case_file", "person", persons, seen, unsaid, PersonHistories::caseFacts);
        Map<Long, String> countries = new HashMap<>();
        cases.stream()
                .filter(version -> version.fact != null)
                .forEach(version -> countries.put(version.id, version.fact.country()));
        List<Read<ServiceFacts>> services = countries.isEmpty()
                ? List.of()
                : rows(
                        connection,
                        SERVICES,
                        "service_provision",
                        "case",
                        countries.keySet(),
                        seen,
                        unsaid,
                        PersonHistories::serviceFacts);
        return () -> histories(persons, known(cases, countries), known(services, countriesOf(services, countries)));
    }

    /** A version as it stands in the history, before it is known from when it was known. */
    private static final class Read<T> {
        private final long id;
        private final long revision;
        private final boolean first;
        private final boolean imported;
        private final Instant recorded;
        private final LocalDate registered;
        private final Long caseId;
        private final T fact;

        private Read(ResultSet row, Long caseId, T fact) throws SQLException {
            this.id = row.getLong("id");
            this.revision = row.getLong("rev");
            this.first = row.getInt("revtype") == 0;
            this.imported = row.getBoolean("imported");
            this.recorded = row.getObject("recorded_at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
            this.registered = row.getObject("registered_on", LocalDate.class);
            this.caseId = caseId;
            this.fact = fact;
        }

        private Version.Origin origin(boolean knownBefore) {
            if (imported && !knownBefore) {
                return Version.Origin.IMPORTED;
            }
            return first ? Version.Origin.ENTERED : Version.Origin.CHANGED;
        }
    }

    private interface Reading<T> {
        Read<T> of(ResultSet row) throws SQLException;
    }

    private static <T> List<Read<T>> rows(
            Connection connection,
            String sql,
            String table,
            String column,
            Collection<Long> ids,
            Seen seen,
            WrittenAtOnce unsaid,
            Reading<T> reading)
            throws SQLException {
        String places = String.join(", ", Collections.nCopies(ids.size(), "?"));
        try (var statement = connection.prepareStatement(sql.formatted(table, column, places, seen.clause()))) {
            int next = 1;
            statement.setLong(next++, unsaid.imported());
            for (long id : ids) {
                statement.setLong(next++, id);
            }
            statement.setLong(next, unsaid.takenBack());
            List<Read<T>> read = new ArrayList<>();
            Set<Long> brought = new HashSet<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    Read<T> version = reading.of(rows);
                    if (version.first) {
                        brought.add(version.id);
                    }
                    // What came with an import that was taken back was never known, whatever others have written of it
                    // since.
                    if (brought.contains(version.id)) {
                        read.add(version);
                    }
                }
            }
            return read;
        }
    }

    private static Read<CaseFacts> caseFacts(ResultSet row) throws SQLException {
        boolean none = row.getInt("revtype") == 2 || row.getBoolean("withdrawn");
        return new Read<>(row, null, none ? null : factsOfCase(row, day(row, "opened_on")));
    }

    /**
     * What of a row shaped like {@code case_file} is counted.
     *
     * @param statedOn when an age was stated that carries no day, as in revisions of before it did, and neither was identified; or null
     */
    static CaseFacts factsOfCase(ResultSet row, LocalDate statedOn) throws SQLException {
        var identifiedFrom = day(row, "identified_from");
        var identifiedUntil = day(row, "identified_until");
        var ageFrom = row.getObject("stated_age_from", Integer.class);
        return CaseFactsBuilder.builder()
                .id(row.getLong("id"))
                .person(row.getLong("person_id"))
                .country(row.getString("country"))
                .victim(row.getString("role").equals("VICTIM"))
                .status(row.getString("status"))
                .openedOn(day(row, "opened_on"))
                .identifiedFrom(identifiedFrom)
                .identifiedUntil(identifiedUntil)
                .sex(row.getString("sex"))
                .lgbtiq(row.getString("lgbtiq"))
                .birthFrom(day(row, "birth_from"))
                .birthUntil(day(row, "birth_until"))
                .ageFrom(ageFrom)
                .ageUntil(row.getObject("stated_age_until", Integer.class))
                .ageOnFrom(dayOfAge(ageFrom, day(row, "stated_age_on_from"), identifiedFrom, statedOn))
                .ageOnUntil(dayOfAge(ageFrom, day(row, "stated_age_on_until"), identifiedUntil, statedOn))
                .place(row.getString("identification_place"))
                .nationalities(codes(row.getString("nationalities")))
                .forms(codes(row.getString("forms")))
                .build();
    }

    private static LocalDate dayOfAge(Integer age, LocalDate day, LocalDate identified, LocalDate statedOn) {
        if (age == null || day != null || statedOn == null) {
            return day;
        }
        return identified != null ? identified : statedOn;
    }

    private static Read<ServiceFacts> serviceFacts(ResultSet row) throws SQLException {
        boolean delivered = row.getInt("revtype") != 2 && "DELIVERED".equals(row.getString("state"));
        return new Read<>(row, row.getObject("case_id", Long.class), delivered ? factsOfService(row) : null);
    }

    /** What of a row shaped like {@code service_provision} is counted. */
    static ServiceFacts factsOfService(ResultSet row) throws SQLException {
        return ServiceFactsBuilder.builder()
                .id(row.getLong("id"))
                .caseId(row.getLong("case_id"))
                .kind(row.getString("kind"))
                .startOn(day(row, "start_on"))
                .endOn(day(row, "end_on"))
                .providerType(row.getString("provider_type"))
                .modality(row.getString("modality"))
                .build();
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static List<String> codes(String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(";"));
    }

    /** The country by whose days a service is known: that of a case on which it stands. */
    private static Map<Long, String> countriesOf(List<Read<ServiceFacts>> services, Map<Long, String> countries) {
        Map<Long, String> known = new HashMap<>();
        services.stream()
                .filter(version -> countries.containsKey(version.caseId))
                .forEach(version -> known.put(version.id, countries.get(version.caseId)));
        return known;
    }

    private static <T> List<Version<T>> known(List<Read<T>> read, Map<Long, String> countries) {
        Map<Long, LocalDate> registered = new HashMap<>();
        read.stream()
                .filter(version -> version.registered != null)
                .forEach(version -> registered.merge(
                        version.id, version.registered, (one, other) -> one.isBefore(other) ? one : other));
        List<Version<T>> versions = new ArrayList<>();
        for (var version : read) {
            var day = CivilTime.dayOf(version.recorded, countries.get(version.id));
            var since = registered.get(version.id);
            boolean before = version.first && version.imported && since != null && since.isBefore(day);
            versions.add(new Version<>(
                    version.id, version.revision, version.origin(before), before ? since : day, version.fact));
        }
        return versions;
    }

    private static List<PersonHistory> histories(
            Set<Long> persons, List<Version<CaseFacts>> cases, List<Version<ServiceFacts>> services) {
        // Cases that are, or were, of a person; and the services that stand, or stood, on one of these.
        Map<Long, Set<Long>> casesOf = new TreeMap<>();
        Map<Long, Set<String>> countriesOf = new HashMap<>();
        for (var version : cases) {
            if (version.fact() != null && persons.contains(version.fact().person())) {
                casesOf.computeIfAbsent(version.fact().person(), first -> new HashSet<>())
                        .add(version.id());
                countriesOf
                        .computeIfAbsent(version.fact().person(), first -> new HashSet<>())
                        .add(version.fact().country());
            }
        }
        Map<Long, Set<Long>> servicesOn = new HashMap<>();
        services.stream().filter(version -> version.fact() != null).forEach(version -> servicesOn
                .computeIfAbsent(version.fact().caseId(), first -> new HashSet<>())
                .add(version.id()));
        Map<Long, List<Version<CaseFacts>>> caseVersions = byId(cases);
        Map<Long, List<Version<ServiceFacts>>> serviceVersions = byId(services);
        List<PersonHistory> histories = new ArrayList<>();
        casesOf.forEach((person, ids) -> {
            var ofCases =
                    ids.stream().flatMap(id -> caseVersions.get(id).stream()).toList();
            var ofServices = ids.stream()
                    .map(servicesOn::get)
                    .filter(Objects::nonNull)
                    .flatMap(Collection::stream)
                    .distinct()
                    .flatMap(id -> serviceVersions.get(id).stream())
                    .toList();
            countriesOf
                    .get(person)
                    .forEach(country -> histories.add(new PersonHistory(person, country, ofCases, ofServices)));
        });
        return histories;
    }

    private static <T> Map<Long, List<Version<T>>> byId(List<Version<T>> versions) {
        Map<Long, List<Version<T>>> byId = new HashMap<>();
        versions.forEach(version ->
                byId.computeIfAbsent(version.id(), first -> new ArrayList<>()).add(version));
        return byId;
    }
}
