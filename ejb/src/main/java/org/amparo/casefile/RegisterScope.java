package org.amparo.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.amparo.security.Author;
import org.amparo.security.Caller;
import org.amparo.security.DataCategory;
import org.amparo.security.Roles;
import org.amparo.shared.RuleViolation;

/**
 * Which cases a register may speak of, coming in and going out. A country's register is its deciding body's duty, so it reaches
 * beyond what {@link CaseScope} opens; no bar is lifted by it, and it opens no answer (docs/access.md, <i>Record by record</i>).
 */
@ApplicationScoped
public class RegisterScope {

    private static final int BATCH = 500;

    static final String OWNER_IS_NAMED = "%s.owner.code = :registerOwner";

    static final String OWNER_IS_THE_AUTHORS = "%s.owner.code = :registerAuthor";

    static final String OWNER_KEEPS_THE_REGISTER = "exists (select 1 from RegisterKeeper registerKeeper"
            + " where registerKeeper.country = %1$s.country and registerKeeper.organisation = %1$s.owner)";

    static final String ELSEWHERE = "%s.country <> :registerTaken";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseScope scope;

    @Inject
    private CaseFiles cases;

    /**
     * The condition on a known case, called by that alias, that it is open to an import: it belongs to the organisation for which
     * rows are brought, and no bar keeps away who brings them. For another organisation than her own or the keeper of the register
     * a supervisor brings new rows alone.
     *
     * @param owner code of the organisation for which rows are brought; null for the keeper of each country's register
     * @param anyOwner whether the author may restate any organisation's cases, as the operator may
     */
    public Condition open(Author author, String owner, boolean anyOwner, String alias) {
        var notBarred = scope.notBarred(author, alias);
        if (owner == null) {
            return Condition.of(OWNER_KEEPS_THE_REGISTER.formatted(alias)).and(notBarred);
        }
        var named = Condition.of(OWNER_IS_NAMED.formatted(alias), "registerOwner", owner);
        if (!anyOwner) {
            named = named.and(
                    Condition.of(OWNER_IS_THE_AUTHORS.formatted(alias), "registerAuthor", author.organisation())
                            .or(Condition.of(OWNER_KEEPS_THE_REGISTER.formatted(alias))));
        }
        return named.and(notBarred);
    }

    /**
     * The condition on a known case of a person, called by that alias, that it lets an import that reaches none of her cases say more
     * of her: what any of her cases states can decide how she is counted. So none may be barred to whoever brings rows, and in the
     * country whose rows are brought each has to be open as a row of its own would have to be. In another country she is joined,
     * whoever counts her there.
     *
     * @param country the only country whose rows are brought; null for every country
     */
    public Condition joinable(Author author, String owner, boolean anyOwner, String country, String alias) {
        var open = open(author, owner, anyOwner, alias);
        return country == null
                ? open
                : open.or(Condition.of(ELSEWHERE.formatted(alias), "registerTaken", country)
                        .and(scope.notBarred(author, alias)));
    }

    /** The condition on a case, called by that alias, that it goes into the register of a country: each of its cases that stand does. */
    public Condition leaving(String country, String alias) {
        return Condition.of(alias + ".country = :registerCountry", "registerCountry", country)
                .and(CaseScope.stands(alias));
    }

    /**
     * Refuses a country's register where a case of it is barred to the caller: with one case left out, the report less the register
     * would be that case.
     *
     * @throws RuleViolation register-not-whole
     */
    public void mustBeWhole(Caller caller, String country) {
        var barred = leaving(country, "f")
                .and(scope.notBarred(Author.of(caller), "f").not());
        if (!ids(barred).isEmpty()) {
            throw new RuleViolation("register-not-whole");
        }
    }

    /**
     * What of a country's cases goes into its register for the caller, as it stands in the running transaction.
     *
     * @throws RuleViolation register-not-whole
     */
    public RegisterShare share(Caller caller, String country) {
        mustBeWhole(caller, country);
        // The operator orders for a recipient, in the demo alone: she has no door to records, and no case is assigned
        // to her.
        return caller.is(Roles.OPERATOR) ? RegisterShare.whole() : new RegisterShare(answering(caller, country), false);
    }

    /** Cases of which the LGBTIQ+ answer is open to the caller: by assignment or by a grant, so only such are looked at. */
    private Set<Long> answering(Caller caller, String country) {
        var grants = scope.grantsOf(caller);
        var granted = new Condition(
                "exists (select 1 from " + CaseScope.grantSource() + "scopeGrant.caseFile = f and " + grants.text()
                        + ")",
                grants.values());
        List<Long> ids = ids(leaving(country, "f")
                .and(scope.visibleTo(caller, "f"))
                .and(Condition.of("f.assignedAccountId = :registerAccount", "registerAccount", caller.account())
                        .or(granted)));
        Set<Long> open = new HashSet<>();
        for (int from = 0; from < ids.size(); from += BATCH) {
            var files = cases.among(ids.subList(from, Math.min(ids.size(), from + BATCH)), caller);
            cases.sightOf(caller, files).forEach((id, sight) -> {
                if (sight.of(DataCategory.SENSITIVE_IDENTITY)) {
                    open.add(id);
                }
            });
            files.forEach(cases::forget);
        }
        return open;
    }

    private List<Long> ids(Condition condition) {
        return condition
                .bind(em.createQuery("select f.id from CaseFile f where " + condition.text(), Long.class))
                .getResultList();
    }
}
