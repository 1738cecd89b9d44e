package org.amparo.casefile;

import java.time.LocalDate;
import java.util.List;
import org.amparo.organisation.OrganisationView;
import org.amparo.reference.Coding;

/** A grant as its case's owner sees it. */
public record GrantView(
        String id,
        int version,
        OrganisationView organisation,
        String user,
        List<String> categories,
        LocalDate from,
        LocalDate until,
        String basis,
        String basisReference) {

    static GrantView of(CaseGrant grant) {
        return new GrantView(
                grant.publicId(),
                grant.version(),
                OrganisationView.of(grant.granteeOrganisation()),
                grant.granteeUser(),
                Coding.listed(grant.categoryCodes()),
                grant.validFrom(),
                grant.validUntil(),
                grant.basis(),
                grant.basisReference());
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
