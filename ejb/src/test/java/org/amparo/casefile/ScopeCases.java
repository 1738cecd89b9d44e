package org.amparo.casefile;

import java.util.List;
import org.amparo.casefile.access.GrantAccessBuilder;
import org.amparo.casefile.access.GrantDesk;
import org.amparo.casefile.access.GrantView;
import org.amparo.security.Caller;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;

/** Cases for asking who finds them and what is open of them, and the grants that open them. */
final class ScopeCases {

    /** An organisation to which cases are opened. */
    static final String OFFICE = "gt-scope-office";

    /** One to which none is. */
    static final String OTHER = "gt-scope-other";

    /** One whose grants do not hold now. */
    static final String WAITING = "gt-scope-wait";

    private final BelowHttp it;

    ScopeCases(BelowHttp it) {
        this.it = it;
    }

    /** A victim's case of Ana's, by its number. */
    String open() {
        Cast.register(it, OFFICE, "GTM");
        Cast.register(it, OTHER, "GTM");
        Cast.register(it, WAITING, "GTM");
        return it.as(Cast.ANA, CaseDesk.class, desk -> desk.open(CaseFileSamples.order(CaseRole.VICTIM)))
                .number();
    }

    /** The case of a number. */
    CaseFile file(String number) {
        var ana = it.known(Cast.ANA);
        return it.inTransaction(() -> it.bean(CaseFiles.class).inScope(number, ana));
    }

    /** A grant of profile and free text to the office or to an account of it, moved in time afterwards: the desk gives it from now on. */
    GrantView grant(CaseFile file, Caller account, int from, Integer until) {
        var id = account == null ? null : publicId(it.known(account));
        var grant = it.as(
                Cast.EVA,
                GrantDesk.class,
                desk -> desk.open(
                        file.number(),
                        GrantAccessBuilder.builder()
                                .organisation(id == null ? OFFICE : null)
                                .user(id)
                                .categories(id == null ? List.of("PROFILE", "FREE_TEXT") : List.of("PROFILE"))
                                .basis("REFERRAL")
                                .build()));
        move(grant, from, until);
        return grant;
    }

    /** A grant of profile to a known account, moved in time afterwards. */
    void grantRow(CaseFile file, Caller account, int from, Integer until) {
        var id = publicId(account);
        move(
                it.as(
                        Cast.EVA,
                        GrantDesk.class,
                        desk -> desk.open(
                                file.number(),
                                GrantAccessBuilder.builder()
                                        .user(id)
                                        .categories(List.of("PROFILE"))
                                        .basis("REFERRAL")
                                        .build())),
                from,
                until);
    }

    private void move(GrantView grant, int from, Integer until) {
        it.sql(
                """
                update case_grant set begins_at = utc_timestamp(6) + interval ? second,
                  ends_at = utc_timestamp(6) + interval ? second where public_id = ?""",
                from,
                until,
                grant.id());
    }

    private String publicId(Caller known) {
        return (String) it.rows("select public_id from account where id = ?", known.account())
                .get(0)
                .get(0);
    }
}
