package org.amparo.casefile.access;

import java.time.Instant;
import org.amparo.casefile.Shown;
import org.amparo.organisation.AccountView;
import org.amparo.organisation.OrganisationView;

/**
 * A bar as a supervisor of the case's owner sees it.
 *
 * @param organisation from which the case is hidden, or null
 * @param account from which the case is hidden, or null
 * @param reason why
 * @param beginsAt since when
 * @param endsAt when it was lifted, or null while it stands
 * @param liftable whether the reader may lift it now
 */
public record BarView(
        String id,
        OrganisationView organisation,
        AccountView account,
        String reason,
        Instant beginsAt,
        Instant endsAt,
        boolean liftable) {

    static BarView of(Shown shown, CaseBar bar, String reason, boolean decides) {
        return new BarView(
                bar.publicId(),
                OrganisationView.of(bar.organisation()),
                AccountView.of(bar.account()),
                shown.seesBars() ? reason : null,
                bar.beginsAt(),
                bar.endsAt(),
                decides && bar.stands());
    }

    @Override
    public String toString() {
        return "BarView";
    }
}
