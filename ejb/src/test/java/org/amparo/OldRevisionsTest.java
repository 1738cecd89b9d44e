package org.amparo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.Type;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.audit.History;
import org.amparo.audit.HistoryEntry;
import org.amparo.audit.HistoryReader;
import org.amparo.audit.HistorySource;
import org.amparo.casefile.CaseFile;
import org.amparo.reference.CodeSet;
import org.amparo.reference.Coding;
import org.amparo.security.DataCategory;
import org.amparo.security.Sealed;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.TestDatabase;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an older version has recorded is read by this one, row and revision, though columns have come since: a revision of before a
 * column says there that nobody had asked, or nothing. Rows are made up from the entities, so a new one is held too.
 */
class OldRevisionsTest {

    /** The id of each row, and of the revision; above those that migrations bring. */
    private static final long ID = 990_001;

    private static final Map<Class<?>, String> SAMPLES = Map.ofEntries(
            Map.entry(String.class, "'x'"),
            Map.entry(CodeSet.class, "'UNKNOWN'"),
            // Its key is destroyed, so that there is nothing to open.
            Map.entry(Sealed.class, "'1.%d.x'".formatted(ID)),
            Map.entry(boolean.class, "true"),
            Map.entry(short.class, "7"),
            Map.entry(Short.class, "7"),
            Map.entry(int.class, "7"),
            Map.entry(Integer.class, "7"),
            Map.entry(long.class, String.valueOf(ID)),
            Map.entry(Long.class, String.valueOf(ID)),
            Map.entry(java.time.LocalDate.class, "'2026-01-02'"),
            Map.entry(java.time.Instant.class, "'2026-01-02 03:04:05'"));

    /** What the history tells of a revision of before a column by the column that it replaces. */
    private static final Set<String> FROM_AN_OLDER_COLUMN = Set.of(
            "case_grant.begins_at",
            "case_grant.ends_at",
            "status_decision.sealed_article",
            "status_decision.sealed_paper_reference");

    private static final HistoryReader EVERYTHING = new HistoryReader() {
        @Override
        public boolean sees(DataCategory category) {
            return true;
        }

        @Override
        public boolean seesGrants() {
            return true;
        }

        @Override
        public boolean seesBars() {
            return true;
        }
    };

    /** What the entities are mapped to; they are the same ones upon each database. */
    private final Map<Class<?>, Map<String, Field>> entities = audited();

    private TestDatabase database;

    static Stream<Function<String, TestDatabase>> versions() {
        return Stream.of(TestDatabase::createBeforeTheNewest, name -> TestDatabase.createAt(name, "021"));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void what_an_older_version_recorded_is_read(Function<String, TestDatabase> older) throws SQLException {
        database = older.apply("old_revisions");
        var columnsThen = new LinkedHashMap<Class<?>, Set<String>>();
        for (var entity : entities.keySet()) {
            columnsThen.put(entity, columns(table(entity) + "_aud"));
        }
        record();
        database.migrate();
        try (var it = BelowHttp.with(database)) {
            columnsThen.entrySet().removeIf(entity -> entity.getValue().isEmpty());
            var old = new LinkedHashMap<Class<?>, Object>();
            columnsThen.forEach((entity, then) -> old.put(entity, read(it, entity, then)));
            var words = history(it, columnsThen);
            columnsThen.forEach((entity, then) -> added(entity, then).forEach((column, field) -> {
                assertThat(value(old.get(entity), field))
                        .as("%s.%s at a revision of before", table(entity), column)
                        .isIn(null, Coding.NOT_ASKED, false);
                if (FROM_AN_OLDER_COLUMN.contains(table(entity) + "." + column)) {
                    return;
                }
                assertThat(words.get(entity.getSimpleName() + "." + field.getName()))
                        .as("the history's word on %s.%s at a revision of before", table(entity), column)
                        .isIn(null, Coding.NOT_ASKED.toString());
            }));
        }
    }

    /** The row as it stands is read, and how it stood at the revision of then. */
    private Object read(BelowHttp it, Class<?> entity, Set<String> then) {
        String what =
                entity.getSimpleName() + " (later came " + added(entity, then).keySet() + ")";
        Object now =
                readable(what, () -> it.inTransaction(() -> it.entityManager().find(entity, ID)));
        assertThat(now).as(what).isNotNull();
        return readable(
                "the old revision of " + what,
                () -> it.inTransaction(
                        () -> it.bean(History.class).stateAt(entity, ID, ID).orElseThrow()));
    }

    /** The whole history of the case is told; what its row of then said, by entity and field. */
    private Map<String, Object> history(BelowHttp it, Map<Class<?>, Set<String>> columnsThen) {
        Map<String, String> entityOf = new LinkedHashMap<>();
        for (HistorySource<?> source : it.beans(HistorySource.class)) {
            entityOf.put(source.subject(), source.entity().getSimpleName());
        }
        String what = "the history of a case (later came " + later(columnsThen) + ")";
        List<HistoryEntry> entries = readable(
                what, () -> it.inTransaction(() -> it.bean(History.class).of(ID, EVERYTHING)));
        assertThat(entries).as(what).extracting(HistoryEntry::revision).contains(ID);
        Map<String, Object> words = new LinkedHashMap<>();
        entries.stream().filter(entry -> entry.revision() == ID).forEach(entry -> entry.changes()
                .forEach(change -> words.put(entityOf.get(entry.subject()) + "." + change.field(), change.after())));
        return words;
    }

    private String later(Map<Class<?>, Set<String>> columnsThen) {
        return columnsThen.entrySet().stream()
                .flatMap(entity -> added(entity.getKey(), entity.getValue()).keySet().stream()
                        .map(column -> table(entity.getKey()) + "." + column))
                .sorted()
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static <T> T readable(String what, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuntimeException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            return fail(cause.getMessage() + "; cannot read " + what, e);
        }
    }

    /** The columns that came after, and are in the history. */
    private Map<String, Field> added(Class<?> entity, Set<String> then) {
        return entities.get(entity).entrySet().stream()
                .filter(column ->
                        !then.contains(column.getKey()) && !column.getValue().isAnnotationPresent(NotAudited.class))
                .filter(column -> !column.getKey().equals("version"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, java.util.TreeMap::new));
    }

    /** A row of each entity, with its revision; whatever it does not fill the database does. */
    private void record() throws SQLException {
        List<String> statements = new ArrayList<>(List.of(
                "set sql_mode = '', foreign_key_checks = 0, check_constraint_checks = 0",
                // The server numbers revisions itself, and has them signed.
                "alter table revision auto_increment = " + ID,
                columns("account").isEmpty()
                        ? "insert into revision (recorded_at, username) values (utc_timestamp(6), 'amparo')"
                        : "insert into revision (recorded_at, account_id, username, organisation) select utc_timestamp(6), id, username,"
                                + " 'amparo' from account where username = 'amparo' and organisation_id is null",
                "insert into person (id, pseudonym) values (%d, 'x')".formatted(ID)));
        for (var entity : entities.keySet()) {
            String table = table(entity);
            var there = columns(table);
            if (!there.isEmpty()) {
                var values = new LinkedHashMap<String, String>();
                entities.get(entity).forEach((column, field) -> {
                    if (there.contains(column)) {
                        values.put(column, sample(entity, field));
                    }
                });
                statements.add(insert(table, values));
                values.keySet().retainAll(columns(table + "_aud"));
                values.put("rev", String.valueOf(ID));
                values.put("revtype", "0");
                statements.add(insert(table + "_aud", values));
            }
        }
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    private static String insert(String table, Map<String, String> values) {
        return "insert into %s (%s) values (%s)"
                .formatted(table, String.join(", ", values.keySet()), String.join(", ", values.values()));
    }

    private static String sample(Class<?> entity, Field field) {
        if (field.isAnnotationPresent(ManyToOne.class) || field.getName().equals("id")) {
            return String.valueOf(ID);
        }
        if (field.getType().isEnum()) {
            return "'" + ((Enum<?>) field.getType().getEnumConstants()[0]).name() + "'";
        }
        assertThat(SAMPLES)
                .as("a sample for %s.%s", entity.getSimpleName(), field.getName())
                .containsKey(field.getType());
        return SAMPLES.get(field.getType());
    }

    private Set<String> columns(String table) {
        return database
                .rows(
                        "select column_name from information_schema.columns where table_schema = database() and table_name = ?",
                        table)
                .stream()
                .map(row -> (String) row.get(0))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The audited entities, each with the fields of its columns. */
    private static Map<Class<?>, Map<String, Field>> audited() {
        Map<Class<?>, Map<String, Field>> audited = new LinkedHashMap<>();
        BelowHttp.shared().entityManager().getMetamodel().getEntities().stream()
                .map(Type::getJavaType)
                .filter(type -> type != null && type.isAnnotationPresent(Audited.class))
                .sorted(Comparator.comparing(Class::getSimpleName))
                .forEach(type -> audited.put(type, mapped(type)));
        assertThat(audited).as("audited entities").containsKey(CaseFile.class);
        return audited;
    }

    private static Map<String, Field> mapped(Class<?> type) {
        Map<String, Field> columns = new LinkedHashMap<>();
        for (var field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                continue;
            }
            field.setAccessible(true);
            if (field.isAnnotationPresent(Embedded.class)) {
                columns.putAll(mapped(field.getType()));
            } else {
                columns.put(column(field), field);
            }
        }
        return columns;
    }

    private static String column(Field field) {
        if (field.isAnnotationPresent(JoinColumn.class)) {
            return field.getAnnotation(JoinColumn.class).name();
        }
        var column = field.getAnnotation(Column.class);
        return column == null || column.name().isEmpty() ? field.getName() : column.name();
    }

    private static String table(Class<?> entity) {
        return entity.getAnnotation(Table.class).name();
    }

    /** What a field of the entity holds, or of what is embedded in it. */
    private static Object value(Object entity, Field field) {
        try {
            if (field.getDeclaringClass().isInstance(entity)) {
                return field.get(entity);
            }
            for (var part : entity.getClass().getDeclaredFields()) {
                if (part.getType() == field.getDeclaringClass()) {
                    part.setAccessible(true);
                    return part.get(entity) == null ? null : field.get(part.get(entity));
                }
            }
            throw new IllegalStateException(field + " is of no part of " + entity.getClass());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
