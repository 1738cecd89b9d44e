package org.amparo.web;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.soabase.recordbuilder.core.RecordBuilderGenerated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The walls of the web tier: it speaks with desks, in records, and holds neither transaction nor rule. */
@AnalyzeClasses(packages = "org.amparo.web", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** What the web tier may take from the system below: its doors, and the values that pass through them. */
    private static final DescribedPredicate<JavaClass> DESKS_AND_VALUES = describe(
            "desks, records, what makes them, enums, interfaces and exceptions",
            used -> used.isAnnotatedWith(Stateless.class)
                    || used.isRecord()
                    || used.isAnnotatedWith(RecordBuilderGenerated.class)
                    || used.isEnum()
                    || used.isInterface()
                    || used.isAssignableTo(Throwable.class));

    /** Words, code lists and time are the same for everybody. */
    private static final DescribedPredicate<JavaClass> COMMON =
            resideInAnyPackage("org.amparo.shared..", "org.amparo.reference..", "org.amparo.security..");

    /** Health checks have no caller, so they go by no desk. */
    @ArchTest
    static final ArchRule web_uses_only_desks_and_values = noClasses()
            .that()
            .resideOutsideOfPackage("org.amparo.web.operation..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.amparo..")
                    .and(DescribedPredicate.not(resideInAnyPackage("org.amparo.web..")))
                    .and(DescribedPredicate.not(COMMON))
                    .and(DescribedPredicate.not(DESKS_AND_VALUES))
                    .and(DescribedPredicate.not(describe("the sections of a case", used -> used.getFullName()
                            .equals("org.amparo.casefile.Sections")))));

    @ArchTest
    static final ArchRule web_knows_nothing_of_the_database = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hibernate..", "java.sql..", "javax.sql..")
            .orShould()
            .dependOnClassesThat(describe(
                    "persistence, but for the name of its conflict",
                    used -> used.getPackageName().startsWith("jakarta.persistence")
                            && !used.getSimpleName().equals("OptimisticLockException")));

    @ArchTest
    static final ArchRule web_begins_no_transaction =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("jakarta.transaction..");

    /** It looks through the archives for its tools each time that it is asked; {@code JsonTools} has them. */
    @ArchTest
    static final ArchRule tools_of_json_are_looked_up_once =
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("jakarta.json.Json");

    @ArchTest
    static final ArchRule resources_say_what_they_produce =
            classes().that().areAnnotatedWith(Path.class).should().beAnnotatedWith(Produces.class);

    @ArchTest
    static final ArchRule resources_stand_behind_roles = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should(new ArchCondition<>("call only desks that name their roles") {
                @Override
                public void check(JavaClass resource, ConditionEvents events) {
                    resource.getMethodCallsFromSelf().stream()
                            .filter(call -> call.getTargetOwner().isAnnotatedWith(Stateless.class))
                            .filter(call ->
                                    call.getTarget().resolveMember().stream().noneMatch(ArchitectureTest::namesRoles))
                            .forEach(
                                    call -> events.add(SimpleConditionEvent.violated(resource, call.getDescription())));
                }
            });

    /** What a message prints of a page's bean is its class; a drawing is text. Records, and what makes them, have tests of their own. */
    @ArchTest
    static final ArchRule nothing_tells_its_content_unasked = classes()
            .that(describe(
                    "are neither records nor drawings",
                    type -> !type.isRecord()
                            && !type.isAnnotatedWith(RecordBuilderGenerated.class)
                            && !type.getSimpleName().equals("Svg")))
            .should(new ArchCondition<>("leave toString as it is") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.tryGetMethod("toString")
                            .ifPresent(own -> events.add(SimpleConditionEvent.violated(type, own.getDescription())));
                }
            });

    private static boolean namesRoles(JavaMethod method) {
        return method.isAnnotatedWith(RolesAllowed.class)
                || method.getOwner().isAnnotatedWith(RolesAllowed.class)
                || method.getOwner().isAnnotatedWith(PermitAll.class);
    }
}
