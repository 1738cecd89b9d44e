package org.amparo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.testing.BelowHttp;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.envers.Audited;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.junit.jupiter.api.Test;

/** What the schema promises of every table, those of later migrations too. */
class SchemaTest {

    private static final Set<String> ENVERS = Set.of("rev", "revtype", "revend", "revend_at");

    private final BelowHttp it = BelowHttp.shared();

    @Test
    void identities_compare_byte_for_byte_and_only_names_for_people_do_not() {
        var others = it
                .rows(
                        """
                        select c.table_name, c.column_name from information_schema.columns c
                        join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                        where c.table_schema = database() and t.table_type = 'BASE TABLE' and c.collation_name is not null
                          and c.collation_name not like '%\\_nopad\\_bin' and c.table_name <> 'flyway_schema_history'""")
                .stream()
                .map(row -> row.get(0) + "." + row.get(1))
                .collect(Collectors.toSet());
        assertThat(others).containsExactlyInAnyOrder("organisation.name", "organisation_aud.name");
    }

    @Test
    void a_new_table_compares_byte_for_byte_too() {
        assertThat(
                        it.rows(
                                "select default_collation_name from information_schema.schemata where schema_name = database()"))
                .containsExactly(List.of("utf8mb4_nopad_bin"));
    }

    @Test
    void whoever_a_record_names_is_in_the_directory() {
        assertThat(foreignKeysTo("account"))
                .contains(
                        "case_grant.grantee_account_id",
                        "case_bar.account_id",
                        "case_file.assigned_account_id",
                        "draft.account_id",
                        "revision.account_id");
        assertThat(foreignKeysTo("organisation"))
                .contains(
                        "account.organisation_id",
                        "case_file.owner_id",
                        "case_grant.grantee_organisation_id",
                        "case_bar.organisation_id");
        assertThat(foreignKeysTo("case_file")).contains("case_grant.case_id", "case_bar.case_id");
    }

    /** A revision of before a column was added has none, and its history is read still. */
    @Test
    void a_history_has_the_columns_of_its_table_and_each_may_be_missing() {
        var histories = it
                .rows("select table_name from information_schema.tables where table_schema = database()"
                        + " and table_name like '%\\_aud'")
                .stream()
                .map(row -> (String) row.get(0))
                .toList();
        assertThat(histories).isNotEmpty();
        for (String history : histories) {
            var of = columns(history.replaceAll("_aud$", ""));
            columns(history).forEach((column, type) -> {
                if (!ENVERS.contains(column)) {
                    assertThat(of).as("%s.%s", history, column).containsEntry(column, type);
                }
            });
            assertThat(it.rows(
                            "select column_name from information_schema.columns where table_schema = database()"
                                    + " and table_name = ? and is_nullable = 'NO' and column_name not in ('id', 'rev', 'revtype')",
                            history))
                    .as("%s: columns that older revisions would have to have", history)
                    .isEmpty();
        }
    }

    /** A migration whose field was taken back, or never written, would leave it there for ever. */
    @Test
    void each_column_of_a_record_is_a_field_of_its_entity() {
        var factory = it.entityManager().getEntityManagerFactory().unwrap(SessionFactoryImplementor.class);
        factory.getMappingMetamodel().forEachEntityDescriptor(entity -> {
            if (entity.getMappedClass() != null && entity.getMappedClass().isAnnotationPresent(Audited.class)) {
                var persister = (AbstractEntityPersister) entity;
                var mapped = new HashSet<>(List.of(persister.getIdentifierColumnNames()));
                for (String property : persister.getPropertyNames()) {
                    mapped.addAll(List.of(persister.getPropertyColumnNames(property)));
                }
                for (String table : List.of(persister.getTableName(), persister.getTableName() + "_aud")) {
                    var kept = columns(table).keySet();
                    kept.removeAll(ENVERS);
                    keptByTheDatabase(table).forEach(kept::remove);
                    assertThat(mapped).as("fields for the columns of %s", table).containsAll(kept);
                }
            }
        });
    }

    private List<String> keptByTheDatabase(String table) {
        return it
                .rows(
                        "select column_name from information_schema.columns where table_schema = database() and table_name = ?"
                                + " and (generation_expression is not null or column_comment = 'kept by triggers')",
                        table)
                .stream()
                .map(row -> (String) row.get(0))
                .toList();
    }

    /** How a record stood at a revision, and which row is open, is asked for by its id. */
    @Test
    void each_history_is_found_by_the_record() {
        var without = it.rows(
                """
                select t.table_name from information_schema.tables t
                where t.table_schema = database() and t.table_name like '%\\_aud' and not exists (
                  select 1 from information_schema.statistics a
                  where a.table_schema = t.table_schema and a.table_name = t.table_name and a.index_name = 'PRIMARY'
                    and a.seq_in_index = 1 and a.column_name = 'id')""");
        assertThat(without)
                .as("histories whose primary key does not begin with the id")
                .isEmpty();
    }

    private Map<String, String> columns(String table) {
        Map<String, String> types = new LinkedHashMap<>();
        it.rows(
                        """
                        select column_name, concat(column_type, coalesce(concat(' ', collation_name), ''))
                        from information_schema.columns where table_schema = database() and table_name = ?""",
                        table)
                .forEach(row -> types.put((String) row.get(0), (String) row.get(1)));
        assertThat(types).as(table).isNotEmpty();
        return types;
    }

    private List<String> foreignKeysTo(String table) {
        return it
                .rows(
                        """
                        select table_name, column_name from information_schema.key_column_usage
                        where table_schema = database() and referenced_table_schema = database()
                          and referenced_table_name = ?""",
                        table)
                .stream()
                .map(row -> row.get(0) + "." + row.get(1))
                .toList();
    }
}
