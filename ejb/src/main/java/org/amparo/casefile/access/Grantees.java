package org.amparo.casefile.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.Sight;
import org.amparo.organisation.Accounts;
import org.amparo.organisation.Organisation;
import org.amparo.organisation.Organisations;
import org.amparo.reference.Today;
import org.amparo.security.DataCategory;
import org.amparo.shared.RuleViolation;

/** Finds whom a command names, when the command is given: what is recorded holds the account or the organisation itself. */
@ApplicationScoped
class Grantees {

    @Inject
    private Accounts accounts;

    @Inject
    private Organisations organisations;

    @Inject
    private Today today;

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
        var named = isOfAccount(organisation, user)
                ? Grantee.of(accounts.named(user, file.country()))
                : Grantee.of(organisation(organisation, file));
        if (named.organisation() != null && !named.organisation().holds(today)) {
            throw new RuleViolation("organisation-unknown", organisation);
        }
        return named;
    }

    /**
     * Whom a bar names: also an organisation that has ended, and by its public id an account that has, for either may come back.
     *
     * @throws RuleViolation as for {@link #named}
     */
    Grantee everNamed(String organisation, String user, CaseFile file) {
        if (!isOfAccount(organisation, user)) {
            return Grantee.of(organisation(organisation, file));
        }
        return accounts.byPublicId(user)
                .filter(account -> account.organisation() != null
                        && account.organisation().country().equals(file.country()))
                .map(Grantee::of)
                .orElseGet(() -> Grantee.of(accounts.named(user, file.country())));
    }

    private static boolean isOfAccount(String organisation, String user) {
        boolean ofOrganisation = organisation != null && !organisation.isBlank();
        boolean ofAccount = user != null && !user.isBlank();
        if (ofOrganisation == ofAccount) {
            throw new RuleViolation("grant-needs-one-grantee");
        }
        return ofAccount;
    }

    private Organisation organisation(String code, CaseFile file) {
        return organisations
                .byCode(code)
                .filter(known -> known.country().equals(file.country()))
                .orElseThrow(() -> new RuleViolation("organisation-unknown", code));
    }
}
