package org.amparo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.soabase.recordbuilder.core.RecordBuilderGenerated;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.validation.Valid;
import java.nio.file.Path;
import java.util.Date;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.security.Author;
import org.amparo.security.Callers;
import org.hibernate.envers.Audited;

/** The picture of docs/architecture.md and the conventions of the code, as rules that fail the build. */
@AnalyzeClasses(packages = "org.amparo", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String BASE = "org.amparo.";

    /** What each package may use beside itself; read when a rule is tried, for tests are looked for elsewhere than they are run. */
    private static final class Picture {
        static final Map<String, Set<String>> MAY_USE = PackagePicture.read(Path.of("../docs/architecture.md"));
    }

    /** Entities without a history, each with its reason. */
    private static final Map<String, String> NOT_AUDITED = Map.ofEntries(
            Map.entry("GrantedCase", "the database keeps it with grant and case, whose history tells it"),
            Map.entry(
                    "Person",
                    "its pseudonym never changes, and its number says only how often what is counted was written"),
            Map.entry("DataKey", "a copy in a history could not be destroyed"),
            Map.entry("CaseRead", "it is history itself, and the application's account may only add to it"),
            Map.entry("CaseShown", "it is part of a CaseRead"),
            Map.entry("Revision", "it is what the history hangs on"),
            Map.entry("CountryRule", "migrations alone change it, and the application may only read it"),
            Map.entry(
                    "ImportRun",
                    "a protocol of its own course; what the import wrote has its history under the revision it names"),
            Map.entry("ImportKey", "a name in a protocol, written with what it names"),
            Map.entry("Draft", "not recorded of anybody yet, and a copy would outlive its being thrown away"),
            Map.entry("CountedCheck", "a protocol of its own course, of which nothing is taken away"),
            Map.entry("CountedDifference", "a line of that protocol, written once"),
            Map.entry(
                    "Press",
                    "a note under which act the history tells, which holds no content and goes after some days"));

    /** Classes with a text of their own, each with its reason. */
    private static final Map<String, String> SAY_THEIR_VALUE = Map.of(
            "CodeSet", "it is the stored form, codes of a list or a special answer",
            "Sealed", "it says that it is sealed");

    /** The annotations and the types of their members. */
    private static final Set<String> PLAIN_ENVERS =
            Set.of("Audited", "NotAudited", "RelationTargetAuditMode", "RelationTargetNotFoundAction");

    /** What may be read of a case by whoever has been let in. */
    private static final Set<String> SHOW_A_CASE = Set.of(
            "CaseView",
            "CaseRow",
            "ChangedCase",
            "CheckedEntry",
            "CountedCase",
            "DecisionView",
            "PaperToCheck",
            "PersonLine",
            "RequestToDecide",
            "ServiceView");

    @ArchTest
    static final ArchRule packages_use_only_what_the_picture_allows = classes()
            .should(new ArchCondition<JavaClass>("use only what docs/architecture.md allows") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    String from = feature(type);
                    for (var dependency : type.getDirectDependenciesFromSelf()) {
                        String to = feature(dependency.getTargetClass());
                        boolean allowed = to == null
                                || to.equals(from)
                                || Picture.MAY_USE.getOrDefault(from, Set.of()).contains(to);
                        if (!allowed) {
                            events.add(SimpleConditionEvent.violated(
                                    type, from + " may not use " + to + ": " + dependency.getDescription()));
                        }
                    }
                }
            });

    @ArchTest
    static final ArchRule packages_form_no_circle =
            slices().matching(BASE + "(*)..").should().beFreeOfCycles();

    /** What stands in a folder below a feature knows the feature and is not known by it. */
    @ArchTest
    static final ArchRule folders_form_no_circle =
            slices().matching("org.amparo.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule every_door_says_who_may_call = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .or()
            .areAnnotatedWith(Singleton.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(DenyAll.class);

    @ArchTest
    static final ArchRule entities_have_no_setters = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameNotMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule entities_do_not_leave_through_a_door = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .and()
            .arePublic()
            .should()
            .notHaveRawReturnType(DescribedPredicate.describe("an entity", type -> type.isAnnotatedWith(Entity.class)));

    @ArchTest
    static final ArchRule every_entity_has_a_history = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .and(DescribedPredicate.describe(
                    "are no exemption", type -> !NOT_AUDITED.containsKey(type.getSimpleName())))
            .should()
            .beAnnotatedWith(Audited.class);

    @ArchTest
    static final ArchRule only_audit_speaks_to_envers = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + "audit..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are Envers beyond @Audited",
                    type -> type.getPackageName().startsWith("org.hibernate.envers")
                            && !PLAIN_ENVERS.contains(type.getSimpleName())));

    @ArchTest
    static final ArchRule desks_leave_the_entity_manager_to_repositories = noClasses()
            .that()
            .areAnnotatedWith(Stateless.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule native_sql_is_for_statistics_and_exchange = noClasses()
            .that()
            .resideOutsideOfPackages(BASE + "statistics..", BASE + "exchange..")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "is createNativeQuery", call -> call.getName().equals("createNativeQuery")));

    /** It looks through the archives for its tools each time that it is asked; {@code JsonTools} has them. */
    @ArchTest
    static final ArchRule tools_of_json_are_looked_up_once =
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("jakarta.json.Json");

    @ArchTest
    static final ArchRule only_jobs_act_for_somebody = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + "jobs..")
            .should()
            .callMethod(Callers.class, "actFor", Author.class);

    @ArchTest
    static final ArchRule every_door_asks_who_calls = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .and()
            .areDeclaredInClassesThat()
            .areNotAnnotatedWith(PermitAll.class)
            .and()
            .arePublic()
            .should(new ArchCondition<JavaMethod>("come to Callers.current(), where no caller is turned away") {
                @Override
                public void check(JavaMethod door, ConditionEvents events) {
                    if (!reaches(door, "Callers.current()", new HashSet<>())) {
                        events.add(SimpleConditionEvent.violated(door, door.getFullName() + " asks nobody who calls"));
                    }
                }
            });

    @ArchTest
    static final ArchRule what_is_shown_of_a_case_goes_through_the_filter = classes()
            .that(DescribedPredicate.describe("show a case", type -> SHOW_A_CASE.contains(type.getSimpleName())))
            .should(new ArchCondition<JavaClass>("be made only from what Disclosure has let through") {
                @Override
                public void check(JavaClass view, ConditionEvents events) {
                    view.getConstructorCallsToSelf().stream()
                            .flatMap(ArchitectureTest::makers)
                            // A constant is the same for every case, and what is shown already may be shown in part.
                            .filter(call -> !call.getOrigin().getName().equals("<clinit>"))
                            .filter(call ->
                                    !SHOW_A_CASE.contains(call.getOriginOwner().getSimpleName())
                                            || call.getOriginOwner().equals(view))
                            .filter(call -> call.getOrigin().getRawParameterTypes().stream()
                                    .noneMatch(type -> type.getSimpleName().equals("Shown")))
                            .forEach(call -> events.add(SimpleConditionEvent.violated(view, call.getDescription())));
                }
            });

    /** An order whose limits nobody asks for has none. */
    @ArchTest
    static final ArchRule desks_ask_for_orders_that_are_valid = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .should(new ArchCondition<JavaMethod>("ask for orders that are valid") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    method.getParameters().stream()
                            .filter(parameter -> isLimited(parameter.getRawType()))
                            .filter(parameter -> !parameter.isAnnotatedWith(Valid.class))
                            .forEach(parameter -> events.add(SimpleConditionEvent.violated(
                                    method,
                                    method.getFullName() + " takes a "
                                            + parameter.getRawType().getSimpleName() + " without @Valid")));
                }
            });

    private static boolean isLimited(JavaClass type) {
        return type.isRecord()
                && type.getFields().stream()
                        .flatMap(part -> part.getAnnotations().stream())
                        .anyMatch(annotation ->
                                annotation.getRawType().getPackageName().startsWith("jakarta.validation"));
    }

    @ArchTest
    static final ArchRule no_bulk_change_bypasses_the_history = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + "exchange..")
            .and(DescribedPredicate.describe(
                    "are neither the access log, which is history itself, nor that an account is in use, which is none, nor what is counted, which follows from it",
                    type -> !Set.of("ReadLog", "AccountUse", "KeptStore", "KeptBuild")
                            .contains(type.getSimpleName())))
            .should()
            .callMethodWhere(DescribedPredicate.describe("is executeUpdate or a criteria update", call -> Set.of(
                            "createCriteriaUpdate", "createCriteriaDelete", "executeUpdate")
                    .contains(call.getName())));

    /** Where nobody closes it, it keeps its cursor, and outside a transaction the connection too. */
    @ArchTest
    static final ArchRule results_are_read_to_their_end = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "is getResultStream", call -> call.getName().equals("getResultStream")));

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + "shared")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "is now() of java.time",
                    call -> call.getName().equals("now")
                            && call.getTargetOwner().getPackageName().equals("java.time")));

    @ArchTest
    static final ArchRule old_dates_and_the_console_stay_out = noClasses()
            .that(DescribedPredicate.describe(
                    "are not those to whom Envers or a certificate speaks of a Date",
                    type -> !Set.of("Revision", "Revision_", "Revisions", "History", "Recipient")
                            .contains(type.getSimpleName())))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Date.class)
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .accessField(FetchType.class, "EAGER");

    @ArchTest
    static final ArchRule entity_state_is_private = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .areNotStatic()
            .should()
            .bePrivate();

    /** What a message prints of an entity is its class; records have a test of their own in {@code web}. */
    @ArchTest
    static final ArchRule nothing_tells_its_content_unasked = classes()
            .that(DescribedPredicate.describe(
                    "are no records, nor what makes them, and have no form that code reads",
                    type -> !type.isRecord() && !isBuilder(type) && !SAY_THEIR_VALUE.containsKey(type.getSimpleName())))
            .should(new ArchCondition<>("leave toString as it is") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.tryGetMethod("toString")
                            .ifPresent(own -> events.add(SimpleConditionEvent.violated(type, own.getDescription())));
                }
            });

    /** Whether the method calls that one, itself or by what it calls of the application. */
    private static boolean reaches(JavaCodeUnit from, String target, Set<String> seen) {
        return seen.add(from.getFullName())
                && from.getCallsFromSelf().stream()
                        .anyMatch(call -> call.getTarget().getFullName().endsWith(target)
                                || call.getTarget()
                                        .resolveMember()
                                        .filter(JavaCodeUnit.class::isInstance)
                                        .map(JavaCodeUnit.class::cast)
                                        .filter(called -> called.getOwner()
                                                .getPackageName()
                                                .startsWith(BASE))
                                        .filter(called -> reaches(called, target, seen))
                                        .isPresent());
    }

    /** Whoever calls, or begins, the generated class that calls. */
    private static Stream<? extends JavaCall<?>> makers(JavaConstructorCall call) {
        JavaClass from = call.getOriginOwner();
        return isBuilder(from)
                ? from.getMethodCallsToSelf().stream()
                        .filter(begun -> begun.getName().equals("builder")
                                && !begun.getOriginOwner().equals(from))
                : Stream.of(call);
    }

    /** Whether it makes a record by its parts' names; that none is kept, so that none is printed, {@code web} holds. */
    private static boolean isBuilder(JavaClass type) {
        return type.isAnnotatedWith(RecordBuilderGenerated.class);
    }

    private static String feature(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(BASE)) {
            return null;
        }
        String rest = name.substring(BASE.length());
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }
}
