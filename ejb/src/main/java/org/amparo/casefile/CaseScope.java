package org.amparo.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import java.time.LocalDate;
import java.util.Set;
import org.amparo.organisation.Organisation_;
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

    @Inject
    private AppClock clock;

    /** The predicate on a case, or one that is never true. */
    public Predicate visibleTo(Caller caller, CriteriaBuilder cb, AbstractQuery<?> query, Path<CaseFile> file) {
        var visible = cb.disjunction();
        if (caller.roles().stream().anyMatch(OWNERS::contains)) {
            visible = cb.or(
                    visible,
                    cb.and(
                            cb.equal(file.get(CaseFile_.country), caller.country()),
                            cb.equal(file.get(CaseFile_.owner).get(Organisation_.code), caller.organisation())));
        }
        if (caller.roles().stream().anyMatch(GRANTEES::contains)) {
            var granted = query.subquery(Integer.class);
            var grant = granted.from(CaseGrant.class);
            granted.select(cb.literal(1))
                    .where(cb.equal(grant.get(CaseGrant_.caseFile), file), valid(caller, cb, grant, clock.today()));
            visible = cb.or(visible, cb.exists(granted));
        }
        return visible;
    }

    /** Whether a grant names the caller and holds on that day. */
    static Predicate valid(Caller caller, CriteriaBuilder cb, From<?, CaseGrant> grant, LocalDate today) {
        // A left join: a grant to a user names no organisation.
        var organisation = grant.join(CaseGrant_.granteeOrganisation, JoinType.LEFT);
        return cb.and(
                cb.or(
                        cb.equal(organisation.get(Organisation_.code), caller.organisation()),
                        cb.equal(grant.get(CaseGrant_.granteeUser), caller.username())),
                cb.lessThanOrEqualTo(grant.get(CaseGrant_.validFrom), today),
                cb.or(
                        cb.isNull(grant.get(CaseGrant_.validUntil)),
                        cb.greaterThanOrEqualTo(grant.get(CaseGrant_.validUntil), today)));
    }
}
