package org.amparo.casefile;

import static org.amparo.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.amparo.casefile.access.BarAccessBuilder;
import org.amparo.casefile.access.BarDesk;
import org.amparo.casefile.access.BarView;
import org.amparo.casefile.access.GrantAccessBuilder;
import org.amparo.casefile.access.GrantDesk;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.shared.NotFound;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.Test;

/** What may neither be opened nor hidden. */
class CaseScopeRefusalsTest {

    private final BelowHttp it = BelowHttp.shared();
    private final ScopeCases cases = new ScopeCases(it);

    @Test
    void nobody_opens_a_case_to_herself_nor_hides_it_from_herself() {
        var number = cases.open();
        it.known(Cast.EVA);
        it.known(Cast.caller("otra", "gt-svet", "GTM", Roles.SUPERVISOR));
        refused("bar-of-yourself", () -> bar(Cast.EVA, number, null, Cast.EVA.username()));
        refused(
                "grant-to-yourself",
                () -> it.as(
                        Cast.EVA,
                        GrantDesk.class,
                        desk -> desk.open(
                                number,
                                GrantAccessBuilder.builder()
                                        .user(Cast.EVA.username())
                                        .categories(List.of("SENSITIVE_IDENTITY"))
                                        .basis("SUPERVISION")
                                        .build())));
    }

    @Test
    void the_last_supervisor_is_not_barred_nor_the_owner_itself() {
        var ownerOfItsOwn = "gt-scope-alone";
        Cast.register(it, ownerOfItsOwn, "GTM");
        var worker = Cast.caller("uno", ownerOfItsOwn, "GTM", Roles.CASEWORKER);
        var one = Cast.caller("dos", ownerOfItsOwn, "GTM", Roles.SUPERVISOR);
        var other = Cast.caller("tres", ownerOfItsOwn, "GTM", Roles.SUPERVISOR);
        it.known(one);
        var number = it.as(worker, CaseDesk.class, desk -> desk.open(CaseFileSamples.order(CaseRole.VICTIM)))
                .number();
        refused("bar-of-the-last-supervisor", () -> bar(one, number, null, "dos"));
        it.known(other);
        bar(one, number, null, "tres");
        refused("bar-of-the-last-supervisor", () -> bar(one, number, null, "dos"));
        refused("bar-of-the-owner", () -> bar(one, number, ownerOfItsOwn, null));
        assertThatThrownBy(() -> bar(other, number, null, "dos")).isInstanceOf(NotFound.class);
    }

    private BarView bar(Caller supervisor, String number, String organisation, String user) {
        return it.as(
                supervisor,
                BarDesk.class,
                desk -> desk.set(
                        number,
                        BarAccessBuilder.builder()
                                .organisation(organisation)
                                .user(user)
                                .reason("kin of hers")
                                .build()));
    }
}
