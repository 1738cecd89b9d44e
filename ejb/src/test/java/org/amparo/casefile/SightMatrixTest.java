package org.amparo.casefile;

import static org.amparo.security.DataCategory.BIRTH_DATE;
import static org.amparo.security.DataCategory.EXPLOITATION;
import static org.amparo.security.DataCategory.FAMILY;
import static org.amparo.security.DataCategory.FREE_TEXT;
import static org.amparo.security.DataCategory.HEALTH;
import static org.amparo.security.DataCategory.HOUSING_PLACE;
import static org.amparo.security.DataCategory.LEGAL;
import static org.amparo.security.DataCategory.LOCATION;
import static org.amparo.security.DataCategory.PROFILE;
import static org.amparo.security.DataCategory.PSYCHOSOCIAL;
import static org.amparo.security.DataCategory.SENSITIVE_IDENTITY;
import static org.amparo.security.DataCategory.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.amparo.audit.HistoryEntry;
import org.amparo.audit.HistorySource;
import org.amparo.casefile.access.GrantAccessBuilder;
import org.amparo.casefile.access.GrantDesk;
import org.amparo.casefile.access.GrantView;
import org.amparo.identification.CorrectDecision;
import org.amparo.identification.DecisionOutcome;
import org.amparo.identification.IdentificationDesk;
import org.amparo.identification.RecordDecisionBuilder;
import org.amparo.reference.Today;
import org.amparo.security.DataCategory;
import org.amparo.security.Roles;
import org.amparo.services.LogServiceBuilder;
import org.amparo.services.ServiceDesk;
import org.amparo.services.ServiceKind;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Each role that a case can be opened to, with a grant of each category alone, of none and of all: exactly the facts of those
 * categories within her role's ceiling leave the desks, in a view, a past state, a list, an export and a history.
 */
class SightMatrixTest {

    private static final String OFFICE = "gt-matrix-office";

    private static final List<String> ROLES =
            List.of(Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SHELTER, Roles.PROSECUTOR, Roles.REFERRER, Roles.AUDITOR);

    private static final Map<String, Set<DataCategory>> CEILINGS = Map.of(
            Roles.CASEWORKER, EnumSet.allOf(DataCategory.class),
            Roles.SUPERVISOR, EnumSet.allOf(DataCategory.class),
            Roles.SHELTER, EnumSet.of(PROFILE, FAMILY, SERVICES, HOUSING_PLACE),
            Roles.PROSECUTOR, EnumSet.of(PROFILE, EXPLOITATION, LEGAL),
            Roles.REFERRER, EnumSet.noneOf(DataCategory.class),
            Roles.AUDITOR, EnumSet.noneOf(DataCategory.class));

    private static final Map<String, Set<DataCategory>> NEEDED = needed();

    private static final BelowHttp IT = BelowHttp.shared();

    private static String number;

    private static Map<String, Set<DataCategory>> needed() {
        Map<String, Set<DataCategory>> needed = new LinkedHashMap<>();
        put(needed, Set.of(PROFILE), "case.age", "case.profile", "row.sex", "row.age", "row.nationalities");
        put(needed, Set.of(BIRTH_DATE), "case.birth", "history.case.birthDate");
        put(needed, Set.of(SENSITIVE_IDENTITY), "case.identity", "history.case.lgbtiq", "history.case.genderIdentity");
        put(needed, Set.of(LOCATION), "case.location", "history.case.originArea", "history.case.detectionArea");
        put(needed, Set.of(HEALTH), "case.health", "history.case.disability", "history.case.pregnancy");
        put(needed, Set.of(EXPLOITATION), "case.exploitation");
        for (var field : List.of(
                "forms",
                "mainForm",
                "means",
                "recruiterRelations",
                "travelTourism",
                "recruitmentArea",
                "exploitationArea")) {
            put(needed, Set.of(EXPLOITATION), "history.case." + field);
        }
        for (var field : List.of(
                "sex",
                "statedAge",
                "ageAnswer",
                "nationalities",
                "languages",
                "interpreter",
                "peoples",
                "migrationStatus")) {
            put(needed, Set.of(PROFILE), "history.case." + field);
        }
        put(
                needed,
                Set.of(FREE_TEXT),
                "case.texts",
                "history.case.story",
                "history.case.needsNow",
                "history.case.reason");
        put(needed, Set.of(FAMILY), "case.dependants", "case.otherCases");
        for (var field :
                List.of("outcome", "decidedOn", "body", "article", "reasonCode", "paperReference", "recordedBy")) {
            put(needed, Set.of(LEGAL), "decision." + field, "history.decision." + field);
        }
        put(needed, Set.of(LEGAL), "history.decision.decisionState");
        for (var field : List.of("identificationPlace", "detectionSource")) {
            put(needed, Set.of(LEGAL), "case." + field, "history.case." + field);
        }
        put(needed, Set.of(LEGAL), "decision.corrects", "decision.correction");
        put(needed, Set.of(LEGAL), "history.decision.correctsOutcome", "history.decision.correctsDecidedOn");
        put(needed, Set.of(LEGAL, FREE_TEXT), "decision.grounds", "history.decision.grounds");
        put(needed, Set.of(LEGAL, FREE_TEXT), "decision.why", "history.decision.reason");
        Map<ServiceKind, DataCategory> kinds = Map.of(
                ServiceKind.MEDICAL, HEALTH,
                ServiceKind.PSYCHOSOCIAL, PSYCHOSOCIAL,
                ServiceKind.LEGAL, LEGAL,
                ServiceKind.HOUSING, SERVICES,
                ServiceKind.BASIC_NEEDS, SERVICES,
                ServiceKind.EDUCATION_TRAINING, SERVICES,
                ServiceKind.FAMILY_REUNIFICATION, SERVICES,
                ServiceKind.UNSPECIFIED, SERVICES);
        kinds.forEach((kind, category) -> {
            for (var field : List.of("kind", "startOn", "endOn", "modality", "serviceState")) {
                put(needed, Set.of(category), "service." + kind + "." + field, "history.service." + kind + "." + field);
            }
            var place = kind == ServiceKind.HOUSING ? Set.of(category, HOUSING_PLACE) : Set.of(category);
            for (var field : List.of("provider", "providerType")) {
                put(needed, place, "service." + kind + "." + field, "history.service." + kind + "." + field);
            }
            put(needed, Set.of(category, FREE_TEXT), "service." + kind + ".note", "history.service." + kind + ".note");
        });
        put(needed, Set.of(BIRTH_DATE), "history.confirmation.age-over-90.question");
        put(needed, Set.of(LEGAL), "history.confirmation.decided-before-detection.question");
        put(needed, Set.of(LEGAL, FREE_TEXT), "history.confirmation.decided-before-detection.reason");
        for (var question : List.of("service-before-detection", "stay-over-3-years")) {
            put(needed, Set.of(HOUSING_PLACE), "history.confirmation." + question + ".question");
        }
        // In a list nobody reads the type of an HIV test.
        put(needed, Set.of(HEALTH, SENSITIVE_IDENTITY), "one.MEDICAL.type", "history.service.MEDICAL.type");
        return needed;
    }

    private static void put(Map<String, Set<DataCategory>> needed, Set<DataCategory> categories, String... facts) {
        for (String fact : facts) {
            needed.put(fact, categories);
        }
    }

    @BeforeAll
    static void a_case_with_something_in_every_category() {
        Cast.register(IT, OFFICE, "GTM");
        number = IT.as(Cast.ANA, CaseDesk.class, desk -> desk.open(FullCase.order(null)))
                .number();
        // Her family and her other case are open to the office too, or their numbers would be hidden.
        var other = IT.as(Cast.ANA, CaseDesk.class, desk -> desk.open(FullCase.order(number)))
                .number();
        var dependant = OpenCaseBuilder.builder()
                .role(CaseRole.DEPENDANT)
                .linkedCase(number)
                .build();
        var child =
                IT.as(Cast.ANA, CaseDesk.class, desk -> desk.open(dependant)).number();
        grant(other, List.of("PROFILE"));
        grant(child, List.of("PROFILE"));
        var today = IT.bean(Today.class).in("GTM").toString();
        var reason = AmendCaseBuilder.builder()
                .reason("this is why")
                .texts(SectionsTextsBuilder.builder()
                        .needsNow("a bed")
                        .story("her story, again")
                        .build())
                .build();
        IT.as(Cast.ANA, CaseDesk.class, desk -> desk.amend(number, reason));
        var decision = RecordDecisionBuilder.builder()
                .outcome(DecisionOutcome.NOT_CONFIRMED)
                .decidedOn(today)
                .article("art. 1")
                .reasonCode("OTHER")
                .body("gt-svet")
                .paperReference("P-1")
                .grounds("grounds")
                .build();
        IT.as(Cast.ANA, IdentificationDesk.class, desk -> desk.record(number, decision));
        confirmed();
        var first = IT.as(Cast.ANA, IdentificationDesk.class, desk -> desk.ledger(number))
                .get(0);
        var detection = RecordDecisionBuilder.builder()
                .outcome(DecisionOutcome.POSSIBLE)
                .decidedOn("2020-01-01")
                .confirmed(List.of("decided-before-detection"))
                .build();
        IT.as(
                Cast.ANA,
                IdentificationDesk.class,
                desk -> desk.correct(
                        number,
                        first.id(),
                        new CorrectDecision(first.version(), false, detection, "the day was wrong")));
        for (var kind : ServiceKind.values()) {
            var order = FullCase.service(kind, kind == ServiceKind.MEDICAL ? "HIV_TEST" : null, "note");
            IT.as(Cast.ANA, ServiceDesk.class, desk -> desk.log(number, order));
        }
    }

    /** Says that a birth date is right, and corrects it; and of a stay that it was that long, and that early. */
    private static void confirmed() {
        for (String birth : List.of("1930", "2003-05-06")) {
            List<String> right = birth.equals("1930") ? List.of("age-over-90") : List.of();
            IT.act(
                    Cast.ANA,
                    CaseDesk.class,
                    desk -> desk.amend(
                            number,
                            AmendCaseBuilder.builder()
                                    .version(desk.find(number).version())
                                    .birth(new Sections.Birth(birth))
                                    .confirmed(right)
                                    .build()));
        }
        var stay = LogServiceBuilder.builder(FullCase.service(ServiceKind.HOUSING, null, "note"))
                .startOn(LocalDate.of(2020, 1, 1))
                .endOn(LocalDate.of(2024, 1, 1))
                .confirmed(List.of("service-before-detection", "stay-over-3-years"))
                .build();
        IT.as(Cast.ANA, ServiceDesk.class, desk -> desk.log(number, stay));
    }

    /** What this test does not ask nothing would hold: a new feature records something of its own in the case. */
    @Test
    void each_feature_has_something_in_the_case() {
        List<HistoryEntry> history = IT.as(
                Cast.caller("mat.auditor", "gt-svet", "GTM", Roles.AUDITOR, Roles.SUPERVISOR),
                HistoryDesk.class,
                desk -> desk.of(number));
        Set<String> subjects = new TreeSet<>();
        IT.beans(HistorySource.class).forEach(source -> subjects.add(source.subject()));
        subjects.removeAll(SightFacts.OF_THE_AUDITOR);
        assertThat(history)
                .extracting(HistoryEntry::subject)
                .as("subjects of the history")
                .containsAll(subjects);
        WholeCase whole = IT.as(Cast.ANA, CaseDesk.class, desk -> desk.whole(number));
        for (CasePart<?> part : IT.beans(CasePart.class)) {
            assertThat(whole.part(part.kind()))
                    .as("%s in the case", part.kind().getSimpleName())
                    .isNotEmpty();
        }
    }

    private static GrantView grant(String to, Collection<String> categories) {
        var order = GrantAccessBuilder.builder()
                .organisation(OFFICE)
                .categories(List.copyOf(categories))
                .basis("REFERRAL")
                .build();
        return IT.as(Cast.EVA, GrantDesk.class, desk -> desk.open(to, order));
    }

    @Test
    void exactly_the_facts_of_the_open_categories_leave_the_desks() {
        Set<String> seen = new HashSet<>();
        int pairs = 0;
        for (var opened : grants()) {
            var names = opened.stream().map(Enum::name).toList();
            var granted = grant(number, names);
            for (String role : ROLES) {
                var caller = Cast.caller("mat." + role, OFFICE, "GTM", role);
                Set<DataCategory> open = opened.isEmpty() ? Set.of() : EnumSet.copyOf(opened);
                var within = open.stream().filter(CEILINGS.get(role)::contains).collect(Collectors.toSet());
                var found = new SightFacts(IT, number).seenBy(caller);
                assertThat(found)
                        .as("%s with %s", role, names)
                        .isEqualTo(NEEDED.entrySet().stream()
                                .filter(fact -> within.containsAll(fact.getValue()))
                                .map(Map.Entry::getKey)
                                .filter(SightMatrixTest::isRecorded)
                                .collect(Collectors.toCollection(TreeSet::new)));
                seen.addAll(found);
                pairs++;
            }
            IT.act(Cast.EVA, GrantDesk.class, desk -> desk.end(number, granted.id(), "the next one"));
        }
        assertThat(seen)
                .as("every fact was seen by somebody")
                .containsAll(NEEDED.keySet().stream()
                        .filter(SightMatrixTest::isRecorded)
                        .toList());
        System.out.printf("sight: %d pairs of role and grant, %d facts%n", pairs, seen.size());
    }

    /** Each category alone, with free text beside it, none, and all. */
    private static List<Set<DataCategory>> grants() {
        var grants = new ArrayList<Set<DataCategory>>();
        for (var category : DataCategory.values()) {
            grants.add(EnumSet.of(category));
            grants.add(EnumSet.of(category, FREE_TEXT));
        }
        grants.add(EnumSet.of(SERVICES, HOUSING_PLACE));
        grants.add(EnumSet.of(HEALTH, SENSITIVE_IDENTITY));
        grants.add(EnumSet.complementOf(EnumSet.of(FREE_TEXT)));
        grants.add(EnumSet.allOf(DataCategory.class));
        return grants;
    }

    /** Facts of the table that this case does not have. */
    private static boolean isRecorded(String fact) {
        return !Set.of("history.case.statedAge", "history.decision.recordedBy").contains(fact)
                && !(fact.startsWith("service.") && fact.endsWith(".serviceState"));
    }
}
