package org.amparo.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.amparo.organisation.Organisation;
import org.amparo.security.DataCategory;
import org.amparo.shared.AppClock;

/** The one table of access beyond ownership. Features that open a case to somebody else add their rows here. */
@ApplicationScoped
public class Grants {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AppClock clock;

    /** Opens categories of a case to an organisation from today on, on a feature's own basis. */
    public void open(
            CaseFile file, Organisation grantee, List<DataCategory> categories, String basis, String reference) {
        var order = new GrantAccess(
                grantee.code(), null, categories.stream().map(Enum::name).toList(), null, basis, reference);
        add(CaseGrant.to(file, grantee, null, order, clock.today()));
    }

    void add(CaseGrant grant) {
        em.persist(grant);
        em.flush();
    }

    List<CaseGrant> of(CaseFile file) {
        return em.createQuery(
                        """
                        select g from CaseGrant g left join fetch g.granteeOrganisation
                        where g.caseFile = :file order by g.validFrom desc, g.id desc""",
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
