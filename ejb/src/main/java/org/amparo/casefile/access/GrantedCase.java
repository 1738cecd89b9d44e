package org.amparo.casefile.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.CaseStatus;
import org.amparo.organisation.Account;
import org.amparo.organisation.Organisation;
import org.hibernate.annotations.Immutable;

/**
 * What lists sort and narrow a granted case by, beside each of its grants, so that they are walked along an index like owned ones. The
 * database keeps it with the grant and the case; nothing is shown from it.
 */
@Entity
@Immutable
@Table(name = "granted_case")
class GrantedCase {

    @Id
    @Column(name = "grant_id")
    private Long grantId;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "case_id")
    private CaseFile caseFile;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "grantee_organisation_id")
    private Organisation granteeOrganisation;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "grantee_account_id")
    private Account granteeAccount;

    @Column(name = "begins_at", nullable = false)
    private Instant beginsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "owner_id")
    private Organisation owner;

    @Column(nullable = false, length = 3)
    private String country;

    @Column(nullable = false)
    private boolean withdrawn;

    @Column(nullable = false, length = 14)
    private String number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private CaseStatus status;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private CaseRole role;

    @Column(name = "opened_on", nullable = false)
    private LocalDate openedOn;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Column(name = "identified_from")
    private LocalDate identifiedFrom;

    @Column(name = "identified_until")
    private LocalDate identifiedUntil;

    @Column(name = "assigned_to", length = 100)
    private String assignedTo;

    protected GrantedCase() {}
}
