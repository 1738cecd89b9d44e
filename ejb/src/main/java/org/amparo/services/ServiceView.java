package org.amparo.services;

import java.time.LocalDate;
import org.amparo.organisation.OrganisationView;

/**
 * A service in a case's list. An HIV test shows as medical care, without its type, except to the assigned worker who opens it.
 *
 * @param late whether it was recorded more than {@link ServiceProvision#LATE_AFTER_DAYS} days after it began
 * @param activity id of the activity that it was part of, or null
 */
public record ServiceView(
        String id,
        int version,
        String caseNumber,
        ServiceKind kind,
        String type,
        ServiceState state,
        LocalDate startOn,
        LocalDate endOn,
        OrganisationView provider,
        String providerType,
        String modality,
        String barrier,
        String note,
        LocalDate recordedOn,
        boolean late,
        String activity) {

    static ServiceView of(ServiceProvision service, boolean showsDiscreetType, String note) {
        return new ServiceView(
                service.publicId(),
                service.version(),
                service.caseFile().number(),
                service.kind(),
                service.isDiscreet() && !showsDiscreetType ? null : service.type(),
                service.state(),
                service.startOn(),
                service.endOn(),
                OrganisationView.of(service.provider()),
                service.providerType(),
                service.modality(),
                service.barrier(),
                note,
                service.recordedOn(),
                service.isLate(),
                service.activity());
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
