package org.amparo.casefile.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.casefile.AfterClosing;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.CaseScope;
import org.amparo.casefile.Categories;
import org.amparo.casefile.Condition;
import org.amparo.casefile.GrantedCategories;
import org.amparo.organisation.Account;
import org.amparo.organisation.Organisation;
import org.amparo.security.Caller;
import org.amparo.security.DataCategory;
import org.amparo.shared.AppClock;

/** The one table of access beyond ownership. Features that open a case to somebody else add their rows here, and end them. */
@ApplicationScoped
public class Grants implements GrantedCategories, AfterClosing {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseScope scope;

    @Inject
    private AppClock clock;

    /**
     * Opens categories of a case on a feature's own basis. Where the same source has opened the case to the same grantee and that
     * still holds, it opens these categories beside the others, and nothing twice.
     *
     * @param until moment from which on it is closed again, or null for an open end
     */
    public void open(
            CaseFile file,
            Grantee grantee,
            Collection<DataCategory> categories,
            GrantBasis basis,
            GrantSource source,
            Instant until) {
        var standing = holding(file, source).stream()
                .filter(grant -> isTo(grant, grantee))
                .findFirst();
        if (standing.isPresent()) {
            var all = EnumSet.copyOf(standing.get().categories());
            all.addAll(categories);
            standing.get().open(Categories.coded(all));
            standing.get().endAt(until);
            return;
        }
        var grant = CaseGrant.to(file, grantee, Categories.coded(categories), basis.name(), clock.now());
        grant.follows(source);
        grant.endAt(until);
        add(grant);
    }

    /** A standing grant to the same grantee, or to her organisation, that opens all that another one would, and as long. */
    Optional<CaseGrant> covering(CaseGrant planned, Grantee grantee) {
        var now = clock.now();
        return of(planned.caseFile()).stream()
                .filter(grant -> grant.holdsAt(now))
                .filter(grant -> isTo(grant, grantee) || isToOrganisationOf(grant, grantee.account()))
                .filter(grant -> grant.covers(planned))
                .findFirst();
    }

    private static boolean isToOrganisationOf(CaseGrant grant, Account account) {
        return account != null && account.organisation() != null && isTo(grant, Grantee.of(account.organisation()));
    }

    /** Keeps of what a source has opened no more than these categories. */
    public void narrow(CaseFile file, GrantSource source, Collection<DataCategory> most) {
        holding(file, source).forEach(grant -> grant.narrowTo(most));
    }

    /** The organisations to which a source has opened more of a case than these categories, and still does. */
    public List<Organisation> openedMore(CaseFile file, GrantSource source, Collection<DataCategory> than) {
        return holding(file, source).stream()
                .filter(grant -> grant.granteeOrganisation() != null && !than.containsAll(grant.categories()))
                .map(CaseGrant::granteeOrganisation)
                .toList();
    }

    /** Ends whatever a source has opened of a case and still holds. */
    public void endAll(CaseFile file, GrantSource source) {
        var now = clock.now();
        holding(file, source).forEach(grant -> grant.end(now));
    }

    @Override
    public Map<Long, Set<DataCategory>> of(Caller caller, Collection<CaseFile> files) {
        var condition = Condition.oneOf("scopeGrant.caseFile", "file", files).and(scope.grantsOf(caller));
        return condition
                .bind(em.createQuery(
                        "select scopeGrant from " + CaseScope.grantSource() + condition.text(), CaseGrant.class))
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        grant -> grant.caseFile().id(),
                        Collectors.flatMapping(grant -> grant.categories().stream(), Collectors.toSet())));
    }

    /** Ends what does not outlast the case. */
    @Override
    public void closed(CaseFile file) {
        var now = clock.now();
        of(file).stream()
                .filter(grant -> GrantBasis.valueOf(grant.basis()).endsWithTheCase() && grant.holdsAt(now))
                .forEach(grant -> grant.end(now));
    }

    private static boolean isTo(CaseGrant grant, Grantee grantee) {
        return grantee.account() == null
                ? grant.granteeOrganisation() != null
                        && grant.granteeOrganisation()
                                .id()
                                .equals(grantee.organisation().id())
                : grant.granteeAccount() != null
                        && grant.granteeAccount().id().equals(grantee.account().id());
    }

    private List<CaseGrant> holding(CaseFile file, GrantSource source) {
        var now = clock.now();
        return em
                .createQuery(
                        """
                        select g from CaseGrant g
                        where g.caseFile = :file and g.sourceKind = :kind and g.sourceId = :id order by g.id""",
                        CaseGrant.class)
                .setParameter("file", file)
                .setParameter("kind", source.kind())
                .setParameter("id", source.id())
                .getResultList()
                .stream()
                .filter(grant -> grant.holdsAt(now))
                .toList();
    }

    void add(CaseGrant grant) {
        em.persist(grant);
        em.flush();
    }

    List<CaseGrant> of(CaseFile file) {
        return em.createQuery(
                        """
                        select g from CaseGrant g left join fetch g.granteeOrganisation left join fetch g.granteeAccount
                        where g.caseFile = :file order by g.beginsAt desc, g.id desc""",
                        CaseGrant.class)
                .setParameter("file", file)
                .getResultList();
    }

    Optional<CaseGrant> of(CaseFile file, String publicId) {
        return of(file).stream()
                .filter(grant -> grant.publicId().equals(publicId))
                .findFirst();
    }
}
