package org.amparo.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.envers.AuditReaderFactory;
import org.hibernate.envers.query.AuditEntity;

/** Which parts of the records changes touched, without what stood there. */
@ApplicationScoped
public class ChangedParts {

    /** Records of one kind that are told one by one of a change; an import writes a hundred thousand. */
    private static final int MOST_TOLD = 20;

    @PersistenceContext
    private EntityManager em;

    @Inject
    @Any
    private Instance<RecordSource<?>> sources;

    @Inject
    private Revisions all;

    /** Which parts each of the changes touched. */
    public Map<Long, List<ChangedPart>> of(Collection<Long> revisions) {
        Map<Long, Map<ChangedPart, Long>> parts = new HashMap<>();
        if (!revisions.isEmpty()) {
            all.entities().forEach((subject, entity) -> partsOf(revisions, subject, entity, parts));
        }
        Map<Long, List<ChangedPart>> told = new HashMap<>();
        parts.forEach((revision, counted) -> told.put(
                revision,
                counted.entrySet().stream()
                        .map(part -> part.getKey().times(part.getValue()))
                        .sorted((one, other) -> one.subject().compareTo(other.subject()))
                        .toList()));
        return told;
    }

    private void partsOf(
            Collection<Long> revisions, String subject, String entity, Map<Long, Map<ChangedPart, Long>> parts) {
        Set<Long> few = new HashSet<>();
        var source =
                sources.stream().filter(one -> one.subject().equals(subject)).findFirst();
        em.createQuery(
                        "select t.originalId.rev.id, count(*) from %s_aud t where t.originalId.rev.id in :revisions group by t.originalId.rev.id"
                                .formatted(entity),
                        Object[].class)
                .setParameter("revisions", revisions)
                .getResultList()
                .forEach(row -> {
                    if (source.isPresent() && (Long) row[1] <= MOST_TOLD) {
                        few.add((Long) row[0]);
                    } else {
                        add(parts, (Long) row[0], counted(subject), (Long) row[1]);
                    }
                });
        if (!few.isEmpty()) {
            told(source.orElseThrow(), few, parts);
        }
    }

    private static ChangedPart counted(String subject) {
        return new ChangedPart(subject, null, Set.of(), null, Set.of(), 0);
    }

    private static void add(Map<Long, Map<ChangedPart, Long>> parts, long revision, ChangedPart part, long records) {
        parts.computeIfAbsent(revision, first -> new HashMap<>()).merge(part, records, Long::sum);
    }

    @SuppressWarnings("unchecked")
    private <E> void told(RecordSource<E> source, Set<Long> revisions, Map<Long, Map<ChangedPart, Long>> parts) {
        List<Object> touched = em.createQuery(
                        "select distinct t.originalId.id from %s_aud t where t.originalId.rev.id in :revisions"
                                .formatted(source.entity().getName()),
                        Object.class)
                .setParameter("revisions", revisions)
                .getResultList();
        List<Object[]> rows = AuditReaderFactory.get(em)
                .createQuery()
                .forRevisionsOfEntity(source.entity(), false, true)
                .add(AuditEntity.id().in(touched))
                .addOrder(AuditEntity.id().asc())
                .addOrder(AuditEntity.revisionNumber().asc())
                .getResultList();
        Object last = null;
        E before = null;
        for (Object[] row : rows) {
            E after = source.entity().cast(row[0]);
            long revision = ((Revision) row[1]).id();
            Object id = em.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(after);
            before = id.equals(last) ? before : null;
            if (revisions.contains(revision)) {
                add(parts, revision, part(source, before, after), 1);
            }
            last = id;
            before = after;
        }
    }

    private <E> ChangedPart part(RecordSource<E> source, E before, E after) {
        Set<Long> cases = new TreeSet<>();
        if (source instanceof HistorySource<E> ofCase) {
            cases.add(caseOf(ofCase, after));
            if (before != null) {
                cases.add(caseOf(ofCase, before));
            }
        }
        var moved = cases.size() > 1;
        var action = before == null
                ? HistoryEntry.Action.ADDED
                : moved ? HistoryEntry.Action.MOVED_IN : HistoryEntry.Action.CHANGED;
        return new ChangedPart(
                source.subject(),
                action,
                cases,
                source.calledBy(after),
                before == null ? Set.of() : changed(source.fields(before), source.fields(after)),
                0);
    }

    private static Set<String> changed(Map<String, HistoryField> before, Map<String, HistoryField> after) {
        Set<String> fields = new TreeSet<>();
        after.forEach((name, field) -> {
            if (!field.sameAs(before.get(name))) {
                fields.add(name);
            }
        });
        return fields;
    }

    private <E> Long caseOf(HistorySource<E> source, E row) {
        return (Long) em.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(source.caseOf(row));
    }
}
