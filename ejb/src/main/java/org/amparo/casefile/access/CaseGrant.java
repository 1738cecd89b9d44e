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
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.Categories;
import org.amparo.organisation.Account;
import org.amparo.organisation.Organisation;
import org.amparo.reference.CivilTime;
import org.amparo.reference.CodeList;
import org.amparo.reference.CodeSet;
import org.amparo.reference.Coding;
import org.amparo.security.DataCategory;
import org.amparo.security.Sealed;
import org.amparo.shared.RuleViolation;
import org.hibernate.envers.Audited;

/**
 * Lets an organisation or one account see named categories of one case from one instant to another. Referral, repatriation,
 * prosecution and emergency access only add rows here; there is no other way to a case that one's organisation does not own.
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

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "grantee_account_id")
    private Account granteeAccount;

    /** The account's name when the grant was made; alone in grants of before the directory that no account has claimed. */
    @Column(name = "grantee_user", length = 100)
    private String granteeUser;

    @Column(nullable = false, length = 300)
    private CodeSet categories;

    @Column(name = "begins_at")
    private Instant beginsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    /** First day of a grant of before instants. */
    @Column(name = "valid_from")
    private LocalDate validFrom;

    /** Last day of a grant of before instants, or null. */
    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(nullable = false, length = 40)
    private String basis;

    @Column(name = "source_kind", length = 20)
    private String sourceKind;

    @Column(name = "source_id", length = 36)
    private String sourceId;

    /** What it rests on, sealed. */
    @Column(length = 1200)
    private Sealed note;

    /** What a grant of before sealing rests on. */
    @Column(name = "basis_reference", length = 200)
    private String basisReference;

    protected CaseGrant() {}

    /**
     * A grant to whoever it names.
     *
     * @param categories codes of the list data_category
     * @param basis code of the list grant_basis
     * @throws RuleViolation category-above-basis, code-not-accepted
     */
    static CaseGrant to(CaseFile caseFile, Grantee grantee, CodeSet categories, String basis, Instant from) {
        var grant = new CaseGrant();
        grant.publicId = UUID.randomUUID().toString();
        grant.caseFile = caseFile;
        grant.granteeOrganisation = grantee.organisation();
        grant.granteeAccount = grantee.account();
        grant.granteeUser = grantee.account() == null ? null : grantee.account().username();
        grant.beginsAt = from;
        grant.basis = Coding.required(CodeList.GRANT_BASIS, basis);
        grant.open(categories);
        return grant;
    }

    /** Opens these categories in the place of those that it opened. */
    void open(CodeSet opened) {
        opened.codes().stream()
                .filter(code -> !GrantBasis.valueOf(basis).ceiling().contains(DataCategory.valueOf(code)))
                .findFirst()
                .ifPresent(code -> {
                    throw new RuleViolation("category-above-basis", code, basis);
                });
        categories = opened;
    }

    /** Keeps of what it opens no more than these. */
    void narrowTo(Collection<DataCategory> most) {
        var kept = categories();
        kept.retainAll(most);
        categories = Categories.coded(kept);
    }

    /**
     * Lets it end at a moment; null for an open end.
     *
     * @throws RuleViolation grant-over-already
     */
    void endAt(Instant moment) {
        if (moment != null && !moment.isAfter(beginsAt())) {
            throw new RuleViolation("grant-over-already");
        }
        endsAt = moment;
    }

    /**
     * Ends it now.
     *
     * @throws RuleViolation grant-already-ended
     */
    void end(Instant now) {
        if (!holdsAt(now)) {
            throw new RuleViolation("grant-already-ended");
        }
        endsAt = now;
    }

    void follows(GrantSource source) {
        sourceKind = source.kind();
        sourceId = source.id();
    }

    void rests(Sealed on) {
        note = on;
    }

    /** Whether it has begun and not ended. */
    boolean holdsAt(Instant moment) {
        return !beginsAt().isAfter(moment) && (endsAt() == null || endsAt().isAfter(moment));
    }

    /**
     * Whether it opens all that another one opens, and as long. What a feature opened, or what ends with the case, may be closed
     * earlier than a grant on another basis.
     */
    boolean covers(CaseGrant other) {
        boolean lasts = basis.equals(other.basis)
                || (sourceKind == null && !GrantBasis.valueOf(basis).endsWithTheCase());
        boolean longer =
                endsAt() == null || (other.endsAt() != null && !other.endsAt().isAfter(endsAt()));
        return lasts && longer && categories().containsAll(other.categories());
    }

    /** To whom it opens the case; to nobody, where it is of before the directory and nobody was known by its name. */
    Optional<Grantee> grantee() {
        return granteeOrganisation != null
                ? Optional.of(Grantee.of(granteeOrganisation))
                : Optional.ofNullable(granteeAccount).map(Grantee::of);
    }

    /** The categories that it opens, within what its basis can. */
    Set<DataCategory> categories() {
        var opened = Categories.of(categories);
        opened.retainAll(GrantBasis.valueOf(basis).ceiling());
        return opened;
    }

    /** From when it holds; older rows of the history knew the day alone. */
    Instant beginsAt() {
        return beginsAt != null ? beginsAt : CivilTime.startOf(validFrom, caseFile.country());
    }

    /** When it has ended, or null. */
    Instant endsAt() {
        if (beginsAt != null || validUntil == null) {
            return endsAt;
        }
        return CivilTime.afterDay(validUntil, caseFile.country());
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

    Account granteeAccount() {
        return granteeAccount;
    }

    String granteeUser() {
        return granteeUser;
    }

    CodeSet categoryCodes() {
        return categories;
    }

    String basis() {
        return basis;
    }

    Sealed note() {
        return note;
    }

    /** What a grant of before sealing rests on, or null. */
    String olderReference() {
        return basisReference;
    }

    Long id() {
        return id;
    }
}
