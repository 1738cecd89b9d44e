package org.amparo.casefile;

import java.time.Instant;
import java.util.List;
import org.amparo.organisation.AccountView;
import org.amparo.organisation.OrganisationView;

/**
 * A grant as its case's owner sees it.
 *
 * @param organisation grantee, or null
 * @param user name of the grantee's account, or null
 * @param account the account itself; null in a grant of before the directory that no account has claimed, which opens nothing
 * @param categories what it opens, within what its basis can
 * @param aboveCeiling of these, what no role of the account may ever see; empty for an organisation, whose members are judged when
 *     they read
 * @param beginsAt from when
 * @param endsAt until when, or null for an open end
 * @param holds whether it opens the case now
 * @param basis code of the list grant_basis
 * @param basisReference what it rests on, or null
 */
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
        String basis,
        String basisReference) {

    static GrantView of(Shown shown, CaseGrant grant, String reference, Instant now) {
        var account = grant.granteeAccount();
        var above = grant.categories();
        if (account == null || account.roles().isEmpty()) {
            above.clear();
        } else {
            above.removeAll(Sight.ceiling(account.roles()));
        }
        return new GrantView(
                grant.publicId(),
                grant.version(),
                OrganisationView.of(grant.granteeOrganisation()),
                grant.granteeUser(),
                AccountView.of(account),
                grant.categories().stream().map(Enum::name).toList(),
                above.stream().map(Enum::name).toList(),
                grant.beginsAt(),
                grant.endsAt(),
                grant.holdsAt(now) && grant.opensToSomebody(),
                grant.basis(),
                reference);
    }

    @Override
    public String toString() {
        return "GrantView";
    }
}
