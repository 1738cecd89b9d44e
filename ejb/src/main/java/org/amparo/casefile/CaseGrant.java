package org.amparo.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.amparo.organisation.Organisation;
import org.amparo.reference.CodeList;
import org.amparo.reference.CodeSet;
import org.amparo.reference.Coding;
import org.amparo.security.DataCategory;
import org.amparo.shared.RuleViolation;
import org.hibernate.envers.Audited;

/**
 * Lets an organisation or one user see named categories of one case for a time. Referral, repatriation, prosecution and
 * emergency access only add rows here; there is no other way to a case that one's organisation does not own.
 */
@Entity
@Audited
@Table(name = "case_grant")
public class CaseGrant {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(name = "public_id", nullable = false, unique = true, length = 36)
    private String publicId;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "case_id")
    private CaseFile caseFile;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "grantee_organisation_id")
    private Organisation granteeOrganisation;

    @Column(name = "grantee_user", length = 100)
    private String granteeUser;

    @Column(nullable = false, length = 300)
    private CodeSet categories;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(nullable = false, length = 40)
    private String basis;

    @Column(name = "basis_reference", length = 200)
    private String basisReference;

    protected CaseGrant() {}

    /** A grant to an organisation or, where that is null, to one user. */
    static CaseGrant to(CaseFile caseFile, Organisation organisation, String user, GrantAccess order, LocalDate from) {
        if ((organisation == null) == (user == null || user.isBlank())) {
            throw new RuleViolation("grant-needs-one-grantee");
        }
        if (order.until() != null && order.until().isBefore(from)) {
            throw new RuleViolation("end-before-start");
        }
        var categories = Coding.set(CodeList.DATA_CATEGORY, order.categories());
        if (!categories.isKnown()) {
            throw new RuleViolation("grant-needs-categories");
        }
        var grant = new CaseGrant();
        grant.publicId = UUID.randomUUID().toString();
        grant.caseFile = caseFile;
        grant.granteeOrganisation = organisation;
        grant.granteeUser = organisation == null ? user : null;
        grant.categories = categories;
        grant.validFrom = from;
        grant.validUntil = order.until();
        grant.basis = Coding.required(CodeList.GRANT_BASIS, order.basis());
        grant.basisReference = order.basisReference();
        return grant;
    }

    /** Ends the grant with the day before, so that today it is no longer valid. */
    void end(LocalDate today) {
        if (validUntil != null && validUntil.isBefore(today)) {
            throw new RuleViolation("grant-already-ended");
        }
        validUntil = today.minusDays(1);
    }

    /** The categories that it opens. */
    Set<DataCategory> categories() {
        var opened = EnumSet.noneOf(DataCategory.class);
        categories.codes().forEach(code -> opened.add(DataCategory.valueOf(code)));
        return opened;
    }

    String publicId() {
        return publicId;
    }

    int version() {
        return version;
    }

    CaseFile caseFile() {
        return caseFile;
    }

    Organisation granteeOrganisation() {
        return granteeOrganisation;
    }

    String granteeUser() {
        return granteeUser;
    }

    CodeSet categoryCodes() {
        return categories;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validUntil() {
        return validUntil;
    }

    String basis() {
        return basis;
    }

    String basisReference() {
        return basisReference;
    }

    Long id() {
        return id;
    }
}
