package org.amparo.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TemporalType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.amparo.security.DataCategory;
import org.amparo.security.Vault;
import org.hibernate.envers.AuditReader;
import org.hibernate.envers.AuditReaderFactory;
import org.hibernate.envers.query.AuditEntity;

/** Reads Envers' tables: what happened to a case, and how its records stood at a moment. */
@ApplicationScoped
public class History {

    @PersistenceContext
    private EntityManager em;

    @Inject
    @Any
    private Instance<HistorySource<?>> sources;

    @Inject
    private Vault vault;

    @Inject
    private Reasons reasons;

    /**
     * Everything that happened to a case, latest first.
     *
     * @param caseId database id of the case
     * @param mayRead which categories the reader may see; other fields do not appear, and reasons are free text
     */
    public List<HistoryEntry> of(Long caseId, Predicate<DataCategory> mayRead) {
        var entries = new ArrayList<HistoryEntry>();
        for (HistorySource<?> source : sources) {
            collect(source, caseId, mayRead, entries);
        }
        entries.sort(Comparator.comparingLong(HistoryEntry::revision).reversed());
        return entries;
    }

    private <E> void collect(
            HistorySource<E> source, Long caseId, Predicate<DataCategory> mayRead, List<HistoryEntry> entries) {
        for (Object id : idsOnceIn(source, caseId)) {
            E before = null;
            for (Object[] row : revisionsOf(source.entity(), id)) {
                E after = source.entity().cast(row[0]);
                entry(source, caseId, before, after, (Revision) row[1], mayRead).ifPresent(entries::add);
                before = after;
            }
        }
    }

    private <E> List<?> idsOnceIn(HistorySource<E> source, Long caseId) {
        if (source.caseProperty().equals("id")) {
            return List.of(caseId);
        }
        return reader().createQuery()
                .forRevisionsOfEntity(source.entity(), false, true)
                .addProjection(AuditEntity.id().distinct())
                .add(AuditEntity.relatedId(source.caseProperty()).eq(caseId))
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> revisionsOf(Class<?> entity, Object id) {
        return reader().createQuery()
                .forRevisionsOfEntity(entity, false, true)
                .add(AuditEntity.id().eq(id))
                .addOrder(AuditEntity.revisionNumber().asc())
                .getResultList();
    }

    private <E> Optional<HistoryEntry> entry(
            HistorySource<E> source,
            Long caseId,
            E before,
            E after,
            Revision revision,
            Predicate<DataCategory> mayRead) {
        boolean wasHere = before != null && caseId.equals(caseIdOf(source, before));
        boolean isHere = caseId.equals(caseIdOf(source, after));
        if (!wasHere && !isHere) {
            return Optional.empty();
        }
        HistoryEntry.Action action = before == null
                ? HistoryEntry.Action.ADDED
                : wasHere && isHere
                        ? HistoryEntry.Action.CHANGED
                        : isHere ? HistoryEntry.Action.MOVED_IN : HistoryEntry.Action.MOVED_OUT;
        Map<String, HistoryField> old = before == null ? Map.of() : source.fields(before);
        var changes = changes(old, source.fields(after), mayRead);
        if (changes.isEmpty() && action == HistoryEntry.Action.CHANGED) {
            return Optional.empty();
        }
        return Optional.of(new HistoryEntry(
                revision.id(),
                revision.recordedAt(),
                revision.username(),
                revision.role(),
                revision.organisation(),
                source.subject(),
                source.publicId(after),
                action,
                mayRead.test(DataCategory.FREE_TEXT) ? reasons.open(revision.reason()) : null,
                changes));
    }

    private List<HistoryEntry.Change> changes(
            Map<String, HistoryField> before, Map<String, HistoryField> after, Predicate<DataCategory> mayRead) {
        var changes = new ArrayList<HistoryEntry.Change>();
        for (var field : after.entrySet()) {
            HistoryField now = field.getValue();
            HistoryField old = before.get(field.getKey());
            if (now.sameAs(old) || (now.category() != null && !mayRead.test(now.category()))) {
                continue;
            }
            String was = old == null ? null : words(old);
            String is = words(now);
            if (was != null || is != null) {
                changes.add(new HistoryEntry.Change(field.getKey(), now.list(), was, is));
            }
        }
        return changes;
    }

    private String words(HistoryField field) {
        return field.sealed() == null ? field.value() : vault.open(field.sealedField(), field.sealed());
    }

    /** The latest change since a moment of each of the cases that has one, latest first. */
    public List<LastChange> lastChanges(Collection<Long> caseIds, Instant since) {
        if (caseIds.isEmpty()) {
            return List.of();
        }
        Map<Long, LastChange> latest = new HashMap<>();
        for (HistorySource<?> source : sources) {
            changesOf(source, caseIds, since)
                    .forEach(change -> latest.merge(change.caseId(), change, (a, b) -> a.at().isAfter(b.at()) ? a : b));
        }
        return latest.values().stream()
                .sorted(Comparator.comparing(LastChange::at).reversed())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private <E> List<LastChange> changesOf(HistorySource<E> source, Collection<Long> caseIds, Instant since) {
        boolean isCase = source.caseProperty().equals("id");
        var anyOfThem = AuditEntity.disjunction();
        caseIds.forEach(id -> anyOfThem.add(
                isCase
                        ? AuditEntity.id().eq(id)
                        : AuditEntity.relatedId(source.caseProperty()).eq(id)));
        List<Object[]> rows = reader().createQuery()
                .forRevisionsOfEntity(source.entity(), false, true)
                .add(AuditEntity.revisionProperty("recordedAt").gt(Date.from(since)))
                .add(anyOfThem)
                .getResultList();
        return rows.stream()
                .map(row -> {
                    var revision = (Revision) row[1];
                    return new LastChange(
                            caseIdOf(source, source.entity().cast(row[0])), revision.recordedAt(), revision.username());
                })
                .toList();
    }

    /** The last revision made up to a moment; empty before the first one. */
    public Optional<Long> revisionAt(Instant moment) {
        return Optional.ofNullable(
                em.createQuery("select max(r.id) from Revision r where r.recordedAt <= :moment", Long.class)
                        .setParameter("moment", Date.from(moment), TemporalType.TIMESTAMP)
                        .getSingleResult());
    }

    /** A record as it stood at a revision; empty where it was not there yet. */
    public <E> Optional<E> stateAt(Class<E> entity, Object id, long revision) {
        return Optional.ofNullable(reader().find(entity, id, revision));
    }

    /** The records of a case as they stood at a revision. */
    public <E> List<E> statesAt(HistorySource<E> source, Long caseId, long revision) {
        Map<Object, E> states = new LinkedHashMap<>();
        for (Object row : reader().createQuery()
                .forEntitiesAtRevision(source.entity(), revision)
                .add(AuditEntity.relatedId(source.caseProperty()).eq(caseId))
                .getResultList()) {
            E state = source.entity().cast(row);
            states.put(source.publicId(state), state);
        }
        return List.copyOf(states.values());
    }

    /** The id without the case: asking the case itself for it would read one for each row. */
    private <E> Long caseIdOf(HistorySource<E> source, E row) {
        return (Long) em.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(source.caseOf(row));
    }

    private AuditReader reader() {
        return AuditReaderFactory.get(em);
    }
}
