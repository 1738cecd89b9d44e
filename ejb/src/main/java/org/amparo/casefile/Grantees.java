package org.amparo.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.organisation.Accounts;
import org.amparo.organisation.Organisations;
import org.amparo.security.DataCategory;
import org.amparo.shared.AppClock;
import org.amparo.shared.RuleViolation;

/** Finds whom a command names, when the command is given: what is recorded holds the account or the organisation itself. */
@ApplicationScoped
class Grantees {

    @Inject
    private Accounts accounts;

    @Inject
    private Organisations organisations;

    @Inject
    private AppClock clock;

    /**
     * What a grant opens in vain: the account may never see it with its roles, or no account of the organisation may. Nothing, where
     * nobody has signed in yet. It is a warning; the ceiling is applied to each when she reads.
     */
    Set<DataCategory> openedInVain(CaseGrant grant) {
        var named = grant.granteeOrganisation() == null
                ? Stream.ofNullable(grant.granteeAccount())
                : accounts.living(grant.granteeOrganisation()).stream();
        var roles = named.flatMap(account -> account.roles().stream()).collect(Collectors.toSet());
        var inVain = grant.categories();
        inVain.removeAll(roles.isEmpty() ? Set.of(DataCategory.values()) : Sight.ceiling(roles));
        return inVain;
    }

    /**
     * Who is named.
     *
     * @param organisation code, or null
     * @param user name or public id of an account, or null
     * @throws RuleViolation grant-needs-one-grantee, organisation-unknown, account-unknown, account-not-unique
     */
    Grantee named(String organisation, String user, CaseFile file) {
        boolean ofOrganisation = organisation != null && !organisation.isBlank();
        boolean ofAccount = user != null && !user.isBlank();
        if (ofOrganisation == ofAccount) {
            throw new RuleViolation("grant-needs-one-grantee");
        }
        return ofAccount
                ? Grantee.of(accounts.named(user, file.country()))
                : Grantee.of(organisations
                        .byCode(organisation)
                        .filter(known -> known.country().equals(file.country()) && known.holdsOn(clock.today()))
                        .orElseThrow(() -> new RuleViolation("organisation-unknown", organisation)));
    }
}
