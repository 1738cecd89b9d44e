package org.amparo.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TemporalType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hibernate.envers.Audited;

/** All changes of all records: which there were. {@link ChangedParts} says what each touched. */
@ApplicationScoped
public class Revisions {

    /** Where the case is asked for its id, not a record for its case. */
    private static final String ITSELF = "id";

    @PersistenceContext
    private EntityManager em;

    @Inject
    @Any
    private Instance<RecordSource<?>> sources;

    /**
     * The changes that a condition finds, latest first.
     *
     * @param condition JPQL on the revision, called {@code r}
     * @param values of its parameters
     */
    public List<Revision> found(String condition, Map<String, Object> values, int first, int most) {
        return bound(
                        em.createQuery(
                                "select r from Revision r where " + condition
                                        + " order by r.recordedAt desc, r.id desc",
                                Revision.class),
                        values)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many it finds. */
    public long count(String condition, Map<String, Object> values) {
        return bound(em.createQuery("select count(r) from Revision r where " + condition, Long.class), values)
                .getSingleResult();
    }

    private static <T> TypedQuery<T> bound(TypedQuery<T> query, Map<String, Object> values) {
        values.forEach((name, value) -> {
            if (value instanceof Instant moment) {
                query.setParameter(name, Date.from(moment), TemporalType.TIMESTAMP);
            } else {
                query.setParameter(name, value);
            }
        });
        return query;
    }

    /** The condition that a change called {@code r} touched a record of a subject; one that there is not touches nothing. */
    public String touching(String subject) {
        return entities().entrySet().stream()
                .filter(known -> known.getKey().equals(subject))
                .map(known ->
                        "exists (select 1 from %s_aud t where t.originalId.rev.id = r.id)".formatted(known.getValue()))
                .findFirst()
                .orElse("1 = 2");
    }

    /**
     * The condition that a change called {@code r} touched a case.
     *
     * @param which JPQL on the case, called {@code f}
     */
    public String touchingCase(String which) {
        String itself = ofCases()
                .filter(source -> source.caseProperty().equals(ITSELF))
                .map(source -> source.entity().getSimpleName())
                .findFirst()
                .orElseThrow();
        var ways = ofCases()
                .map(source ->
                        "exists (select 1 from %s_aud t, %s f where t.originalId.rev.id = r.id and f.id = t.%s and %s)"
                                .formatted(source.entity().getName(), itself, caseColumn(source), which))
                .toList();
        return "(" + String.join(" or ", ways) + ")";
    }

    /** The changes of a case. */
    public Set<Long> ofCase(long caseId) {
        Set<Long> found = new HashSet<>();
        ofCases()
                .forEach(source -> found.addAll(em.createQuery(
                                "select t.originalId.rev.id from %s_aud t where t.%s = :case"
                                        .formatted(source.entity().getName(), caseColumn(source)),
                                Long.class)
                        .setParameter("case", caseId)
                        .getResultList()));
        return found;
    }

    private Stream<HistorySource<?>> ofCases() {
        return sources.stream().filter(HistorySource.class::isInstance).<HistorySource<?>>map(source ->
                (HistorySource<?>) source);
    }

    private static String caseColumn(HistorySource<?> source) {
        return source.caseProperty().equals(ITSELF) ? "originalId.id" : source.caseProperty() + "_id";
    }

    /** Names of the subjects of which a change can be. */
    public Set<String> subjects() {
        return new TreeSet<>(entities().keySet());
    }

    /** Names of all audited entities by their subjects; one without a source is called like its type. */
    Map<String, String> entities() {
        Map<String, String> entities = new HashMap<>();
        em.getMetamodel().getEntities().stream()
                .map(entity -> entity.getJavaType())
                .filter(type -> type != null && type.isAnnotationPresent(Audited.class))
                .forEach(type -> entities.put(subject(type), type.getName()));
        return entities;
    }

    private String subject(Class<?> type) {
        return sources.stream()
                .filter(source -> source.entity() == type)
                .map(RecordSource::subject)
                .findFirst()
                .orElseGet(() -> Character.toLowerCase(type.getSimpleName().charAt(0))
                        + type.getSimpleName().substring(1));
    }
}
