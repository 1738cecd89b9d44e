package org.amparo.services;

import java.time.LocalDate;
import org.amparo.casefile.Shown;
import org.amparo.organisation.OrganisationView;
import org.amparo.press.RecordName;
import org.amparo.press.Recorded;
import org.amparo.security.DataCategory;
import org.amparo.shared.EveryPartNamed;

/**
 * A service in a case's list. An HIV test shows as medical care, without its type, except to the assigned worker who opens it.
 *
 * @param version for {@code If-Match}; null for roles that never correct a service
 * @param provider who gives it; of a stay only where the place is open, as its type
 * @param late whether it was recorded more than {@link ServiceProvision#LATE_AFTER_DAYS} days after it began
 * @param activity id of the activity that it was part of, or null
 * @param correctable whether the reader may correct, move or withdraw it now
 */
@EveryPartNamed
public record ServiceView(
        String id,
        Integer version,
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
        String activity,
        boolean correctable)
        implements Recorded {

    static ServiceView of(Shown shown, ServiceProvision service, boolean discreetToo, boolean now, String note) {
        if (!shown.sees(service.kind().category())) {
            throw new IllegalArgumentException("services of this kind are closed");
        }
        boolean typed = !service.isDiscreet() || (discreetToo && shown.sees(DataCategory.SENSITIVE_IDENTITY));
        return ServiceViewBuilder.builder()
                .id(service.publicId())
                .version(shown.worker() ? service.version() : null)
                .caseNumber(shown.file().number())
                .kind(service.kind())
                .type(typed ? service.type() : null)
                .state(service.state())
                .startOn(service.startOn())
                .endOn(service.endOn())
                .provider(shown.in(service.kind().providerCategory(), () -> OrganisationView.of(service.provider())))
                .providerType(shown.in(service.kind().providerCategory(), service::providerType))
                .modality(service.modality())
                .barrier(service.barrier())
                .note(note)
                .recordedOn(service.recordedOn())
                .late(service.isLate())
                .activity(service.activity())
                .correctable(now && shown.worker() && service.isOpenToChange())
                .build();
    }

    /** Whether it is a stay that goes on. */
    public boolean staysOn() {
        return ServiceProvision.isOpenStay(kind, state, endOn);
    }

    @Override
    public RecordName recordName() {
        return new RecordName(caseNumber, id);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
