package org.amparo.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.amparo.casefile.access.AssignCase;
import org.amparo.casefile.access.AssignmentDesk;
import org.amparo.casefile.access.BarAccessBuilder;
import org.amparo.casefile.access.BarDesk;
import org.amparo.casefile.access.GrantAccessBuilder;
import org.amparo.casefile.access.GrantBasis;
import org.amparo.casefile.access.GrantDesk;
import org.amparo.casefile.access.GrantSource;
import org.amparo.casefile.access.GrantView;
import org.amparo.casefile.access.Grantee;
import org.amparo.casefile.access.Grants;
import org.amparo.casefile.drafts.DraftDesk;
import org.amparo.casefile.drafts.DraftPlace;
import org.amparo.casefile.drafts.DraftView;
import org.amparo.jobs.Background;
import org.amparo.organisation.Organisations;
import org.amparo.security.Author;
import org.amparo.security.Caller;
import org.amparo.security.DataCategory;
import org.amparo.security.Roles;
import org.amparo.shared.NotFound;
import org.amparo.shared.RuleViolation;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A form is filled with what is recorded, so what is kept of it comes back only while all of that is open still. */
class DraftsTest {

    private static final BelowHttp IT = BelowHttp.shared();

    private static final String OFFICE = "gt-drafts-office";
    private static final Caller SOL = Cast.caller("dra.sol", OFFICE, "GTM", Roles.CASEWORKER);
    private static final GrantSource REFERRED = new GrantSource("REFERRAL", "9");
    private static final String TYPED = "typed, and a colleague's note";

    private String number;

    @BeforeEach
    void a_case() {
        Cast.register(IT, OFFICE, "GTM");
        IT.known(SOL);
        number = IT.as(Cast.ANA, CaseDesk.class, desk -> desk.open(CaseFileSamples.order(CaseRole.VICTIM)))
                .number();
    }

    /** What closes a category, and leaves the case in her scope. */
    private enum Narrowing {
        BY_THE_FEATURE,
        ENDED_BY_HAND,
        ENDED_BY_ITSELF,
        ASSIGNED_TO_ANOTHER
    }

    private void narrow(Narrowing by, GrantView wide) {
        switch (by) {
            case BY_THE_FEATURE -> does((grants, file) -> grants.narrow(file, REFERRED, Set.of(DataCategory.SERVICES)));
            case ENDED_BY_HAND -> IT.act(Cast.EVA, GrantDesk.class, desk -> desk.end(number, wide.id(), "it is over"));
            case ENDED_BY_ITSELF -> IT.sql(
                    "update case_grant set ends_at = begins_at + interval 1 microsecond where public_id = ?",
                    wide.id());
            case ASSIGNED_TO_ANOTHER -> IT.as(
                    Cast.EVA,
                    AssignmentDesk.class,
                    desk -> desk.assign(number, new AssignCase(version(), "eva", "she is on leave")));
        }
    }

    private int version() {
        return IT.as(Cast.ANA, CaseDesk.class, desk -> desk.find(number)).version();
    }

    private void does(BiConsumer<Grants, CaseFile> work) {
        var ana = IT.known(Cast.ANA);
        IT.bean(Background.class).step(Author.of(ana), () -> {
            work.accept(IT.bean(Grants.class), IT.bean(CaseFiles.class).inScope(number, ana));
            return null;
        });
    }

    private GrantView opened(String... categories) {
        var order = GrantAccessBuilder.builder()
                .organisation(OFFICE)
                .categories(List.of(categories))
                .basis("REFERRAL")
                .build();
        return IT.as(Cast.EVA, GrantDesk.class, desk -> desk.open(number, order));
    }

    private DraftPlace place() {
        return new DraftPlace("service-1", number);
    }

    private DraftView found(Caller caller) {
        return IT.as(caller, DraftDesk.class, desk -> desk.find(place()));
    }

    private Instant keep(Caller caller, Set<DataCategory> shown) {
        return IT.as(caller, DraftDesk.class, desk -> desk.keep(place(), TYPED, shown));
    }

    private List<List<Object>> stored() {
        return IT.rows("select open_categories from draft where case_number = ?", number);
    }

    @ParameterizedTest
    @EnumSource
    void what_was_kept_while_more_was_open_is_gone_and_says_so_once(Narrowing by) {
        var office = Grantee.of(IT.bean(Organisations.class).byCode(OFFICE).orElseThrow());
        GrantView wide = null;
        if (by == Narrowing.BY_THE_FEATURE) {
            does((grants, file) -> grants.open(
                    file,
                    office,
                    Set.of(DataCategory.SERVICES, DataCategory.FREE_TEXT),
                    GrantBasis.REFERRAL,
                    REFERRED,
                    null));
        } else {
            opened("SERVICES");
            wide = opened("SERVICES", "FREE_TEXT");
        }
        var author = by == Narrowing.ASSIGNED_TO_ANOTHER ? Cast.ANA : SOL;
        var open = found(author).open();
        assertThat(open).contains(DataCategory.SERVICES, DataCategory.FREE_TEXT);
        keep(author, open);
        assertThat(found(author).fields()).as("as long as nothing is closed").isEqualTo(TYPED);
        narrow(by, wide);
        var gone = found(author);
        assertThat(gone.isThere()).isFalse();
        assertThat(gone.thrownAway()).isTrue();
        assertThat(open.containsAll(gone.open()) && gone.open().size() < open.size())
                .isTrue();
        assertThat(stored()).isEmpty();
        assertThat(found(author).thrownAway()).as("said once").isFalse();
        assertThatThrownBy(() -> keep(author, open))
                .as("the page that is open still holds what it was filled with")
                .isInstanceOf(RuleViolation.class)
                .hasMessage("draft-not-open");
        assertThat(stored()).isEmpty();
        keep(author, gone.open());
        assertThat(found(author).fields()).isEqualTo(TYPED);
    }

    @Test
    void what_is_opened_beside_takes_nothing_away() {
        opened("SERVICES");
        keep(SOL, found(SOL).open());
        opened("SERVICES", "FREE_TEXT");
        assertThat(found(SOL).fields()).isEqualTo(TYPED);
        assertThat(stored()).containsExactly(List.of("SERVICES"));
    }

    @Test
    void it_stays_behind_a_bar_and_comes_back_when_that_is_lifted() {
        opened("SERVICES");
        keep(SOL, found(SOL).open());
        var bar = IT.as(
                Cast.EVA,
                BarDesk.class,
                desk -> desk.set(
                        number,
                        BarAccessBuilder.builder()
                                .organisation(OFFICE)
                                .reason("kin of hers")
                                .build()));
        assertThatThrownBy(() -> found(SOL)).isInstanceOf(NotFound.class);
        IT.act(Cast.EVA, BarDesk.class, desk -> desk.lift(number, bar.id(), "it is over"));
        assertThat(found(SOL).fields()).isEqualTo(TYPED);
    }

    @Test
    void one_of_before_may_hold_anything() {
        opened("SERVICES", "FREE_TEXT");
        for (var author : List.of(Cast.ANA, SOL)) {
            keep(author, found(author).open());
        }
        assertThat(found(Cast.ANA).open()).isEqualTo(EnumSet.allOf(DataCategory.class));
        IT.sql("update draft set open_categories = null where case_number = ?", number);
        assertThat(found(SOL).thrownAway()).isTrue();
        assertThat(found(Cast.ANA).fields()).as("all is open to her").isEqualTo(TYPED);
    }

    @Test
    void of_no_case_there_is_nothing_to_close() {
        var intake = new DraftPlace("drafts-test", null);
        assertThat(IT.as(SOL, DraftDesk.class, desk -> desk.find(intake)).open())
                .isEmpty();
        IT.as(SOL, DraftDesk.class, desk -> desk.keep(intake, TYPED, Set.of()));
        assertThat(IT.as(SOL, DraftDesk.class, desk -> desk.find(intake)).fields())
                .isEqualTo(TYPED);
    }

    /** How a person may write the number of a case into a field, or into words. */
    @ParameterizedTest
    @ValueSource(strings = {"%s", "en escuela %s", "{\"f:note\":[\"ayer\\n%s, su hermana\"]}"})
    void what_speaks_of_a_case_goes_with_it_whatever_its_address_names(String typed) {
        var nowhere = new DraftPlace("drafts-" + UUID.randomUUID(), null);
        var grant = opened("PROFILE");
        IT.as(
                SOL,
                DraftDesk.class,
                desk -> desk.keep(nowhere, typed.formatted(number.toLowerCase(Locale.ROOT)), Set.of()));
        assertThat(IT.as(SOL, DraftDesk.class, desk -> desk.find(nowhere)).isThere())
                .as("as long as she sees the case")
                .isTrue();
        IT.act(Cast.EVA, GrantDesk.class, desk -> desk.end(number, grant.id(), "it is over"));
        var after = IT.as(SOL, DraftDesk.class, desk -> desk.find(nowhere));
        assertThat(after.isThere()).isFalse();
        assertThat(after.thrownAway()).isTrue();
    }

    @Test
    void a_number_that_she_does_not_see_is_not_kept_and_tells_nothing() {
        var nowhere = new DraftPlace("drafts-" + UUID.randomUUID(), null);
        IT.as(SOL, DraftDesk.class, desk -> desk.keep(nowhere, "about " + number, Set.of()));
        assertThat(IT.as(SOL, DraftDesk.class, desk -> desk.find(nowhere)).isThere())
                .isTrue();
        assertThat(IT.rows("select named_cases from draft where form = ?", nowhere.form()))
                .containsExactly(List.of(""));
    }
}
