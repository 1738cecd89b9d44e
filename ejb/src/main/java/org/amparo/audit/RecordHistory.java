package org.amparo.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.amparo.security.DataCategory;
import org.hibernate.envers.AuditReaderFactory;
import org.hibernate.envers.query.AuditEntity;
import org.hibernate.envers.query.criteria.AuditCriterion;

/** What happened to records that belong to no case, for whoever keeps them. */
@ApplicationScoped
public class RecordHistory {

    /** Of no category of a case: what these records hold belongs to none. */
    private static final HistoryReader KEEPER = new HistoryReader() {
        @Override
        public boolean sees(DataCategory category) {
            return false;
        }

        @Override
        public boolean seesGrants() {
            return false;
        }

        @Override
        public boolean seesBars() {
            return false;
        }
    };

    @PersistenceContext
    private EntityManager em;

    @Inject
    private History history;

    /** All that happened to one record. */
    public <E> List<HistoryEntry> of(RecordSource<E> source, Object id) {
        return told(source, AuditEntity.id().eq(id));
    }

    /** All that happened to the records that point to another one by a property. */
    public <E> List<HistoryEntry> ofThoseOf(RecordSource<E> source, String property, Object id) {
        return told(source, AuditEntity.relatedId(property).eq(id));
    }

    /** All that happened to the records of which a property has a value that never changes. */
    public <E> List<HistoryEntry> ofThoseWith(RecordSource<E> source, String property, Object value) {
        return told(source, AuditEntity.property(property).eq(value));
    }

    /** Several of these in one, latest first. */
    @SafeVarargs
    public static List<HistoryEntry> together(List<HistoryEntry>... histories) {
        List<HistoryEntry> all = new ArrayList<>();
        List.of(histories).forEach(all::addAll);
        all.sort(Comparator.comparingLong(HistoryEntry::revision).reversed());
        return List.copyOf(all);
    }

    @SuppressWarnings("unchecked")
    private <E> List<HistoryEntry> told(RecordSource<E> source, AuditCriterion which) {
        List<Object[]> rows = AuditReaderFactory.get(em)
                .createQuery()
                .forRevisionsOfEntity(source.entity(), false, true)
                .add(which)
                .addOrder(AuditEntity.id().asc())
                .addOrder(AuditEntity.revisionNumber().asc())
                .getResultList();
        List<HistoryEntry> entries = new ArrayList<>();
        Object last = null;
        E before = null;
        for (Object[] row : rows) {
            E after = source.entity().cast(row[0]);
            Object id = em.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(after);
            before = id.equals(last) ? before : null;
            entries.add(entry(source, before, after, (Revision) row[1]));
            last = id;
            before = after;
        }
        entries.sort(Comparator.comparingLong(HistoryEntry::revision).reversed());
        return entries;
    }

    private <E> HistoryEntry entry(RecordSource<E> source, E before, E after, Revision revision) {
        Map<String, HistoryField> now = source.fields(after);
        var changes = history.changes(before == null ? Map.of() : source.fields(before), now, KEEPER);
        return HistoryEntryBuilder.builder()
                .revision(revision.id())
                .at(revision.recordedAt())
                .username(revision.username())
                .onBehalfOf(revision.onBehalfOf())
                .role(revision.role())
                .organisation(revision.organisation())
                .subject(source.subject())
                .subjectId(source.publicId(after))
                .action(before == null ? HistoryEntry.Action.ADDED : HistoryEntry.Action.CHANGED)
                .about(before == null ? List.of() : history.about(source.naming(), now, changes, KEEPER))
                .reason(null)
                .throughImport(null)
                .changes(changes)
                .build();
    }
}
