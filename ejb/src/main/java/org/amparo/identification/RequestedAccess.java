package org.amparo.identification;

import java.util.List;
import org.amparo.organisation.OrganisationView;
import org.amparo.security.DataCategory;

/**
 * What a request for a decision would open, told before it is made.
 *
 * @param bodies to whom; empty where the owner decides itself
 * @param categories what they see until they have decided
 * @param afterwards what they see from then on until the case is closed
 */
public record RequestedAccess(
        List<OrganisationView> bodies, List<DataCategory> categories, List<DataCategory> afterwards) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
