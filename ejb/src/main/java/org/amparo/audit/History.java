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
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.amparo.security.DataCategory;
import org.amparo.security.Vault;
import org.hibernate.envers.AuditReader;
import org.hibernate.envers.AuditReaderFactory;
import org.hibernate.envers.query.AuditEntity;

/** Reads Envers' tables: what happened to a case, and how its records stood at a moment. */
@ApplicationScoped
public class History {

    /** Where the case is asked for its id, not a record for its case. */
    private static final String ITSELF = "id";

    /** The case itself, of which all else is a record; the others by their names, for they are found in no order. */
    private static final Comparator<HistorySource<?>> CASE_FIRST = Comparator.<HistorySource<?>, Boolean>comparing(
                    source -> !source.caseProperty().equals(ITSELF))
            .thenComparing(HistorySource::subject);

    /** Of one revision what was done comes before what came of it, something new before a change, and an act with a name of its own before any. */
    private static final Comparator<Latest> TELLING = Comparator.comparingLong(
                    (Latest one) -> one.entry().revision())
            .thenComparing(one -> !one.follows())
            .thenComparing(one -> one.entry().action() == HistoryEntry.Action.ADDED)
            .thenComparing(one -> one.entry().acts().size());

    /** The entry that tells of a case, and whether such records mostly change by what is done elsewhere. */
    private record Latest(HistoryEntry entry, boolean follows) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    @PersistenceContext
    private EntityManager em;

    @Inject
    @Any
    private Instance<HistorySource<?>> sources;

    @Inject
    private ImportedRevisions imported;

    @Inject
    private Vault vault;

    @Inject
    private Reasons reasons;

    /**
     * Everything that happened to a case, latest first. Within one revision the case comes first in time, then its records as they were
     * recorded, so that what came of it all is told first.
     *
     * @param caseId database id of the case
     * @param reader how much of it may be told; fields of other categories do not appear, and reasons are free text
     */
    public List<HistoryEntry> of(Long caseId, HistoryReader reader) {
        var entries = new ArrayList<HistoryEntry>();
        sources.stream()
                .filter(source -> source.isFor(reader))
                .sorted(CASE_FIRST)
                .forEach(source -> collect(source, caseId, reader, entries));
        Collections.reverse(entries);
        entries.sort(Comparator.comparingLong(HistoryEntry::revision).reversed());
        return throughImports(entries, reader);
    }

    /** Where it is closed who recorded something, it is not told either that an import did: that names an office. */
    private List<HistoryEntry> throughImports(List<HistoryEntry> entries, HistoryReader reader) {
        var behind = imported.among(entries.stream().map(HistoryEntry::revision).collect(Collectors.toSet()));
        boolean named = reader.sees(DataCategory.FREE_TEXT);
        return entries.stream()
                .map(entry -> {
                    var through = behind.get(entry.revision());
                    return through == null || entry.username() == null
                            ? entry
                            : HistoryEntryBuilder.builder(entry)
                                    .throughImport(named ? through : through.unnamed())
                                    .build();
                })
                .toList();
    }

    private <E> void collect(HistorySource<E> source, Long caseId, HistoryReader reader, List<HistoryEntry> entries) {
        walk(source, idsOnceIn(source, caseId), (before, after, revision) -> entry(
                        source, caseId, before, after, revision, reader)
                .ifPresent(entries::add));
    }

    /** One step in the life of a record; before the first one there is nothing. */
    private interface Step<E> {

        void take(E before, E after, Revision revision);
    }

    /** Goes through the revisions of records, record by record, earliest first. */
    @SuppressWarnings("unchecked")
    private <E> void walk(HistorySource<E> source, List<?> ids, Step<E> step) {
        if (ids.isEmpty()) {
            return;
        }
        List<Object[]> revisions = reader().createQuery()
                .forRevisionsOfEntity(source.entity(), false, true)
                .add(AuditEntity.id().in(ids))
                .addOrder(AuditEntity.id().asc())
                .addOrder(AuditEntity.revisionNumber().asc())
                .getResultList();
        Object last = null;
        E before = null;
        for (Object[] row : revisions) {
            E after = source.entity().cast(row[0]);
            Object id = idOf(after);
            before = id.equals(last) ? before : null;
            step.take(before, after, (Revision) row[1]);
            last = id;
            before = after;
        }
    }

    private <E> List<?> idsOnceIn(HistorySource<E> source, Long caseId) {
        if (source.caseProperty().equals(ITSELF)) {
            return List.of(caseId);
        }
        return reader().createQuery()
                .forRevisionsOfEntity(source.entity(), false, true)
                .addProjection(AuditEntity.id().distinct())
                .add(AuditEntity.relatedId(source.caseProperty()).eq(caseId))
                .getResultList();
    }

    private <E> Optional<HistoryEntry> entry(
            HistorySource<E> source, Long caseId, E before, E after, Revision revision, HistoryReader reader) {
        boolean wasHere = before != null && caseId.equals(caseIdOf(source, before));
        boolean isHere = caseId.equals(caseIdOf(source, after));
        // What the record was and what it became both have to be open: a change tells of the two.
        boolean closed = isClosed(source, after, reader) || (before != null && isClosed(source, before, reader));
        if ((!wasHere && !isHere) || closed) {
            return Optional.empty();
        }
        HistoryEntry.Action action = before == null
                ? HistoryEntry.Action.ADDED
                : wasHere && isHere
                        ? HistoryEntry.Action.CHANGED
                        : isHere ? HistoryEntry.Action.MOVED_IN : HistoryEntry.Action.MOVED_OUT;
        Map<String, HistoryField> old = before == null ? Map.of() : source.fields(before);
        var now = source.fields(after);
        var changes = changes(old, now, reader);
        if (changes.isEmpty() && action == HistoryEntry.Action.CHANGED) {
            return Optional.empty();
        }
        boolean signed = tellsAuthor(source, after, reader) && (before == null || tellsAuthor(source, before, reader));
        return Optional.of(HistoryEntryBuilder.builder()
                .revision(revision.id())
                .at(revision.recordedAt())
                .username(signed ? revision.username() : null)
                .onBehalfOf(signed ? revision.onBehalfOf() : null)
                .role(signed ? revision.role() : null)
                .organisation(signed ? revision.organisation() : null)
                .subject(source.subject())
                .subjectId(source.publicId(after))
                .action(action)
                .about(before == null ? List.of() : about(source.naming(), now, changes, reader))
                .reason(reader.sees(DataCategory.FREE_TEXT) ? reasons.open(revision.reason()) : null)
                .throughImport(null)
                .changes(changes)
                .build());
    }

    List<HistoryEntry.Field> about(
            Set<String> names, Map<String, HistoryField> row, List<HistoryEntry.Change> changes, HistoryReader reader) {
        return row.entrySet().stream()
                .filter(field ->
                        names.contains(field.getKey()) && field.getValue().isFor(reader))
                .filter(field ->
                        changes.stream().noneMatch(change -> change.field().equals(field.getKey())))
                .map(field ->
                        new HistoryEntry.Field(field.getKey(), field.getValue().list(), words(field.getValue())))
                .filter(field -> field.value() != null)
                .toList();
    }

    private static <E> boolean tellsAuthor(HistorySource<E> source, E row, HistoryReader reader) {
        var category = source.categoryOfAuthor(row);
        return category == null || reader.sees(category);
    }

    private static <E> boolean isClosed(HistorySource<E> source, E row, HistoryReader reader) {
        var category = source.category(row);
        return category != null && !reader.sees(category);
    }

    List<HistoryEntry.Change> changes(
            Map<String, HistoryField> before, Map<String, HistoryField> after, HistoryReader reader) {
        var changes = new ArrayList<HistoryEntry.Change>();
        for (var field : after.entrySet()) {
            HistoryField now = field.getValue();
            HistoryField old = before.get(field.getKey());
            if (now.sameAs(old)) {
                continue;
            }
            // A value that is closed is told like none: a change that were left out would show that there was one.
            String was = old == null || !old.isFor(reader) ? null : words(old);
            String is = now.isFor(reader) ? words(now) : null;
            // What has moved to another case is sealed anew and says the same.
            if (!Objects.equals(was, is)) {
                changes.add(new HistoryEntry.Change(field.getKey(), now.list(), was, is));
            }
        }
        return changes;
    }

    private String words(HistoryField field) {
        return field.sealed() == null ? field.value() : vault.open(field.sealedField(), field.sealed());
    }

    /**
     * Revisions from one on under which registers came in or were taken back. Who is told what others have done is not told of these: they say
     * themselves what they wrote, which may be millions of rows.
     */
    public Set<Long> importsSince(long first) {
        return imported.since(first);
    }

    /** The first revision after a moment; empty where there is none yet. */
    public Optional<Long> firstAfter(Instant moment) {
        return Optional.ofNullable(
                em.createQuery("select min(r.id) from Revision r where r.recordedAt > :moment", Long.class)
                        .setParameter("moment", Date.from(moment), TemporalType.TIMESTAMP)
                        .getSingleResult());
    }

    /** Where the changes of each kind of record stand that some reader of a case may know of. */
    public List<KeptChanges> kept() {
        return sources.stream()
                .map(source -> new KeptChanges(
                        source.entity().getName() + "_aud",
                        source.caseProperty().equals(ITSELF) ? "originalId.id" : source.caseProperty() + "_id"))
                .toList();
    }

    /**
     * The last entry from a revision on that the history of each of some cases tells its reader of what people did, by the ids of the cases; one
     * of which none is told is missing.
     *
     * @param without accounts whose acts are passed over
     */
    public Map<Long, HistoryEntry> latest(Map<Long, ? extends HistoryReader> readers, long from, Set<Long> without) {
        Map<Long, Latest> latest = new HashMap<>();
        Set<Long> imports = importsSince(from);
        Predicate<Revision> counts = revision -> revision.id() >= from
                && !imports.contains(revision.id())
                && (revision.account() == null || !without.contains(revision.account()));
        sources.stream().sorted(CASE_FIRST).forEach(source -> addLatest(source, readers, from, counts, latest));
        return latest.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, told -> told.getValue()
                .entry()));
    }

    private <E> void addLatest(
            HistorySource<E> source,
            Map<Long, ? extends HistoryReader> readers,
            long from,
            Predicate<Revision> counts,
            Map<Long, Latest> latest) {
        walk(source, idsChangedIn(source, readers.keySet(), from), (before, after, revision) -> {
            var caseId = caseIdOf(source, after);
            var reader = readers.get(caseId);
            if (counts.test(revision) && reader != null && source.isFor(reader)) {
                entry(source, caseId, before, after, revision, reader)
                        .map(entry -> new Latest(entry, source.mostlyFollows()))
                        .ifPresent(entry -> latest.merge(caseId, entry, BinaryOperator.maxBy(TELLING)));
            }
        });
    }

    private <E> List<?> idsChangedIn(HistorySource<E> source, Collection<Long> cases, long from) {
        return cases.isEmpty()
                ? List.of()
                : reader().createQuery()
                        .forRevisionsOfEntity(source.entity(), false, true)
                        .addProjection(AuditEntity.id().distinct())
                        .add(AuditEntity.revisionNumber().ge(from))
                        .add(
                                source.caseProperty().equals(ITSELF)
                                        ? AuditEntity.id().in(cases)
                                        : AuditEntity.relatedId(source.caseProperty())
                                                .in(cases.toArray()))
                        .getResultList();
    }

    /** The last revisions of records, by the records' ids. */
    public Map<Long, Long> lastRevisions(Class<?> entity, Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em
                        .createQuery(
                                "select a.originalId.id, max(a.originalId.rev.id) from %s_aud a where a.originalId.id in :ids group by a.originalId.id"
                                        .formatted(entity.getName()),
                                Object[].class)
                        .setParameter("ids", ids)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** The revisions with which records first had a value of a property, by the records' ids. */
    public Map<Long, Revision> firstWith(Class<?> entity, String property, Object value, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em
                .createQuery(
                        "select a.originalId.id, min(a.originalId.rev.id) from %s_aud a where a.%s = :value and a.originalId.id in :ids group by a.originalId.id"
                                .formatted(entity.getName(), property),
                        Object[].class)
                .setParameter("value", value)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> em.find(Revision.class, row[1])));
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

    /** The records of a case as they stood at a revision, the one recorded first as the first. */
    public <E> List<E> statesAt(HistorySource<E> source, Long caseId, long revision) {
        Map<Object, E> states = new LinkedHashMap<>();
        for (Object row : reader().createQuery()
                .forEntitiesAtRevision(source.entity(), revision)
                .add(AuditEntity.relatedId(source.caseProperty()).eq(caseId))
                .addOrder(AuditEntity.id().asc())
                .getResultList()) {
            E state = source.entity().cast(row);
            states.put(source.publicId(state), state);
        }
        return List.copyOf(states.values());
    }

    private Object idOf(Object row) {
        return em.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(row);
    }

    /** The id without the case: asking the case itself for it would read one for each row. */
    private <E> Long caseIdOf(HistorySource<E> source, E row) {
        return (Long) em.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(source.caseOf(row));
    }

    private AuditReader reader() {
        return AuditReaderFactory.get(em);
    }
}
