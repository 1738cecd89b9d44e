package org.amparo.exchange.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amparo.casefile.Condition;
import org.amparo.casefile.RegisterScope;
import org.amparo.reference.CivilTime;
import org.amparo.security.Author;

/** Sources whose rows have come in before, as far as somebody may know of them. */
@ApplicationScoped
class KnownSources {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Sql sql;

    @Inject
    private RegisterScope scope;

    /**
     * A source that she may know of: she or her country has brought it, or a case of it is open to her.
     *
     * @param since day on which it first brought rows
     */
    record Known(String name, LocalDate since) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** @param cases whether it has rows of cases */
    private record Brought(Known source, boolean hers, boolean cases) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * They, by name.
     *
     * @param country in which they have rows; null for every country
     * @param owner code of the organisation for which rows are brought; null for the keeper of each register
     */
    List<Known> of(Author author, String country, String owner) {
        return brought("'DONE'", author, country).stream()
                .filter(Brought::cases)
                .filter(brought -> brought.hers() || isOpen(brought.source().name(), author, country, owner))
                .map(Brought::source)
                .toList();
    }

    /** Names of those under which a register may come again: they, and those whose rows were all taken back. */
    List<String> offered(Author author, String country) {
        return brought("'DONE', 'WITHDRAWN'", author, country).stream()
                .filter(brought -> brought.hers() || isOpen(brought.source().name(), author, country, null))
                .map(brought -> brought.source().name())
                .toList();
    }

    private List<Brought> brought(String states, Author author, String country) {
        Map<String, Object> names = new HashMap<>();
        names.put("country", country);
        names.put("account", author.account());
        return sql.rows(
                """
                select x.source, x.since, x.hers, exists (select 1 from import_key k where k.source = x.source and k.kind = 'CASE'
                  and (:country is null or k.country = :country)) as cases from (
                  select source, min(created_at) as since, max(account_id <=> :account or country <=> :country and country is not null) as hers
                  from import_run where state in (%s) and (country is null or :country is null or country = :country)
                  group by source) x
                order by x.source"""
                        .formatted(states),
                row -> new Brought(
                        new Known(row.getString(1), day(row.getObject(2, LocalDateTime.class), country)),
                        row.getBoolean(3),
                        row.getBoolean(4)),
                names);
    }

    private static LocalDate day(LocalDateTime moment, String country) {
        Instant then = moment.toInstant(ZoneOffset.UTC);
        return country == null ? CivilTime.latestDay(then) : CivilTime.dayOf(then, country);
    }

    private boolean isOpen(String source, Author author, String country, String owner) {
        var condition = scope.open(author, owner, country == null, "f")
                .and(Condition.of("k.source = :source", "source", source))
                .and(Condition.of("k.kind = :kind", "kind", "CASE"));
        if (country != null) {
            condition = condition.and(Condition.of("k.country = :country", "country", country));
        }
        return !condition
                .bind(em.createQuery(
                        "select k.id from ImportKey k join CaseFile f on f.id = k.recordId where " + condition.text(),
                        Long.class))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
