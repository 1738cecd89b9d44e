package org.amparo.casefile;

import static org.amparo.testing.AtOnce.ended;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.amparo.identification.DecisionOutcome;
import org.amparo.identification.IdentificationDesk;
import org.amparo.identification.RecordDecisionBuilder;
import org.amparo.security.Caller;
import org.amparo.services.AmendService;
import org.amparo.services.LogService;
import org.amparo.services.LogServiceBuilder;
import org.amparo.services.ServiceDesk;
import org.amparo.services.ServiceKind;
import org.amparo.services.ServiceView;
import org.amparo.shared.RuleViolation;
import org.amparo.shared.StaleVersion;
import org.amparo.testing.AtOnce;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people write to one case: what each has read decides what she may write over, and what says nothing new is no change. */
class TwoPeopleTest {

    private static final BelowHttp IT = BelowHttp.shared();

    private static final Sections.Texts WORDS = SectionsTextsBuilder.builder()
            .needsNow("a blanket")
            .story("she came by bus")
            .build();

    private String number;

    @BeforeEach
    void a_case() {
        var order = OpenCaseBuilder.builder()
                .role(CaseRole.VICTIM)
                .profile(profile("F"))
                .texts(WORDS)
                .build();
        number = IT.as(Cast.ANA, CaseDesk.class, desk -> desk.open(order)).number();
    }

    private static Sections.Profile profile(String sex) {
        return SectionsProfileBuilder.builder().sex(sex).build();
    }

    /** The same words but for what she needs now. */
    private static Sections.Texts needing(String now) {
        return SectionsTextsBuilder.builder(WORDS).needsNow(now).build();
    }

    private AmendCase amendment(int version, Sections.Profile profile, Sections.Texts texts) {
        return AmendCaseBuilder.builder()
                .version(version)
                .profile(profile)
                .texts(texts)
                .build();
    }

    private CaseView amend(Caller caller, AmendCase order) {
        return IT.as(caller, CaseDesk.class, desk -> desk.amend(number, order));
    }

    private CaseView read() {
        return IT.as(Cast.ANA, CaseDesk.class, desk -> desk.find(number));
    }

    private long revisions() {
        return IT.database()
                .number(
                        "select count(*) from case_file_aud a join case_file f on f.id = a.id where f.number = ?",
                        number);
    }

    @Test
    void two_sections_are_written_by_two_people_who_read_the_same() {
        int read = read().version();
        amend(Cast.EVA, amendment(read, profile("X"), null));
        amend(Cast.ANA, amendment(read, null, needing("two blankets")));
        assertThat(read().profile().sex()).isEqualTo("X");
        assertThat(read().texts().needsNow()).isEqualTo("two blankets");
    }

    @Test
    void one_section_is_written_by_the_first_and_the_second_is_told_which() {
        int read = read().version();
        amend(Cast.EVA, amendment(read, profile("X"), needing("hers")));
        assertThatThrownBy(() -> amend(Cast.ANA, amendment(read, profile("M"), null)))
                .isInstanceOfSatisfying(
                        StaleVersion.class, stale -> assertThat(stale.changed()).containsExactly("profile"));
        assertThatThrownBy(() -> amend(Cast.ANA, amendment(read, profile("M"), WORDS)))
                .isInstanceOfSatisfying(
                        StaleVersion.class, stale -> assertThat(stale.changed()).containsExactly("profile", "texts"));
        assertThat(amend(Cast.ANA, amendment(read().version(), profile("M"), null))
                        .profile()
                        .sex())
                .isEqualTo("M");
    }

    @Test
    void a_version_that_never_stood_overtakes_nobody() {
        int read = read().version();
        assertThatThrownBy(() -> amend(Cast.EVA, amendment(read + 100, profile("X"), null)))
                .isInstanceOfSatisfying(
                        StaleVersion.class, stale -> assertThat(stale.changed()).containsExactly("profile"));
    }

    @Test
    void both_are_taken_at_the_same_moment_too() {
        int read = read().version();
        Consumer<CaseDesk> hers = desk -> desk.amend(number, amendment(read, profile("X"), null));
        Consumer<CaseDesk> mine = desk -> desk.amend(number, amendment(read, null, needing("mine")));
        ended(new AtOnce(IT).act(Cast.EVA, CaseDesk.class, hers, Cast.ANA, CaseDesk.class, mine));
        assertThat(read().profile().sex()).isEqualTo("X");
        assertThat(read().texts().needsNow()).isEqualTo("mine");
    }

    @Test
    void the_same_once_more_is_done_already_whatever_was_read() {
        int read = read().version();
        amend(Cast.ANA, amendment(read, profile("X"), null));
        long before = revisions();
        assertThat(amend(Cast.ANA, amendment(read, profile("X"), null)).version())
                .isEqualTo(read + 1);
        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void a_decision_meanwhile_overtakes_no_section_but_asks_for_the_reason() {
        int read = read().version();
        confirm();
        assertThat(read().version()).isGreaterThan(read);
        var order = amendment(read, profile("X"), null);
        assertThatThrownBy(() -> amend(Cast.ANA, order))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("reason-missing");
        long before = revisions();
        amend(Cast.ANA, amendment(read, profile("F"), WORDS));
        assertThat(revisions()).as("what says nothing new asks for nothing").isEqualTo(before);
        amend(
                Cast.ANA,
                AmendCaseBuilder.builder()
                        .version(read)
                        .reason("she said so")
                        .profile(profile("X"))
                        .build());
        assertThat(read().profile().sex()).isEqualTo("X");
    }

    private void confirm() {
        var decision = RecordDecisionBuilder.builder()
                .outcome(DecisionOutcome.CONFIRMED)
                .decidedOn("2026-02-01")
                .build();
        IT.as(Cast.ANA, IdentificationDesk.class, desk -> desk.record(number, decision));
    }

    @Test
    void of_an_identified_case_a_first_answer_needs_no_reason_and_another_one_does() {
        confirm();
        int read = read().version();
        var spoken = SectionsProfileBuilder.builder(read().profile())
                .languages(List.of("quc"))
                .statedAge(new StatedAge(16, 16))
                .build();
        var told = AmendCaseBuilder.builder()
                .version(read)
                .profile(spoken)
                .birth(new Sections.Birth("2009"))
                .location(SectionsLocationBuilder.builder().originArea("GT-14").build())
                .health(SectionsHealthBuilder.builder().pregnancy("NO").build())
                .exploitation(SectionsExploitationBuilder.builder()
                        .forms(List.of("DOMESTIC_SERVITUDE"))
                        .build())
                .build();
        int version = amend(Cast.ANA, told).version();
        List<AmendCase> others = List.of(
                amendment(
                        version,
                        SectionsProfileBuilder.builder(spoken)
                                .languages(List.of("quc", "es"))
                                .build(),
                        null),
                amendment(
                        version,
                        SectionsProfileBuilder.builder(spoken).languages(null).build(),
                        null),
                amendment(
                        version,
                        SectionsProfileBuilder.builder(spoken).statedAge(null).build(),
                        null),
                amendment(version, null, needing("two blankets")),
                AmendCaseBuilder.builder()
                        .version(version)
                        .reason("  ")
                        .birth(new Sections.Birth("2008"))
                        .build(),
                AmendCaseBuilder.builder()
                        .version(version)
                        .health(SectionsHealthBuilder.builder().pregnancy("YES").build())
                        .build());
        assertThat(others).allSatisfy(order -> assertThatThrownBy(() -> amend(Cast.ANA, order))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("reason-missing"));
    }

    /** Of a case of before nobody knows which section was changed last. */
    @Test
    void on_a_case_of_before_only_who_has_read_the_latest_writes() {
        amend(Cast.EVA, amendment(read().version(), profile("X"), null));
        IT.sql("update case_file set section_versions = null where number = ?", number);
        int latest = read().version();
        var mine = needing("mine");
        assertThatThrownBy(() -> amend(Cast.ANA, amendment(latest - 1, null, mine)))
                .isInstanceOf(StaleVersion.class);
        amend(Cast.ANA, amendment(latest, null, mine));
        amend(Cast.EVA, amendment(latest, profile("F"), null));
        assertThat(read().profile().sex()).isEqualTo("F");
    }

    @Test
    void words_that_were_stored_with_a_browsers_line_ends_are_the_same_words() {
        int read = read().version();
        amend(Cast.ANA, amendment(read, null, needing("one\r\ntwo")));
        long before = revisions();
        amend(Cast.ANA, amendment(read + 1, null, needing("one\ntwo")));
        assertThat(revisions()).isEqualTo(before);
    }

    private static LogService service(String note) {
        return LogServiceBuilder.builder()
                .kind(ServiceKind.LEGAL)
                .startOn(LocalDate.of(2026, 3, 9))
                .note(note)
                .build();
    }

    @Test
    void a_service_that_says_nothing_new_needs_no_reason_and_two_services_of_a_case_no_order() {
        ServiceView one = IT.as(Cast.ANA, ServiceDesk.class, desk -> desk.log(number, service("one")));
        ServiceView other = IT.as(Cast.ANA, ServiceDesk.class, desk -> desk.log(number, service("other")));
        Consumer<ServiceDesk> hers =
                desk -> desk.amend(number, one.id(), new AmendService(one.version(), service("hers"), "she told more"));
        Consumer<ServiceDesk> mine = desk ->
                desk.amend(number, other.id(), new AmendService(other.version(), service("mine"), "she told more"));
        ended(new AtOnce(IT).act(Cast.EVA, ServiceDesk.class, hers, Cast.ANA, ServiceDesk.class, mine));
        var again = IT.as(
                Cast.ANA,
                ServiceDesk.class,
                desk -> desk.amend(number, other.id(), new AmendService(other.version(), service("mine"), null)));
        assertThat(again.version()).as("done already").isEqualTo(other.version() + 1);
        var stale = new AmendService(one.version(), service("mine too"), "she told more");
        assertThatThrownBy(() -> IT.as(Cast.ANA, ServiceDesk.class, desk -> desk.amend(number, one.id(), stale)))
                .isInstanceOf(StaleVersion.class);
    }
}
