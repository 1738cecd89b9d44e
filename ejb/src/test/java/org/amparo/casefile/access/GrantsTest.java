package org.amparo.casefile.access;

import static org.amparo.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.CaseFileSamples;
import org.amparo.casefile.CaseFiles;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.CloseCase;
import org.amparo.jobs.Background;
import org.amparo.organisation.Accounts;
import org.amparo.organisation.Organisations;
import org.amparo.reference.Today;
import org.amparo.security.Author;
import org.amparo.security.Caller;
import org.amparo.security.DataCategory;
import org.amparo.security.Roles;
import org.amparo.shared.AppClock;
import org.amparo.shared.NotFound;
import org.amparo.shared.RuleViolation;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What features open and end beside the owner's supervisor: by what it follows from, and to whom. */
class GrantsTest {

    private static final String OFFICE = "gt-grants-office";
    private static final String OTHER = "gt-grants-other";
    private static final Caller SOL = Cast.caller("gra.sol", OTHER, "GTM", Roles.CASEWORKER);
    private static final Caller UNO = Cast.caller("gra.uno", OFFICE, "GTM", Roles.CASEWORKER);
    private static final Caller DOS = Cast.caller("gra.dos", OTHER, "GTM", Roles.CASEWORKER);
    private static final GrantSource REFERRED = new GrantSource("REFERRAL", "7");
    private static final GrantSource ELSEWHERE = new GrantSource("REFERRAL", "8");

    private final BelowHttp it = BelowHttp.shared();

    private String number;

    @BeforeEach
    void a_case() {
        Cast.register(it, OFFICE, "GTM");
        Cast.register(it, OTHER, "GTM");
        number = it.as(Cast.ANA, CaseDesk.class, desk -> desk.open(CaseFileSamples.order(CaseRole.VICTIM)))
                .number();
    }

    private void does(BiConsumer<Grants, CaseFile> work) {
        var ana = it.known(Cast.ANA);
        it.bean(Background.class).step(Author.of(ana), () -> {
            work.accept(it.bean(Grants.class), it.bean(CaseFiles.class).inScope(number, ana));
            return null;
        });
    }

    private void open(
            GrantSource source, String organisation, Caller account, Instant until, DataCategory... categories) {
        Long id = account == null ? null : it.known(account).account();
        does((grants, file) -> {
            var grantee = account == null
                    ? Grantee.of(
                            it.bean(Organisations.class).byCode(organisation).orElseThrow())
                    : Grantee.of(it.bean(Accounts.class).byId(id));
            grants.open(file, grantee, Set.of(categories), GrantBasis.REFERRAL, source, until);
        });
    }

    private Set<DataCategory> seenBy(Caller caller) {
        try {
            return it.as(caller, CaseDesk.class, desk -> desk.find(number)).categories();
        } catch (NotFound absent) {
            return null;
        }
    }

    private long grants() {
        return it.database()
                .number(
                        "select count(*) from case_grant g join case_file f on f.id = g.case_id where f.number = ?",
                        number);
    }

    @Test
    void what_is_opened_again_for_the_same_reason_is_one_grant_to_each() {
        open(REFERRED, OFFICE, null, null, DataCategory.PROFILE);
        open(REFERRED, null, SOL, null, DataCategory.LEGAL);
        open(REFERRED, OTHER, null, null, DataCategory.HEALTH);
        open(REFERRED, null, DOS, null, DataCategory.FAMILY);
        assertThat(grants()).isEqualTo(4);
        open(REFERRED, OFFICE, null, null, DataCategory.SERVICES);
        open(REFERRED, null, SOL, null, DataCategory.LOCATION);
        assertThat(grants()).isEqualTo(4);
        assertThat(seenBy(UNO)).containsExactlyInAnyOrder(DataCategory.PROFILE, DataCategory.SERVICES);
        assertThat(seenBy(SOL))
                .containsExactlyInAnyOrder(DataCategory.LEGAL, DataCategory.LOCATION, DataCategory.HEALTH);
        assertThat(seenBy(DOS)).containsExactlyInAnyOrder(DataCategory.FAMILY, DataCategory.HEALTH);
        open(ELSEWHERE, OFFICE, null, null, DataCategory.PROFILE);
        assertThat(grants()).as("another reason, another grant").isEqualTo(5);
    }

    @Test
    void it_ends_when_it_says_and_later_where_it_is_said_anew() {
        var soon = it.bean(AppClock.class).now().plus(Duration.ofHours(1));
        open(REFERRED, OFFICE, null, soon, DataCategory.PROFILE);
        assertThat(end()).isEqualTo(soon);
        open(REFERRED, OFFICE, null, soon.plusSeconds(60), DataCategory.PROFILE);
        assertThat(end()).isEqualTo(soon.plusSeconds(60));
    }

    private Instant end() {
        return it.as(Cast.EVA, GrantDesk.class, desk -> desk.of(number)).get(0).endsAt();
    }

    @Test
    void ending_and_narrowing_by_the_reason_leave_what_rests_on_another() {
        open(REFERRED, OFFICE, null, null, DataCategory.PROFILE, DataCategory.LEGAL);
        open(ELSEWHERE, OFFICE, null, null, DataCategory.SERVICES);
        does((grants, file) -> grants.narrow(file, REFERRED, Set.of(DataCategory.PROFILE)));
        assertThat(seenBy(UNO)).containsExactlyInAnyOrder(DataCategory.PROFILE, DataCategory.SERVICES);
        does((grants, file) -> grants.endAll(file, REFERRED));
        assertThat(seenBy(UNO)).containsExactly(DataCategory.SERVICES);
        does((grants, file) -> grants.endAll(file, ELSEWHERE));
        assertThat(seenBy(UNO)).isNull();
        open(REFERRED, OFFICE, null, null, DataCategory.HEALTH);
        assertThat(seenBy(UNO))
                .as("opened anew it does not bring back what had ended")
                .containsExactly(DataCategory.HEALTH);
    }

    @Test
    void a_referral_outlasts_the_closing_of_the_case() {
        open(REFERRED, OFFICE, null, null, DataCategory.PROFILE);
        it.as(Cast.ANA, CaseDesk.class, desk -> desk.close(number, new CloseCase(0, null, "OTHER", null)));
        assertThat(seenBy(UNO)).containsExactly(DataCategory.PROFILE);
    }

    @Test
    void nothing_is_opened_above_what_its_basis_can_ever_open() {
        var order = GrantAccessBuilder.builder()
                .organisation(OFFICE)
                .categories(List.of("HEALTH"))
                .basis("PROSECUTION")
                .build();
        refused("category-above-basis", () -> it.as(Cast.EVA, GrantDesk.class, desk -> desk.open(number, order)));
    }

    @Test
    void an_account_is_given_what_its_roles_may_see_and_who_sees_no_category_the_frame() {
        var auditor = Cast.caller("gra.aud", OTHER, "GTM", Roles.AUDITOR);
        var secretariat = Cast.caller("gra.sec", OTHER, "GTM", Roles.SECRETARIAT);
        var shelter = Cast.caller("gra.she", OTHER, "GTM", Roles.SHELTER);
        List.of(auditor, secretariat, shelter).forEach(it::known);
        refused("category-above-ceiling", () -> toAccount("gra.aud", "PROFILE"));
        refused("category-above-ceiling", () -> toAccount("gra.she", "FREE_TEXT"));
        refused("grant-needs-categories", () -> toAccount("gra.sec"));
        refused("grant-needs-categories", () -> toAccount("gra.she"));
        toAccount("gra.aud");
        assertThat(seenBy(auditor)).isEmpty();
        toAccount("gra.she", "SERVICES");
        assertThat(seenBy(shelter)).containsExactly(DataCategory.SERVICES);
    }

    private GrantView toOffice(String basis, LocalDate until, String... categories) {
        var order = GrantAccessBuilder.builder()
                .organisation(OFFICE)
                .categories(List.of(categories))
                .until(until)
                .basis(basis)
                .build();
        return it.as(Cast.EVA, GrantDesk.class, desk -> desk.open(number, order));
    }

    @Test
    void what_a_standing_grant_covers_is_not_opened_twice() {
        var soon = it.bean(Today.class).in("GTM").plusDays(7);
        it.known(UNO);
        toOffice("REFERRAL", soon, "PROFILE", "HEALTH");
        assertThatThrownBy(() -> toOffice("REFERRAL", soon, "PROFILE", "HEALTH"))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("grant-stands-already");
                    assertThat(refusal.arguments())
                            .as("which one")
                            .startsWith("REFERRAL", "Sample " + OFFICE)
                            .hasSize(3);
                });
        refused("grant-stands-already", () -> toOffice("REFERRAL", soon.minusDays(1), "HEALTH"));
        refused("grant-stands-already", () -> toOffice("LEGAL_DUTY", soon, "PROFILE"));
        var toHer = GrantAccessBuilder.builder()
                .user("gra.uno")
                .categories(List.of("PROFILE"))
                .until(soon)
                .basis("REFERRAL")
                .build();
        refused("grant-stands-already", () -> it.as(Cast.EVA, GrantDesk.class, desk -> desk.open(number, toHer)));
        assertThat(grants()).isEqualTo(1);
        toOffice("REFERRAL", soon.plusDays(1), "PROFILE");
        toOffice("REFERRAL", soon, "PROFILE", "LEGAL");
        toAccount("gra.uno", "PROFILE");
        toOffice("REFERRAL", null, "PROFILE");
        refused("grant-stands-already", () -> toOffice("REFERRAL", null, "PROFILE"));
        assertThat(grants()).as("more, longer, or to another").isEqualTo(5);
    }

    @Test
    void what_has_ended_covers_nothing() {
        var first = toOffice("REFERRAL", null, "PROFILE");
        it.act(Cast.EVA, GrantDesk.class, desk -> desk.end(number, first.id(), "it is over"));
        toOffice("REFERRAL", null, "PROFILE");
        assertThat(grants()).isEqualTo(2);
    }

    @Test
    void of_several_the_one_that_is_named_ends() {
        var older = toOffice("REFERRAL", null, "PROFILE");
        var newer = toOffice("REFERRAL", null, "HEALTH");
        assertThatThrownBy(() -> it.act(Cast.EVA, GrantDesk.class, desk -> desk.end(number, "none", "it is over")))
                .isInstanceOf(NotFound.class);
        it.act(Cast.EVA, GrantDesk.class, desk -> desk.end(number, older.id(), "it is over"));
        List<GrantView> standing = it.as(Cast.EVA, GrantDesk.class, desk -> desk.of(number));
        assertThat(standing)
                .filteredOn(GrantView::holds)
                .extracting(GrantView::id)
                .containsExactly(newer.id());
    }

    @Test
    void what_may_close_earlier_covers_only_what_rests_on_the_same() {
        var office = Grantee.of(it.bean(Organisations.class).byCode(OFFICE).orElseThrow());
        does((grants, file) ->
                grants.open(file, office, Set.of(DataCategory.PROFILE), GrantBasis.STATUS_REQUEST, ELSEWHERE, null));
        toOffice("LEGAL_DUTY", null, "PROFILE");
        refused("grant-stands-already", () -> toOffice("LEGAL_DUTY", null, "PROFILE"));
        open(REFERRED, OTHER, null, null, DataCategory.PROFILE);
        it.known(SOL);
        refused("grant-stands-already", () -> toAccount("gra.sol", "PROFILE"));
        var duty = GrantAccessBuilder.builder()
                .user("gra.sol")
                .categories(List.of("PROFILE"))
                .basis("LEGAL_DUTY")
                .build();
        it.as(Cast.EVA, GrantDesk.class, desk -> desk.open(number, duty));
        assertThat(grants()).isEqualTo(4);
    }

    @Test
    void what_a_feature_opens_and_ends_is_not_opened_by_hand() {
        refused("basis-not-by-hand", () -> toOffice("STATUS_REQUEST", null, "PROFILE"));
        refused("basis-not-by-hand", () -> toOffice("BREAK_GLASS", null, "PROFILE"));
        refused("code-not-accepted", () -> toOffice("NO_BASIS", null, "PROFILE"));
        assertThat(grants()).isZero();
        var byHand = Stream.of(GrantBasis.values()).filter(GrantBasis::isByHand).toList();
        assertThat(byHand)
                .containsExactly(
                        GrantBasis.REFERRAL,
                        GrantBasis.REPATRIATION,
                        GrantBasis.PROSECUTION,
                        GrantBasis.SUPERVISION,
                        GrantBasis.LEGAL_DUTY);
        byHand.forEach(basis -> {
            var opened = toOffice(basis.name(), null, "PROFILE", "LEGAL");
            it.act(Cast.EVA, GrantDesk.class, desk -> desk.end(number, opened.id(), "it is over"));
        });
    }

    @Test
    void whom_ownership_serves_is_given_only_what_it_does_not() {
        var own = GrantAccessBuilder.builder()
                .organisation("gt-svet")
                .categories(List.of("PROFILE"))
                .basis("REFERRAL")
                .build();
        refused("grant-to-the-owner", () -> it.as(Cast.EVA, GrantDesk.class, desk -> desk.open(number, own)));
        var colleague = Cast.caller("gra.col", "gt-svet", "GTM", Roles.CASEWORKER);
        var sheltering = Cast.caller("gra.own", "gt-svet", "GTM", Roles.SHELTER);
        List.of(colleague, sheltering).forEach(it::known);
        refused("grant-adds-nothing-to-ownership", () -> toAccount("gra.col", "PROFILE", "HEALTH"));
        toAccount("gra.col", "SENSITIVE_IDENTITY");
        assertThat(seenBy(colleague)).contains(DataCategory.SENSITIVE_IDENTITY);
        refused("grant-stands-already", () -> toAccount("gra.col", "SENSITIVE_IDENTITY"));
        toAccount("gra.own", "PROFILE");
        assertThat(seenBy(sheltering)).as("ownership opens nothing to her").containsExactly(DataCategory.PROFILE);
    }

    private void toAccount(String name, String... categories) {
        var order = GrantAccessBuilder.builder()
                .user(name)
                .categories(List.of(categories))
                .basis("REFERRAL")
                .build();
        it.as(Cast.EVA, GrantDesk.class, desk -> desk.open(number, order));
    }
}
