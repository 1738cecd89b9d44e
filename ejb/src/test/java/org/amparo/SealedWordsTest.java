package org.amparo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.amparo.security.Sealed;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Doors;
import org.amparo.testing.PlantedWords;
import org.amparo.testing.TestDatabase;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Free words are stored sealed. Every order that anybody can give is given with words of its own in each text, and the whole
 * database is searched for them, history, log and imports included. A text that is added to an order is planted without being named
 * here, and an order that is added is missed.
 */
class SealedWordsTest {

    /** Where words may stand as they were written, and whose: none of them is about a person whom a case is about. */
    private static final Map<String, Set<String>> IN_PLAIN = Map.ofEntries(
            // What organisations are called, and those who sign in.
            Map.entry("organisation.name", Set.of("NameOrganisation.name")),
            Map.entry("organisation_aud.name", Set.of("NameOrganisation.name", "RegisterOrganisation.name")),
            Map.entry("organisation.short_name", Set.of("NameOrganisation.shortName")),
            Map.entry(
                    "organisation_aud.short_name",
                    Set.of("NameOrganisation.shortName", "RegisterOrganisation.shortName")),
            Map.entry("account.username", Set.of("AnnounceAccount.username")),
            Map.entry("account.live_name", Set.of("AnnounceAccount.username")),
            Map.entry("account_aud.username", Set.of("AnnounceAccount.username")),
            // Footnotes of the published report.
            Map.entry("availability.footnote", Set.of("StateAvailability.footnote", "availability.csv, footnote")),
            Map.entry("availability_aud.footnote", Set.of("StateAvailability.footnote", "availability.csv, footnote")),
            // What a country declares for the published report, from which document, and why it withdrew it.
            Map.entry("declared_figure.source", Set.of("DeclareFigure.source")),
            Map.entry("declared_figure_aud.source", Set.of("DeclareFigure.source")),
            Map.entry("declared_figure.document", Set.of("DeclareFigure.document")),
            Map.entry("declared_figure_aud.document", Set.of("DeclareFigure.document")),
            Map.entry("declared_figure.signed_by", Set.of("DeclareFigure.signedBy")),
            Map.entry("declared_figure_aud.signed_by", Set.of("DeclareFigure.signedBy")),
            Map.entry("declared_figure.withdrawn_because", Set.of("DeclaredDesk.withdraw.reason")),
            Map.entry("declared_figure_aud.withdrawn_because", Set.of("DeclaredDesk.withdraw.reason")),
            // What a register is called, and its file.
            Map.entry("import_run.source", Set.of("StartImport.source")),
            Map.entry("import_run.file_name", Set.of("StartImport.fileName")),
            Map.entry("status_decision.register_source", Set.of("StartImport.source")),
            Map.entry("status_decision_aud.register_source", Set.of("StartImport.source")),
            Map.entry("import_key.source", Set.of("StartImport.source")),
            // By which a register names its rows: they are found again by it, so it cannot be sealed.
            Map.entry(
                    "import_key.external_id",
                    Set.of("cases.csv, case_id", "cases.csv, person_id", "events.csv, event_id")),
            Map.entry("import_key.person_external", Set.of("cases.csv, person_id")));

    /** What desks call the texts that find something and are not stored. */
    private static final Set<String> FINDING = Set.of(
            "number",
            "id",
            "serviceId",
            "decisionId",
            "grantId",
            "country",
            "code",
            "path",
            "assignedTo",
            "file",
            "subject");

    private static BelowHttp it;

    private final PlantedWords words = new PlantedWords();

    @BeforeAll
    static void begin() {
        it = BelowHttp.with(TestDatabase.create("sealed_words"));
    }

    @AfterAll
    static void end() {
        it.close();
    }

    @Test
    void words_stand_in_no_column_as_they_were_written_but_those_that_are_explained() throws Exception {
        new PlantedActs(it, words).all();

        assertThat(words.orders()).as("orders that were given").containsAll(Doors.orders());
        assertThat(words.places()).as("texts that were given").containsAll(texts());
        Map<String, Set<String>> found = words.columns(it.database());
        System.out.printf(
                "%d texts planted by %d orders; in plain: %s%n",
                words.places().size(), words.orders().size(), found.keySet());
        assertThat(found).as("columns with words in plain").isEqualTo(IN_PLAIN);
        assertThat(sealedColumns()).hasSizeGreaterThan(15).allSatisfy(column -> {
            String[] name = column.split("\\.");
            assertThat(it.rows("select 1 from %s where %s is not null limit 1".formatted(name[0], name[1])))
                    .as("%s is filled", column)
                    .isNotEmpty();
        });
    }

    /** The columns that the entities and their history keep sealed words in. */
    private static Set<String> sealedColumns() {
        Set<String> columns = new TreeSet<>();
        it.entityManager()
                .getEntityManagerFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .forEachEntityDescriptor(entity -> entity.forEachSelectable((index, column) -> {
                    if (column.getJdbcMapping().getMappedJavaType().getJavaTypeClass() == Sealed.class) {
                        columns.add(column.getContainingTableExpression() + '.' + column.getSelectionExpression());
                    }
                }));
        return columns;
    }

    /** The texts that a desk takes by themselves. */
    private static Set<String> texts() {
        return Doors.all()
                .flatMap(door -> Arrays.stream(door.getParameters())
                        .filter(parameter -> parameter.getType() == String.class)
                        .filter(parameter -> !FINDING.contains(parameter.getName()))
                        .map(parameter -> door.getDeclaringClass().getSimpleName()
                                + '.'
                                + door.getName()
                                + '.'
                                + parameter.getName()))
                .collect(Collectors.toSet());
    }
}
