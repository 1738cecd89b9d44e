package org.amparo.casefile.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.amparo.casefile.Shown;
import org.amparo.organisation.AccountView;
import org.amparo.organisation.OrganisationView;
import org.amparo.press.RecordName;
import org.amparo.press.Recorded;
import org.amparo.reference.Today;
import org.amparo.security.DataCategory;
import org.amparo.shared.AppClock;
import org.amparo.shared.EveryPartNamed;

/**
 * A grant as its case's owner sees it.
 *
 * @param organisation grantee, or null
 * @param user name of the grantee's account, or null
 * @param account the account itself; null in a grant of before the directory that no account has claimed, which opens nothing
 * @param categories what it opens, within what its basis can
 * @param aboveCeiling of these, what no role of the account may ever see; for an organisation, what none of its accounts may. Empty
 *     as long as nobody there has signed in: each is judged when she reads
 * @param beginsAt from when
 * @param endsAt until when, or null for an open end
 * @param holds whether it opens the case now
 * @param granteeEnded whether it opens nothing all the same as long as the account, or the organisation, has ended
 * @param barredSince since when a bar makes it void while it holds, told to those who see bars; otherwise null
 * @param endable whether the reader may end it now
 * @param basis code of the list grant_basis
 * @param basisReference what it rests on, or null
 */
@EveryPartNamed
public record GrantView(
        String id,
        int version,
        OrganisationView organisation,
        String user,
        AccountView account,
        List<String> categories,
        List<String> aboveCeiling,
        Instant beginsAt,
        Instant endsAt,
        boolean holds,
        boolean granteeEnded,
        Instant barredSince,
        boolean endable,
        String basis,
        String basisReference)
        implements Recorded {

    static GrantView of(
            Shown shown,
            CaseGrant grant,
            String reference,
            Collection<DataCategory> above,
            Instant barredSince,
            boolean decides,
            AppClock clock,
            Today today) {
        var now = clock.now();
        boolean holds = grant.holdsAt(now) && grant.grantee().isPresent();
        return GrantViewBuilder.builder()
                .id(grant.publicId())
                .version(grant.version())
                .organisation(OrganisationView.of(grant.granteeOrganisation()))
                .user(grant.granteeUser())
                .account(AccountView.of(grant.granteeAccount()))
                .categories(grant.categories().stream().map(Enum::name).toList())
                .aboveCeiling(above.stream().map(Enum::name).toList())
                .beginsAt(grant.beginsAt())
                .endsAt(grant.endsAt())
                .holds(holds)
                .granteeEnded(grant.grantee()
                        .filter(grantee -> grantee.hasEnded(today))
                        .isPresent())
                .barredSince(holds && shown.seesBars() ? barredSince : null)
                .endable(decides && grant.holdsAt(now))
                .basis(grant.basis())
                .basisReference(reference)
                .build();
    }

    @Override
    public RecordName recordName() {
        return RecordName.of(id);
    }

    @Override
    public String toString() {
        return "GrantView";
    }
}
