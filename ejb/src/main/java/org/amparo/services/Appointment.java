package org.amparo.services;

import org.amparo.casefile.PersonLine;

/**
 * A service that is planned.
 *
 * @param service the service, which names its case
 * @param person what tells that case from the others, as far as that is for the reader's eyes
 */
public record Appointment(ServiceView service, PersonLine person) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
