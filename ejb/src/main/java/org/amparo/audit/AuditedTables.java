package org.amparo.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.envers.AuditReaderFactory;
import org.hibernate.envers.Audited;
import org.hibernate.persister.entity.AbstractEntityPersister;

/** Set-based writing into audited tables: their columns, and the one revision under which a transaction writes them. */
@ApplicationScoped
public class AuditedTables {

    @PersistenceContext
    private EntityManager em;

    /**
     * The tables of an entity.
     *
     * @param resolvedLater properties that no entity fills by itself, because the rows they point to are not there yet
     */
    public AuditedTable of(Class<?> entity, String... resolvedLater) {
        var factory = em.getEntityManagerFactory().unwrap(SessionFactoryImplementor.class);
        var persister = (AbstractEntityPersister) factory.getMappingMetamodel().getEntityDescriptor(entity);
        return new AuditedTable(persister, Set.of(resolvedLater));
    }

    /**
     * The audited tables whose rows point to rows of an entity, each with the column that does.
     *
     * @param entity the one that they point to
     */
    public List<Reference> referring(Class<?> entity) {
        return audited().stream()
                .flatMap(table -> table.columnsTo(entity).stream().map(column -> new Reference(table.name(), column)))
                .toList();
    }

    /** The tables of every audited entity. */
    public List<AuditedTable> audited() {
        List<AuditedTable> found = new ArrayList<>();
        em.getEntityManagerFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .forEachEntityDescriptor(descriptor -> {
                    // Envers maps the audit tables, too, by no class.
                    Class<?> mapped = descriptor.getMappedClass();
                    if (mapped != null && mapped.isAnnotationPresent(Audited.class)) {
                        found.add(new AuditedTable((AbstractEntityPersister) descriptor, Set.of()));
                    }
                });
        return found;
    }

    /**
     * A column that points to another table.
     *
     * @param table the audited table that it belongs to
     * @param column its name, in that table and in the audit table beside it
     */
    public record Reference(String table, String column) {
        /** Table and column, with a dot between them. */
        public String path() {
            return table + "." + column;
        }

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** See {@link AuditedTable#bind}; needs a running transaction. */
    public int bind(AuditedTable table, PreparedStatement statement, int first, Object entity) throws SQLException {
        return table.bind(statement, first, entity, em.unwrap(SharedSessionContractImplementor.class));
    }

    /** Number of the revision of the running transaction, signed by its author; made at the first call. */
    public long revision() {
        return AuditReaderFactory.get(em)
                .getCurrentRevision(Revision.class, true)
                .id();
    }

    /**
     * Lets the running transaction forget what it has loaded, once it is flushed. The revision stays known: Envers would take a
     * forgotten one for new and write what follows under a second.
     */
    public void forgetLoaded() {
        em.flush();
        var loaded = em.unwrap(SessionImplementor.class).getPersistenceContext().getEntitiesByKey();
        List.copyOf(loaded.values()).stream()
                .filter(entity -> !(entity instanceof Revision))
                .forEach(em::detach);
    }
}
