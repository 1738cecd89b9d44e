package org.amparo.audit;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.entity.AbstractEntityPersister;

/**
 * A base table and the audit table beside it, as an entity maps them: which columns they have and how an entity that was born by
 * its feature's factory fills them. It lets {@code exchange} write many rows at once, just as they would stand there had each
 * come through its own door.
 */
public final class AuditedTable {

    private final AbstractEntityPersister persister;
    private final Set<String> resolvedLater;

    AuditedTable(AbstractEntityPersister persister, Set<String> resolvedLater) {
        this.persister = persister;
        this.resolvedLater = resolvedLater;
    }

    /** Name of the base table. */
    public String name() {
        return persister.getTableName();
    }

    /** Name of the audit table. */
    public String auditName() {
        return name() + "_aud";
    }

    /** The columns that an entity fills by itself, in the order of {@link #bind}: all but the id and those resolved later. */
    public List<String> ownColumns() {
        return columns(resolvedLater);
    }

    /** Every column of the base table but the id. */
    public List<String> columns() {
        return columns(Set.of());
    }

    /** Every column of the audit table but the id and what says which revision it is. */
    public List<String> auditedColumns() {
        return columns(Set.of(persister.getPropertyNames()[persister.getVersionProperty()]));
    }

    private List<String> columns(Set<String> without) {
        List<String> columns = new ArrayList<>();
        for (String property : persister.getPropertyNames()) {
            if (!without.contains(property)) {
                columns.addAll(List.of(persister.getPropertyColumnNames(property)));
            }
        }
        return columns;
    }

    /** The columns that point to rows of an entity. */
    List<String> columnsTo(Class<?> entity) {
        List<String> columns = new ArrayList<>();
        var properties = persister.getPropertyNames();
        var types = persister.getPropertyTypes();
        for (int i = 0; i < types.length; i++) {
            if (types[i].isEntityType() && types[i].getReturnedClass().equals(entity)) {
                columns.addAll(List.of(persister.getPropertyColumnNames(properties[i])));
            }
        }
        return columns;
    }

    /**
     * Fills the parameters for {@link #ownColumns()}.
     *
     * @param first number of the first parameter
     * @return number of the parameter after the last one
     */
    int bind(PreparedStatement statement, int first, Object entity, SharedSessionContractImplementor session)
            throws SQLException {
        int next = first;
        Object[] values = persister.getValues(entity);
        String[] properties = persister.getPropertyNames();
        for (int i = 0; i < values.length; i++) {
            if (!resolvedLater.contains(properties[i])) {
                var type = persister.getPropertyTypes()[i];
                type.nullSafeSet(statement, values[i], next, session);
                next += persister.getPropertyColumnNames(properties[i]).length;
            }
        }
        return next;
    }
}
