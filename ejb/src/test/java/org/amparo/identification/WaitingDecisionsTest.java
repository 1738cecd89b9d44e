package org.amparo.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.CloseCase;
import org.amparo.casefile.FullCase;
import org.amparo.casefile.OpenCaseBuilder;
import org.amparo.casefile.Whose;
import org.amparo.casefile.access.BarAccessBuilder;
import org.amparo.casefile.access.BarDesk;
import org.amparo.casefile.access.GrantAccessBuilder;
import org.amparo.casefile.access.GrantDesk;
import org.amparo.casefile.access.GrantView;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.shared.Page;
import org.amparo.shared.PageRequest;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What of the ledgers waits for whom, and what she is told of what became of hers. */
class WaitingDecisionsTest {

    private static final BelowHttp IT = BelowHttp.shared();
    private static final String OFFICE = "gt-waits-office";
    private static final Caller SOL = Cast.caller("waits.sol", OFFICE, "GTM", Roles.CASEWORKER);
    private static final Caller SUP = Cast.caller("waits.sup", OFFICE, "GTM", Roles.SUPERVISOR);
    private static final LedgerActs ACTS = new LedgerActs(IT);

    @BeforeAll
    static void an_office_that_decides_nothing() {
        Cast.register(IT, OFFICE, "GTM");
        IT.known(SOL);
        IT.known(SUP);
    }

    private static String requested(Caller worker, String on) {
        var number = ACTS.open(worker);
        ACTS.record(worker, number, DecisionOutcome.REQUESTED, on);
        return number;
    }

    /** All rows of a list, asked page by page; that they are as many as it says is asked on the way. */
    private static <T> List<T> whole(Function<PageRequest, Page<T>> list, int size) {
        List<T> all = new ArrayList<>();
        Page<T> page;
        do {
            page = list.apply(new PageRequest(all.size() / size, size));
            all.addAll(page.items());
        } while (!page.items().isEmpty() && all.size() < page.total());
        assertThat(page.total()).isEqualTo(all.size());
        return all;
    }

    private static List<String> requests(Caller caller) {
        Function<PageRequest, Page<RequestToDecide>> list =
                asked -> IT.as(caller, WaitingDecisionsDesk.class, desk -> desk.toDecide(asked));
        var numbers = whole(list, 200).stream().map(RequestToDecide::caseNumber).toList();
        assertThat(whole(list, 3)).extracting(RequestToDecide::caseNumber).isEqualTo(numbers);
        return numbers;
    }

    @Test
    void a_request_waits_for_whoever_can_decide_on_it_and_for_nobody_else() {
        var foreign = requested(SOL, "2026-03-05");
        var own = requested(Cast.ANA, "2026-03-04");
        var earlier = requested(SOL, "2024-01");
        var closed = requested(Cast.ANA, "2026-03-05");
        IT.as(
                Cast.ANA,
                CaseDesk.class,
                desk -> desk.close(closed, new CloseCase(version(closed), null, "INDEPENDENT", "r")));
        var possible = ACTS.open(Cast.ANA);
        var decided = requested(SOL, "2026-03-05");
        ACTS.record(Cast.ANA, decided, DecisionOutcome.CONFIRMED, "2026-03-06");
        var withdrawn = requested(SOL, "2026-03-05");
        ACTS.record(SOL, withdrawn, DecisionOutcome.WITHDRAWN, "2026-03-06");

        var waiting = requests(Cast.EVA);
        assertThat(waiting).contains(foreign, own).doesNotContain(closed, possible, decided, withdrawn);
        assertThat(waiting).as("those of the earliest day first").containsSubsequence(earlier, own, foreign);
        assertThat(requests(SOL)).as("her office does not decide").isEmpty();
        assertThat(requests(Cast.LUZ)).as("another country's").doesNotContain(foreign, own);
        boolean decides = IT.as(Cast.ANA, WaitingDecisionsDesk.class, WaitingDecisionsDesk::decides);
        boolean officeDecides = IT.as(SOL, WaitingDecisionsDesk.class, WaitingDecisionsDesk::decides);
        assertThat(decides).isTrue();
        assertThat(officeDecides).isFalse();
        for (var number : List.of(foreign, own, closed, possible, decided)) {
            PossibleDecisions ledger = IT.as(Cast.EVA, IdentificationDesk.class, desk -> desk.possible(number));
            boolean hers = ledger.byOwnBody()
                    && ledger.outcomes().contains(DecisionOutcome.CONFIRMED)
                    && ledger.outcomes().contains(DecisionOutcome.NOT_CONFIRMED);
            assertThat(waiting.contains(number))
                    .as("%s as its ledger says, but for what nobody has asked for", number)
                    .isEqualTo(hers && !number.equals(possible));
        }
    }

    private static int version(String number) {
        return ACTS.find(Cast.ANA, number).version();
    }

    @Test
    void of_a_request_it_is_told_whose_it_is_since_when_and_as_much_of_the_person_as_is_open() {
        var order = OpenCaseBuilder.builder()
                .role(CaseRole.VICTIM)
                .profile(FullCase.order(null).profile())
                .build();
        var number = IT.as(SOL, CaseDesk.class, desk -> desk.open(order)).number();
        ACTS.record(SOL, number, DecisionOutcome.REQUESTED, "2026-02");
        ACTS.record(SOL, number, DecisionOutcome.WITHDRAWN, "2026-03-01");
        ACTS.record(SOL, number, DecisionOutcome.REQUESTED, "2026-03-02");
        var told =
                whole(asked -> IT.as(Cast.ANA, WaitingDecisionsDesk.class, desk -> desk.toDecide(asked)), 200).stream()
                        .filter(request -> request.caseNumber().equals(number))
                        .toList();
        assertThat(told).singleElement().satisfies(request -> {
            assertThat(request.requestedOn()).as("the one that stands").isEqualTo("2026-03-02");
            assertThat(request.owner().code()).isEqualTo(OFFICE);
            assertThat(request.person().sex()).isEqualTo("F");
        });
    }

    @Test
    void whoever_is_barred_or_does_not_read_legal_data_is_shown_no_request() {
        var barred = requested(SOL, "2026-03-05");
        var kin = Cast.caller("waits.kin", "gt-svet", "GTM", Roles.CASEWORKER);
        IT.known(kin);
        assertThat(requests(kin)).contains(barred);
        IT.as(
                SUP,
                BarDesk.class,
                desk -> desk.set(
                        barred,
                        BarAccessBuilder.builder()
                                .user("waits.kin")
                                .reason("kin of hers")
                                .build()));
        assertThat(requests(kin)).doesNotContain(barred);

        var narrow = requested(SOL, "2026-03-05");
        List<GrantView> grants = IT.as(SUP, GrantDesk.class, desk -> desk.of(narrow));
        IT.act(SUP, GrantDesk.class, desk -> desk.end(narrow, grants.get(0).id(), "by another way"));
        var order = GrantAccessBuilder.builder()
                .organisation("gt-svet")
                .categories(List.of("PROFILE"))
                .basis("REFERRAL")
                .build();
        IT.as(SUP, GrantDesk.class, desk -> desk.open(narrow, order));
        assertThat(ACTS.find(Cast.ANA, narrow).number()).as("she sees the case").isEqualTo(narrow);
        assertThat(requests(Cast.ANA)).doesNotContain(narrow);
    }

    private static Caller colleague() {
        var name = "waits." + UUID.randomUUID().toString().substring(0, 6);
        var caller = Cast.caller(name, "gt-svet", "GTM", Roles.CASEWORKER);
        IT.known(caller);
        return caller;
    }

    private static List<CheckedEntry> checked(Caller caller) {
        return whole(asked -> IT.as(caller, WaitingDecisionsDesk.class, desk -> desk.checked(asked)), 200);
    }

    private static DecisionView proposed(Caller worker, String number) {
        var wrong = ACTS.record(worker, number, DecisionOutcome.CONFIRMED, "2024-05-14");
        return ACTS.correct(worker, number, wrong, LedgerActs.order(DecisionOutcome.CONFIRMED, "2025-05-14"));
    }

    @Test
    void whoever_proposed_a_correction_is_told_what_became_of_it() {
        var ana = colleague();
        var refused = ACTS.open(ana);
        var agreed = ACTS.open(ana);
        var correction = proposed(ana, refused);
        var other = proposed(ana, agreed);
        assertThat(checked(ana)).as("nobody has said a word").isEmpty();
        ACTS.check(Cast.EVA, refused, correction, false);
        ACTS.check(Cast.EVA, agreed, other, true);
        assertThat(checked(ana))
                .extracting(
                        CheckedEntry::caseNumber,
                        CheckedEntry::correction,
                        CheckedEntry::agreed,
                        CheckedEntry::checkedBy,
                        CheckedEntry::reason)
                .containsExactlyInAnyOrder(
                        tuple(refused, true, false, "eva", "the paper says otherwise"),
                        tuple(agreed, true, true, "eva", null));
        assertThat(checked(Cast.EVA))
                .as("it was not hers")
                .extracting(CheckedEntry::caseNumber)
                .doesNotContain(refused, agreed);
        IT.sql(
                "update status_decision d join case_file f on f.id = d.case_id set d.checked_on = d.checked_on - interval 15 day"
                        + " where f.number = ? and d.checked_on is not null",
                refused);
        assertThat(checked(ana)).extracting(CheckedEntry::caseNumber).containsExactly(agreed);
    }

    @Test
    void why_it_was_refused_is_told_to_whoever_reads_free_text_and_nothing_to_whom_the_ledger_is_closed() {
        var number = requested(SOL, "2024-05-01");
        var ana = colleague();
        var wrong = ACTS.record(ana, number, DecisionOutcome.CONFIRMED, "2024-05-14");
        var correction = ACTS.correct(ana, number, wrong, LedgerActs.order(DecisionOutcome.CONFIRMED, "2025-05-14"));
        ACTS.check(Cast.EVA, number, correction, false);
        assertThat(checked(ana)).singleElement().satisfies(entry -> {
            assertThat(entry.agreed()).isFalse();
            assertThat(entry.reason())
                    .as("after the decision, profile and legal data are open")
                    .isNull();
        });
        List<GrantView> grants = IT.as(SUP, GrantDesk.class, desk -> desk.of(number));
        IT.act(SUP, GrantDesk.class, desk -> desk.end(number, grants.get(0).id(), "it is over"));
        assertThat(checked(ana)).isEmpty();
    }

    private static List<AnsweredRequest> answered(Caller caller, Whose whose) {
        return whole(asked -> IT.as(caller, WaitingDecisionsDesk.class, desk -> desk.answered(whose, asked)), 200);
    }

    private static List<String> numbers(List<AnsweredRequest> answers) {
        return answers.stream().map(AnsweredRequest::caseNumber).toList();
    }

    private static Caller of(String office, String... roles) {
        var caller = Cast.caller("waits." + UUID.randomUUID().toString().substring(0, 6), office, "GTM", roles);
        IT.known(caller);
        return caller;
    }

    @Test
    void whoever_asked_for_a_decision_is_told_that_it_was_taken_or_refused_and_so_is_who_is_in_charge() {
        var asks = of(OFFICE, Roles.CASEWORKER);
        var inCharge = of(OFFICE, Roles.CASEWORKER);
        var taken = ACTS.open(inCharge);
        ACTS.record(asks, taken, DecisionOutcome.REQUESTED, "2026-03-05");
        var refused = requested(asks, "2026-03-05");
        var waits = requested(asks, "2026-03-05");
        var unasked = ACTS.open(asks);
        assertThat(answered(asks, Whose.MINE)).isEmpty();
        ACTS.record(Cast.EVA, taken, DecisionOutcome.CONFIRMED, "2026-03-06");
        var order = RecordDecisionBuilder.builder()
                .outcome(DecisionOutcome.NOT_CONFIRMED)
                .decidedOn("2026-03-07")
                .reasonCode("INSUFFICIENT_INFORMATION")
                .build();
        IT.as(Cast.EVA, IdentificationDesk.class, desk -> desk.record(refused, order));

        assertThat(answered(asks, Whose.MINE))
                .as("the last one first")
                .extracting(
                        AnsweredRequest::caseNumber,
                        AnsweredRequest::outcome,
                        AnsweredRequest::decidedOn,
                        AnsweredRequest::reasonCode,
                        answer -> answer.body().code())
                .containsExactly(
                        tuple(
                                refused,
                                DecisionOutcome.NOT_CONFIRMED,
                                "2026-03-07",
                                "INSUFFICIENT_INFORMATION",
                                "gt-svet"),
                        tuple(taken, DecisionOutcome.CONFIRMED, "2026-03-06", null, "gt-svet"));
        assertThat(numbers(answered(inCharge, Whose.MINE))).containsExactly(taken);
        assertThat(numbers(answered(inCharge, Whose.TEAM)))
                .contains(taken, refused)
                .doesNotContain(waits, unasked);
        assertThat(numbers(answered(SUP, null)))
                .as("a supervisor sees the team's")
                .contains(taken, refused);
        assertThat(numbers(answered(Cast.EVA, Whose.TEAM)))
                .as("it was not her body that asked")
                .doesNotContain(taken, refused);
        IT.sql(
                "update revision r join status_decision_aud a on a.rev = r.id join case_file f on f.id = a.case_id"
                        + " set r.recorded_at = r.recorded_at - interval 15 day where f.number = ? and a.outcome = 'CONFIRMED'",
                taken);
        assertThat(numbers(answered(asks, Whose.MINE))).as("two weeks long").containsExactly(refused);
    }

    @Test
    void an_answer_is_told_as_the_ledger_says_it_now_and_not_to_whoever_gave_it_herself() {
        var asks = of("gt-svet", Roles.CASEWORKER);
        var decides = of("gt-svet", Roles.CASEWORKER);
        var revoked = requested(asks, "2026-03-05");
        ACTS.record(decides, revoked, DecisionOutcome.CONFIRMED, "2026-03-06");
        var order = RecordDecisionBuilder.builder()
                .outcome(DecisionOutcome.REVOKED)
                .decidedOn("2026-03-08")
                .reasonCode("INSUFFICIENT_INFORMATION")
                .build();
        IT.as(decides, IdentificationDesk.class, desk -> desk.record(revoked, order));
        var own = requested(asks, "2026-03-05");
        ACTS.record(asks, own, DecisionOutcome.CONFIRMED, "2026-03-06");
        var again = requested(asks, "2026-03-05");
        ACTS.record(decides, again, DecisionOutcome.WITHDRAWN, "2026-03-06");
        ACTS.record(asks, again, DecisionOutcome.REQUESTED, "2026-03-07");
        assertThat(answered(asks, Whose.MINE))
                .extracting(AnsweredRequest::caseNumber, AnsweredRequest::outcome)
                .containsExactly(tuple(revoked, DecisionOutcome.REVOKED));
        assertThat(numbers(answered(decides, Whose.TEAM)))
                .as("it was she")
                .doesNotContain(revoked, again)
                .contains(own);
    }

    @Test
    void no_answer_is_told_to_whom_the_case_is_hidden() {
        var asks = of(OFFICE, Roles.CASEWORKER);
        var number = requested(asks, "2026-03-05");
        ACTS.record(Cast.EVA, number, DecisionOutcome.CONFIRMED, "2026-03-06");
        assertThat(numbers(answered(asks, Whose.MINE))).containsExactly(number);
        IT.as(
                SUP,
                BarDesk.class,
                desk -> desk.set(
                        number,
                        BarAccessBuilder.builder()
                                .user(asks.username())
                                .reason("a relative of hers")
                                .build()));
        assertThat(numbers(answered(asks, Whose.TEAM))).doesNotContain(number);
    }
}
