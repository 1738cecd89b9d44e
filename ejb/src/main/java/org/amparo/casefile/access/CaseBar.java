package org.amparo.casefile.access;

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
import java.time.Instant;
import java.util.UUID;
import org.amparo.casefile.CaseFile;
import org.amparo.organisation.Account;
import org.amparo.organisation.Organisation;
import org.amparo.security.Sealed;
import org.amparo.shared.RuleViolation;
import org.hibernate.envers.Audited;

/** Hides one case from an organisation or one account, whatever owns or grants it to them: to them it does not exist. */
@Entity
@Audited
@Table(name = "case_bar")
class CaseBar {

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
    @JoinColumn(name = "account_id")
    private Account account;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organisation_id")
    private Organisation organisation;

    @Column(nullable = false, length = 2800)
    private Sealed reason;

    @Column(name = "begins_at", nullable = false)
    private Instant beginsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    protected CaseBar() {}

    static CaseBar against(CaseFile caseFile, Grantee whom, Sealed reason, Instant from) {
        var bar = new CaseBar();
        bar.publicId = UUID.randomUUID().toString();
        bar.caseFile = caseFile;
        bar.account = whom.account();
        bar.organisation = whom.organisation();
        bar.reason = reason;
        bar.beginsAt = from;
        return bar;
    }

    /**
     * Lifts it.
     *
     * @throws RuleViolation bar-already-lifted
     */
    void lift(Instant now) {
        if (endsAt != null) {
            throw new RuleViolation("bar-already-lifted");
        }
        endsAt = now;
    }

    boolean stands() {
        return endsAt == null;
    }

    boolean isAgainst(Grantee whom) {
        return whom.account() == null
                ? organisation != null
                        && organisation.id().equals(whom.organisation().id())
                : account != null && account.isOfSamePerson(whom.account());
    }

    boolean isAgainstOrganisationOf(Account member) {
        return member != null && member.organisation() != null && isAgainst(Grantee.of(member.organisation()));
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

    Account account() {
        return account;
    }

    Organisation organisation() {
        return organisation;
    }

    Sealed reason() {
        return reason;
    }

    Instant beginsAt() {
        return beginsAt;
    }

    Instant endsAt() {
        return endsAt;
    }
}
