package org.amparo.identification;

import java.util.List;
import org.amparo.organisation.OrganisationView;
import org.amparo.security.DataCategory;

/**
 * Whose sight of a case a decision takes, told before it is recorded.
 *
 * @param losing those to whom a request has opened it and to whom most of it closes; empty where nobody loses anything
 * @param left what they see from then on
 */
public record FollowingAccess(List<OrganisationView> losing, List<DataCategory> left) {

    static final FollowingAccess UNCHANGED = new FollowingAccess(List.of(), List.of());

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
