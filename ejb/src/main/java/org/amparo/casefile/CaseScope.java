package org.amparo.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.shared.AppClock;

/**
 * Which cases a caller may see: the only such rule, for every list, count, load and export. Whoever fits no line of it sees
 * nothing (docs/access.md).
 */
@ApplicationScoped
public class CaseScope {

    /** Roles that see the cases which their own organisation owns. */
    static final Set<String> OWNERS = Set.of(Roles.CASEWORKER, Roles.SUPERVISOR);

    /** Roles that see a case where a grant names them. */
    static final Set<String> GRANTEES =
            Set.of(Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SHELTER, Roles.PROSECUTOR, Roles.REFERRER, Roles.AUDITOR);

    private static final String NONE = "1 = 2";

    private static final String OWNED = "(%1$s.country = :scopeCountry and %1$s.owner.code = :scopeOrganisation)";

    // A left join: a grant to a user names no organisation.
    private static final String GRANTED =
            """
            exists (select 1 from CaseGrant scopeGrant left join scopeGrant.granteeOrganisation scopeGrantee
                    where scopeGrant.caseFile = %s and """
                    + valid("scopeGrant", "scopeGrantee") + ")";

    @Inject
    private AppClock clock;

    /** The condition on the case that a query calls by that alias; it holds for none where no role opens any. */
    public Condition visibleTo(Caller caller, String alias) {
        List<String> ways = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        if (caller.roles().stream().anyMatch(OWNERS::contains)) {
            ways.add(OWNED.formatted(alias));
            values.put("scopeCountry", caller.country());
            values.put("scopeOrganisation", caller.organisation());
        }
        if (caller.roles().stream().anyMatch(GRANTEES::contains)) {
            ways.add(GRANTED.formatted(alias));
            values.putAll(valuesOfValid(caller, clock.today()));
        }
        return new Condition(ways.isEmpty() ? NONE : "(" + String.join(" or ", ways) + ")", values);
    }

    /** Whether a grant names the caller and holds on that day; the query calls grant and grantee's organisation so. */
    static Condition validFor(Caller caller, LocalDate today, String grant, String grantee) {
        return new Condition(valid(grant, grantee), valuesOfValid(caller, today));
    }

    private static String valid(String grant, String grantee) {
        return """
            (%2$s.code = :scopeOrganisation or %1$s.granteeUser = :scopeUser)
            and %1$s.validFrom <= :scopeToday
            and (%1$s.validUntil is null or %1$s.validUntil >= :scopeToday)"""
                .formatted(grant, grantee);
    }

    private static Map<String, Object> valuesOfValid(Caller caller, LocalDate today) {
        return Map.of("scopeOrganisation", caller.organisation(), "scopeUser", caller.username(), "scopeToday", today);
    }
}
