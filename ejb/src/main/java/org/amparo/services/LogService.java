package org.amparo.services;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.amparo.shared.Lines;
import org.amparo.shared.NamedParts;

/**
 * A service for the person of one case.
 *
 * @param kind kind of assistance
 * @param type code of the list service_type within the kind, or null
 * @param state DELIVERED if null, for that is what logging says
 * @param startOn day, or first day
 * @param endOn last day; null for one day, and for a stay that goes on
 * @param provider code of the organisation that gives it; the caller's own if null
 * @param providerType GOVERNMENT, NGO or JOINT; NOT_ASKED if null: who gives it does not say of what kind it acted
 * @param modality IN_PERSON, REMOTE or OUTREACH; NOT_ASKED if null
 * @param barrier why it could not be had, for UNAVAILABLE
 * @param note a few words, sealed
 * @param confirmed codes of what was asked as unlikely and is right
 */
@NamedParts
public record LogService(
        @NotNull ServiceKind kind,
        @Size(max = 40) String type,
        ServiceState state,
        @NotNull LocalDate startOn,
        LocalDate endOn,
        @Size(max = 60) String provider,
        @Size(max = 12) String providerType,
        @Size(max = 12) String modality,
        @Size(max = 40) String barrier,
        @Lines @Size(max = 1000) String note,
        @Size(max = 20) List<@NotNull @Size(max = 40) String> confirmed) {

    /** The same of another type. */
    LogService ofType(String other) {
        return LogServiceBuilder.builder(this).type(other).build();
    }

    /** The same of another type of provider. */
    LogService givenBy(String other) {
        return LogServiceBuilder.builder(this).providerType(other).build();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
