package org.amparo.casefile.access;

import java.time.Instant;
import org.amparo.casefile.Shown;
import org.amparo.organisation.AccountView;
import org.amparo.organisation.OrganisationView;
import org.amparo.press.RecordName;
import org.amparo.press.Recorded;
import org.amparo.shared.EveryPartNamed;

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
@EveryPartNamed
public record BarView(
        String id,
        OrganisationView organisation,
        AccountView account,
        String reason,
        Instant beginsAt,
        Instant endsAt,
        boolean liftable)
        implements Recorded {

    static BarView of(Shown shown, CaseBar bar, String reason, boolean decides) {
        return BarViewBuilder.builder()
                .id(bar.publicId())
                .organisation(OrganisationView.of(bar.organisation()))
                .account(AccountView.of(bar.account()))
                .reason(shown.seesBars() ? reason : null)
                .beginsAt(bar.beginsAt())
                .endsAt(bar.endsAt())
                .liftable(decides && bar.stands())
                .build();
    }

    @Override
    public RecordName recordName() {
        return RecordName.of(id);
    }

    @Override
    public String toString() {
        return "BarView";
    }
}
