package org.amparo.statistics;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.amparo.shared.CountedFact;
import org.amparo.shared.CountedPerson;
import org.amparo.shared.CountedRecord;
import org.hibernate.HibernateException;
import org.hibernate.event.spi.FlushEntityEvent;
import org.hibernate.event.spi.FlushEntityEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PreInsertEvent;
import org.hibernate.event.spi.PreInsertEventListener;
import org.hibernate.event.spi.PreUpdateEvent;
import org.hibernate.event.spi.PreUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.resource.beans.spi.ManagedBeanRegistry;

/** Notices each change of a {@link CountedFact} on its way to the database, whichever door it came by. */
final class CountedListeners
        implements FlushEntityEventListener, PreInsertEventListener, PostInsertEventListener, PreUpdateEventListener {

    private static final long serialVersionUID = 1L;

    private static final Map<Class<?>, Set<String>> FACTS = new ConcurrentHashMap<>();

    private final transient ManagedBeanRegistry beans;

    private transient CountedChanges changes;

    CountedListeners(ManagedBeanRegistry beans) {
        this.beans = beans;
    }

    @Override
    public void onFlushEntity(FlushEntityEvent event) throws HibernateException {
        int[] dirty = event.getDirtyProperties();
        if (dirty == null || !(event.getEntity() instanceof CountedRecord counted)) {
            return;
        }
        var persister = event.getEntityEntry().getPersister();
        var names = persister.getPropertyNames();
        var facts = factsOf(persister.getMappedClass());
        Object[] before = event.getEntityEntry().getLoadedState();
        for (int property : dirty) {
            if (facts.contains(names[property])) {
                changes().touch(counted.countedPerson());
                if (before != null && counted.isCase()) {
                    changes().touchCase((Long) event.getEntityEntry().getId());
                }
                // Of a record that goes to another person she loses something, too.
                if (before != null && before[property] instanceof CountedRecord of) {
                    changes().touch(of.countedPerson());
                } else if (before != null && before[property] instanceof Long person) {
                    changes().touch(person);
                }
            }
        }
    }

    @Override
    public boolean onPreInsert(PreInsertEvent event) {
        if (event.getEntity() instanceof CountedRecord counted) {
            changes().touch(counted.countedPerson());
            changes().lock();
        }
        return false;
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        if (event.getEntity() instanceof CountedPerson) {
            changes().made((Long) event.getId());
        }
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }

    @Override
    public boolean onPreUpdate(PreUpdateEvent event) {
        if (event.getEntity() instanceof CountedRecord) {
            changes().lock();
        }
        return false;
    }

    private static Set<String> factsOf(Class<?> type) {
        return FACTS.computeIfAbsent(type, entity -> Arrays.stream(entity.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(CountedFact.class))
                .map(Field::getName)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Hibernate makes the bean when it is first asked for, and hands it to others before it is whole. */
    private synchronized CountedChanges changes() {
        if (changes == null) {
            changes = beans.getBean(CountedChanges.class).getBeanInstance();
        }
        return changes;
    }
}
