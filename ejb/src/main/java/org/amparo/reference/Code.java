package org.amparo.reference;

import java.io.Serializable;
import java.time.LocalDate;
import org.amparo.shared.EveryPartNamed;

/**
 * One code of a list. Codes are never deleted and never change their meaning; one that is no longer used gets an end date.
 *
 * @param parent the code under which this one stands (the kind of a service type, the country of an area), or null
 * @param position the place in the list, from 1
 * @param corett the group under which the coalition's annual report counts it, or null
 * @param htcds the HTCDS 2.0 value, or null where that standard has none
 * @param ctdc the CTDC column, or null where that layout has none
 * @param icTip the IC-TIP category, or null while it is not mapped
 * @param validFrom the first day on which it may be chosen, or null for always
 * @param validUntil the last day on which it may be chosen, or null for still
 * @param source where the code is from
 */
@EveryPartNamed
public record Code(
        CodeList list,
        String code,
        String parent,
        int position,
        String corett,
        String htcds,
        String ctdc,
        String icTip,
        LocalDate validFrom,
        LocalDate validUntil,
        String source)
        implements Serializable {

    /** Whether it may be chosen on that day; what is already recorded stays readable for ever. */
    public boolean validOn(LocalDate date) {
        return (validFrom == null || !date.isBefore(validFrom)) && (validUntil == null || !date.isAfter(validUntil));
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
