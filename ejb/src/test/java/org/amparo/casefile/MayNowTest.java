package org.amparo.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.amparo.casefile.access.AssignCase;
import org.amparo.casefile.access.AssignmentDesk;
import org.amparo.casefile.access.BarAccessBuilder;
import org.amparo.casefile.access.BarDesk;
import org.amparo.casefile.access.GrantAccessBuilder;
import org.amparo.casefile.access.GrantDesk;
import org.amparo.identification.DecisionOutcome;
import org.amparo.identification.IdentificationDesk;
import org.amparo.identification.RecordDecision;
import org.amparo.identification.RecordDecisionBuilder;
import org.amparo.reference.Today;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.services.ServiceDesk;
import org.amparo.services.ServiceKind;
import org.amparo.shared.PageRequest;
import org.amparo.shared.RuleViolation;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a case says that its reader may do with it is what the desks let her do. */
class MayNowTest {

    private static final BelowHttp IT = BelowHttp.shared();

    private static final String OFFICE = "gt-may-office";
    private static final String OTHER = "gt-may-other";

    @BeforeAll
    static void others() {
        Cast.register(IT, OFFICE, "GTM");
        Cast.register(IT, OTHER, "GTM");
        IT.known(Cast.caller("may.barred", "gt-svet", "GTM", Roles.CASEWORKER));
    }

    static Stream<Arguments> readers() {
        return Stream.of("open", "closed", "dependant")
                .flatMap(state -> Stream.of(
                        Arguments.of(state, Cast.ANA, List.of()),
                        Arguments.of(state, Cast.EVA, List.of()),
                        Arguments.of(state, of(Roles.CASEWORKER), List.of("PROFILE")),
                        Arguments.of(state, of(Roles.CASEWORKER), List.of("LEGAL", "SERVICES")),
                        Arguments.of(state, of(Roles.SUPERVISOR), List.of("LEGAL")),
                        Arguments.of(state, of(Roles.SHELTER), List.of("SERVICES")),
                        Arguments.of(state, of(Roles.PROSECUTOR), List.of("LEGAL")),
                        Arguments.of(state, of(Roles.AUDITOR), List.of("PROFILE"))));
    }

    private static Caller of(String role) {
        return Cast.caller("may." + role, OFFICE, "GTM", role);
    }

    /** Each act, of those that change what the others need the last; what must be refused now comes before what lets it happen. */
    private static Map<String, Runnable> acts(String number, Caller caller, boolean closed) {
        Map<String, Runnable> acts = new LinkedHashMap<>();
        acts.put(
                "SEE_READERS",
                () -> IT.as(caller, HistoryDesk.class, desk -> desk.readsOf(number, new PageRequest(0, 5))));
        acts.put(
                "LOG_SERVICE",
                () -> IT.as(
                        caller,
                        ServiceDesk.class,
                        desk -> desk.log(number, FullCase.service(kindOpenTo(number, caller), null, null))));
        acts.put(
                "REQUEST_DECISION",
                () -> IT.as(caller, IdentificationDesk.class, desk -> desk.record(number, request())));
        acts.put(
                "RECORD_DECISION", () -> IT.as(caller, IdentificationDesk.class, desk -> desk.record(number, paper())));
        acts.put(
                "AMEND_CASE",
                () -> IT.as(
                        caller,
                        CaseDesk.class,
                        desk -> desk.amend(
                                number,
                                AmendCaseBuilder.builder()
                                        .version(version(number))
                                        .reason("this is why")
                                        .location(SectionsLocationBuilder.builder()
                                                .originArea("GT-01")
                                                .build())
                                        .build())));
        acts.put(
                "ASSIGN_CASE",
                () -> IT.as(
                        caller,
                        AssignmentDesk.class,
                        desk -> desk.assign(number, new AssignCase(version(number), "ana", "her turn now"))));
        acts.put(
                "OPEN_ACCESS",
                () -> IT.as(
                        caller,
                        GrantDesk.class,
                        desk -> desk.open(
                                number,
                                GrantAccessBuilder.builder()
                                        .organisation(OTHER)
                                        .categories(List.of("PROFILE"))
                                        .basis("REFERRAL")
                                        .build())));
        acts.put(
                "HIDE_CASE",
                () -> IT.as(
                        caller,
                        BarDesk.class,
                        desk -> desk.set(
                                number,
                                BarAccessBuilder.builder()
                                        .user("may.barred")
                                        .reason("kin of hers")
                                        .build())));
        Runnable close = () -> IT.as(
                caller,
                CaseDesk.class,
                desk -> desk.close(number, new CloseCase(version(number), null, "PLAN_COMPLETED", null)));
        Runnable reopen = () -> IT.as(
                caller, CaseDesk.class, desk -> desk.reopen(number, new ReopenCase(version(number), "she is back")));
        acts.put(closed ? "CLOSE_CASE" : "REOPEN_CASE", closed ? close : reopen);
        acts.put(closed ? "REOPEN_CASE" : "CLOSE_CASE", closed ? reopen : close);
        return acts;
    }

    private static RecordDecision request() {
        return RecordDecisionBuilder.builder()
                .outcome(DecisionOutcome.REQUESTED)
                .decidedOn(IT.bean(Today.class).in("GTM").toString())
                .build();
    }

    private static RecordDecision paper() {
        var today = IT.bean(Today.class).in("GTM").toString();
        return RecordDecisionBuilder.builder()
                .outcome(DecisionOutcome.NOT_CONFIRMED)
                .decidedOn(today)
                .reasonCode("OTHER")
                .body("gt-svet")
                .paperReference("P-1")
                .build();
    }

    private static ServiceKind kindOpenTo(String number, Caller caller) {
        var open = IT.as(caller, CaseDesk.class, desk -> desk.find(number)).categories();
        return Stream.of(ServiceKind.values())
                .filter(kind -> open.contains(kind.category()))
                .findFirst()
                .orElse(ServiceKind.BASIC_NEEDS);
    }

    private static int version(String number) {
        return IT.as(Cast.ANA, CaseDesk.class, desk -> desk.find(number)).version();
    }

    private static String open(String state) {
        var victim = IT.as(Cast.ANA, CaseDesk.class, desk -> desk.open(FullCase.order(null)))
                .number();
        if (!state.equals("dependant")) {
            return victim;
        }
        var order = OpenCaseBuilder.builder()
                .role(CaseRole.DEPENDANT)
                .linkedCase(victim)
                .build();
        return IT.as(Cast.ANA, CaseDesk.class, desk -> desk.open(order)).number();
    }

    private static boolean done(Runnable act) {
        try {
            act.run();
            return true;
        } catch (RuleViolation | EJBAccessException refused) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void what_is_told_is_what_is_let_through(String state, Caller caller, List<String> granted) {
        String number = open(state);
        if (!granted.isEmpty()) {
            IT.as(
                    Cast.EVA,
                    GrantDesk.class,
                    desk -> desk.open(
                            number,
                            GrantAccessBuilder.builder()
                                    .organisation(OFFICE)
                                    .categories(granted)
                                    .basis("REFERRAL")
                                    .build()));
        }
        boolean closed = state.equals("closed");
        if (closed) {
            IT.as(
                    Cast.ANA,
                    CaseDesk.class,
                    desk -> desk.close(number, new CloseCase(version(number), null, "PLAN_COMPLETED", null)));
        }
        var told = IT.as(caller, CaseDesk.class, desk -> desk.find(number)).mayNow();
        var acts = acts(number, caller, closed);
        assertThat(acts.keySet())
                .as("acts that this test tries, and those that features have")
                .containsExactlyInAnyOrderElementsOf(IT.beans(ActsOnCase.class).stream()
                        .flatMap(feature -> feature.all().stream())
                        .map(Act::name)
                        .toList());

        var let = new TreeSet<String>();
        acts.forEach((name, act) -> {
            if (done(act)) {
                let.add(name);
            }
        });
        assertThat(told)
                .as("told to %s with %s of a case that is %s", caller.username(), granted, state)
                .containsExactlyElementsOf(let);
    }
}
