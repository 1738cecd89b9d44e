package org.amparo.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ejb.Stateless;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.OpenCaseBuilder;
import org.amparo.exchange.in.ImportMode;
import org.amparo.identification.DecisionOutcome;
import org.amparo.services.IntakeDesk;
import org.amparo.services.LogActivity;
import org.amparo.services.LogGrid;
import org.amparo.services.LogServiceBuilder;
import org.amparo.services.ServiceDesk;
import org.amparo.services.ServiceKind;
import org.amparo.shared.CountedFact;
import org.amparo.shared.CountedRecord;
import org.amparo.testing.Cast;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** All ways on which what is counted can change, and that each changes the figures in its own transaction. */
class CountedDoorsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 4);

    private static final Pattern COLUMN = Pattern.compile("\\ba\\.(\\w+)");

    /** Statements upon the tables by which somebody is counted, with the classes that have them: both tell of it (WrittenAtOnce). */
    private static final Set<String> STATEMENTS = Set.of("CaseWriting.java", "ServiceRows.java");

    private static final Pattern STATEMENT = Pattern.compile(
            "(insert into|update|delete from|delete \\w from|replace into) (case_file|service_provision)(_aud)?\\b");

    private static CountedWorld world;

    /** A case that was confirmed, and what is done with it. */
    private interface Act {
        void on(String number);
    }

    @BeforeAll
    static void start() {
        world = new CountedWorld("counted_doors");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static Map<String, Act> acts() {
        Map<String, Act> acts = new LinkedHashMap<>();
        acts.put("CaseDesk.open", number -> world.open(Cast.ANA, number));
        acts.put("CaseDesk.amend", number -> world.birth(Cast.ANA, number, "1990"));
        acts.put("IntakeDesk.open", number -> {
            var order = OpenCaseBuilder.builder()
                    .role(CaseRole.VICTIM)
                    .samePersonAs(number)
                    .build();
            world.it.as(Cast.ANA, IntakeDesk.class, desk -> desk.open(order, List.of(service(ServiceKind.LEGAL))));
        });
        acts.put(
                "IdentificationDesk.record",
                number -> world.decide(Cast.ANA, number, DecisionOutcome.REVOKED, world.today("GTM")));
        acts.put("IdentificationDesk.check", world::mistaken);
        acts.put(
                "ServiceDesk.log",
                number -> world.serve(Cast.ANA, number, ServiceKind.PSYCHOSOCIAL, DAY.plusDays(9), DAY.plusDays(9)));
        acts.put("ServiceDesk.logActivity", number -> {
            var activity = new LogActivity(service(ServiceKind.BASIC_NEEDS), List.of(number));
            world.it.as(Cast.ANA, ServiceDesk.class, desk -> desk.logActivity(activity));
        });
        acts.put("ServiceDesk.logGrid", number -> {
            var grid = new LogGrid(List.of(new LogGrid.Cell(number, ServiceKind.PSYCHOSOCIAL, DAY.plusDays(8))));
            world.it.as(Cast.ANA, ServiceDesk.class, desk -> desk.logGrid(grid));
        });
        acts.put(
                "ServiceDesk.amend",
                number -> world.amend(
                        Cast.ANA, number, only(number), ServiceKind.PSYCHOSOCIAL, DAY.plusDays(1), DAY.plusDays(1)));
        acts.put("ServiceDesk.move", number -> world.move(Cast.ANA, number, only(number), world.open(Cast.ANA, null)));
        acts.put("ServiceDesk.withdraw", number -> world.withdraw(Cast.ANA, number, only(number)));
        return acts;
    }

    private static org.amparo.services.ServiceView only(String number) {
        return world.services(Cast.ANA, number).get(0);
    }

    private static org.amparo.services.LogService service(ServiceKind kind) {
        return LogServiceBuilder.builder().kind(kind).startOn(DAY.plusDays(5)).build();
    }

    @TestFactory
    Stream<DynamicTest> each_changes_what_is_kept_in_its_own_commit() {
        return acts().entrySet().stream()
                .map(act -> DynamicTest.dynamicTest(act.getKey(), () -> {
                    String number = world.confirmed(Cast.ANA, DAY);
                    world.serve(Cast.ANA, number, ServiceKind.LEGAL, DAY.plusDays(1), DAY.plusDays(1));
                    long person = world.person(number);
                    var before = rows(person);
                    act.getValue().on(number);
                    assertThat(rows(person)).as("rows of the person").isNotEqualTo(before);
                    world.followsFromHistories(act.getKey());
                }));
    }

    @Test
    void an_import_and_its_taking_back_change_what_is_kept_in_their_commits() {
        var rows = List.of(CountedWorld.row("D1", "DP1", "GTM", DAY, "F", DAY.plusDays(1)));
        String imported = world.bring("doors", ImportMode.INSERT, rows);
        world.followsFromHistories("the import");
        long person =
                ((Number) world.it.rows("select max(id) from person").get(0).get(0)).longValue();
        assertThat(world.kept(person)).hasSize(1);
        String changed = world.bring(
                "doors", ImportMode.UPSERT, List.of(CountedWorld.row("D1", "DP1", "GTM", DAY, "M", DAY.plusDays(1))));
        world.followsFromHistories("the import of what it says now");
        assertThat(world.kept(person)).as("changed").hasSize(2);
        world.takeBack(changed);
        world.followsFromHistories("its taking back");
        world.takeBack(imported);
        assertThat(world.kept(person)).isEmpty();
        world.followsFromHistories("the taking back of all");
    }

    /** A transaction that fails takes its rows with it. */
    @Test
    void what_is_rolled_back_leaves_the_rows_as_they_were() {
        String number = world.confirmed(Cast.ANA, DAY);
        long person = world.person(number);
        var before = rows(person);
        try {
            world.it.inTransaction(() -> {
                world.serve(Cast.ANA, number, ServiceKind.LEGAL, DAY, DAY);
                world.it.entityManager().flush();
                throw new IllegalStateException("on purpose");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("on purpose");
        }
        assertThat(rows(person)).isEqualTo(before);
        world.followsFromHistories("nothing");
    }

    private static List<List<Object>> rows(long person) {
        return Stream.of(
                        "select person_id, year, population, 0, known_from, profile from counted_person where person_id = ?",
                        "select person_id, year, 'SERVICE', service_id, known_from, profile from counted_service where person_id = ?")
                .flatMap(sql -> world.it.rows(sql + " order by 2, 3, 4, 5", person).stream())
                .toList();
    }

    /** What is read of the history is marked, and what is marked is read. */
    @Test
    void what_the_rules_read_is_marked_in_the_mapping() {
        var factory = world.it.entityManager().getEntityManagerFactory().unwrap(SessionFactoryImplementor.class);
        Set<String> entities = new TreeSet<>();
        factory.getMappingMetamodel().forEachEntityDescriptor(entity -> {
            Class<?> type = entity.getMappedClass();
            if (type == null || !CountedRecord.class.isAssignableFrom(type)) {
                return;
            }
            var persister = (AbstractEntityPersister) entity;
            entities.add(persister.getTableName());
            var read = columns(
                    persister.getTableName().equals("case_file") ? PersonHistories.CASES : PersonHistories.SERVICES);
            Set<String> marked = new TreeSet<>();
            for (var field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(CountedFact.class)) {
                    var its = Set.of(persister.getPropertyColumnNames(field.getName()));
                    assertThat(its)
                            .as(field.getName() + " is marked, so one of its columns is read")
                            .anyMatch(read::contains);
                    marked.addAll(its);
                }
            }
            assertThat(marked)
                    .as("columns of " + persister.getTableName() + " that are read")
                    .containsAll(read);
        });
        assertThat(entities).containsExactly("case_file", "service_provision");
    }

    private static Set<String> columns(String sql) {
        var columns = COLUMN.matcher(sql).results().map(found -> found.group(1)).collect(Collectors.toSet());
        columns.removeAll(Set.of("id", "rev", "revtype"));
        return columns;
    }

    @Test
    void no_statement_writes_what_is_counted_but_those_of_imports_which_tell_of_it() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> STATEMENT.matcher(read(file)).find())
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(STATEMENTS);
        }
        var tells = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.amparo.exchange.in")
                        .stream()
                        .filter(type -> type.getFields().stream()
                                .anyMatch(field -> field.getName().equals("written")))
                        .map(type -> type.getSimpleName());
        assertThat(tells).containsExactlyInAnyOrder("ImportWriting", "TakingBack");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A door that is new and comes to a marked field stands here, too. */
    @Test
    void each_door_that_comes_to_a_marked_field_is_tried() {
        var found = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.amparo").stream()
                        .filter(type -> type.isAnnotatedWith(Stateless.class)
                                && type.getSimpleName().endsWith("Desk"))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                                && !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(method -> changes(method, new HashSet<>()))
                        .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).contains("CaseDesk.amend", "ServiceDesk.log", "ServiceDesk.move");
        found.removeAll(acts().keySet());
        // They write beside the request, or preview what is never stored.
        assertThat(found)
                .as("doors that change something counted and are not tried")
                .isEmpty();
    }

    private static boolean changes(JavaCodeUnit from, Set<String> seen) {
        if (!seen.add(from.getFullName())) {
            return false;
        }
        return from.getFieldAccesses().stream().anyMatch(CountedDoorsTest::setsFact)
                || from.getCallsFromSelf().stream()
                        .map(JavaAccess::getTarget)
                        .map(target -> target.resolveMember().orElse(null))
                        .filter(JavaCodeUnit.class::isInstance)
                        .map(JavaCodeUnit.class::cast)
                        .filter(called -> called.getOwner().getPackageName().startsWith("org.amparo"))
                        .anyMatch(called -> changes(called, seen));
    }

    private static boolean setsFact(JavaFieldAccess access) {
        return access.getAccessType() == JavaFieldAccess.AccessType.SET
                && access.getTarget()
                        .resolveMember()
                        .filter(field -> field.isAnnotatedWith(CountedFact.class))
                        .isPresent();
    }
}
