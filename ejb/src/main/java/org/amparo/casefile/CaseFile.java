package org.amparo.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.amparo.organisation.Organisation;
import org.amparo.plausibility.Facts;
import org.amparo.plausibility.FactsBuilder;
import org.amparo.reference.CivilDays;
import org.amparo.reference.CodeList;
import org.amparo.reference.CodeSet;
import org.amparo.reference.Coding;
import org.amparo.shared.CaseNumber;
import org.amparo.shared.CountedFact;
import org.amparo.shared.CountedRecord;
import org.amparo.shared.PartialDate;
import org.amparo.shared.RuleViolation;
import org.hibernate.envers.Audited;

/** One anonymised case of one country: the root that services, decisions and grants belong to. */
@Entity
@Audited
@Table(name = "case_file")
public class CaseFile implements CountedRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(nullable = false, unique = true, length = 14, updatable = false)
    private String number;

    /** The person's row never changes, so her id stands in the history by itself. */
    @CountedFact
    @Column(name = "person_id", nullable = false)
    private Long personId;

    @CountedFact
    @Column(nullable = false, length = 3, updatable = false)
    private String country;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "owner_id")
    private Organisation owner;

    /** The name that the account had when the case was put into its hands. */
    @Column(name = "assigned_to", length = 100)
    private String assignedTo;

    @Column(name = "assigned_account_id")
    private Long assignedAccountId;

    /** Whether she took the case herself, after somebody else had opened it or was in charge. */
    @Column(name = "self_assigned", nullable = false)
    private boolean selfAssigned;

    @Column(name = "data_key_id", nullable = false, updatable = false)
    private long dataKeyId;

    @CountedFact
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private CaseRole role;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "linked_case_id")
    private CaseFile linkedCase;

    @CountedFact
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private CaseStatus status;

    @CountedFact
    @Column(name = "identified_from")
    private LocalDate identifiedFrom;

    @CountedFact
    @Column(name = "identified_until")
    private LocalDate identifiedUntil;

    @CountedFact
    @Column(name = "identification_place", length = 3)
    private String identificationPlace;

    @CountedFact
    @Column(name = "opened_on", nullable = false)
    private LocalDate openedOn;

    @CountedFact
    @Column(name = "registered_on", nullable = false)
    private LocalDate registeredOn;

    @Column(name = "detected_on")
    private LocalDate detectedOn;

    @Column(name = "detection_source", nullable = false, length = 40)
    private CodeSet detectionSource;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Column(name = "closure_reason", length = 40)
    private String closureReason;

    @CountedFact
    @Embedded
    private Profile profile;

    @CountedFact
    @Column(name = "birth_from")
    private LocalDate birthFrom;

    @CountedFact
    @Column(name = "birth_until")
    private LocalDate birthUntil;

    @CountedFact
    @Column(nullable = false, length = 12)
    private CodeSet lgbtiq;

    @Column(name = "origin_area", nullable = false, length = 12)
    private CodeSet originArea;

    @Column(name = "detection_area", nullable = false, length = 12)
    private CodeSet detectionArea;

    @CountedFact
    @Embedded
    private Exploitation exploitation;

    @Embedded
    private SealedAnswers sealed;

    /** As {@link SectionVersions} stores them; null for a case of before they were kept. */
    @Column(name = "section_versions", length = 200)
    private String sectionVersions;

    /** Whether the import that brought it was taken back: it is nobody's to see, and is not counted. */
    @CountedFact
    @Column(nullable = false)
    private boolean withdrawn;

    protected CaseFile() {}

    @Override
    public Long countedPerson() {
        return personId;
    }

    @Override
    public boolean isCase() {
        return true;
    }

    /** A new case of a possible victim, or of a dependant, as the owner's worker opens it. */
    static CaseFile opened(
            CaseNumber number, Long personId, Organisation owner, CaseRole role, long dataKeyId, LocalDate today) {
        var file = new CaseFile();
        file.number = number.value();
        file.personId = personId;
        file.owner = owner;
        file.country = owner.country();
        file.role = role;
        file.status = role == CaseRole.VICTIM ? CaseStatus.POSSIBLE : CaseStatus.NOT_APPLICABLE;
        file.dataKeyId = dataKeyId;
        file.openedOn = today;
        file.registeredOn = today;
        file.detectionSource = Coding.NOT_ASKED;
        file.profile = Profile.of(SectionField.fillWithNothing(Sections.Profile.class), null);
        file.lgbtiq = Coding.NOT_ASKED;
        file.record(SectionField.fillWithNothing(Sections.Location.class));
        file.exploitation = Exploitation.of(SectionField.fillWithNothing(Sections.Exploitation.class));
        file.sectionVersions = "";
        return file;
    }

    public void assignTo(long account, String username, boolean byHerself) {
        selfAssigned = byHerself && !isEntrustedTo(account);
        assignedAccountId = account;
        assignedTo = username;
    }

    /** Whether she is in charge and did not take that on by her own word: she opened the case, or somebody else assigned it to her. */
    boolean isEntrustedTo(long account) {
        return assignedAccountId != null && assignedAccountId == account && !selfAssigned;
    }

    void dependsOn(CaseFile victim) {
        if (role != CaseRole.DEPENDANT || victim.role != CaseRole.VICTIM || !victim.country.equals(country)) {
            throw new RuleViolation("dependant-of-a-victim-only");
        }
        linkedCase = victim;
    }

    /** A register states the case anew; victim stays victim and dependant dependant. */
    void restatedAs(CaseRole stated, LocalDate registered) {
        if (stated != role) {
            throw new RuleViolation("role-is-not-changed");
        }
        registeredOn = registered;
    }

    void record(Sections.Detection section) {
        Columns.record(this, section);
        if (role == CaseRole.VICTIM && identificationPlace == null) {
            identificationPlace = country;
        }
    }

    void record(Sections.Profile section, CivilDays days) {
        profile = profile.stated(section, days);
    }

    void record(Sections.Birth section) {
        String given = section.birthDate();
        var birth = given == null || given.isBlank() ? null : PartialDate.parse(given);
        birthFrom = birth == null ? null : birth.from();
        birthUntil = birth == null ? null : birth.until();
    }

    void record(Sections.Location section) {
        Columns.record(this, section);
    }

    void record(Sections.Exploitation section) {
        exploitation = Exploitation.of(section);
    }

    /** Notes that these sections have been changed in the running transaction, with which the version of the case rises. */
    void changed(Collection<String> sections) {
        if (!sections.isEmpty()) {
            sectionVersions = SectionVersions.parse(sectionVersions, version)
                    .with(sections, version + 1)
                    .stored();
        }
    }

    /** Of these sections those that have been changed since a version of the case; all of them since one that never stood. */
    List<String> changedSince(int read, Collection<String> sections) {
        return read > version
                ? List.copyOf(sections)
                : SectionVersions.parse(sectionVersions, version).changedSince(read, sections);
    }

    /** Closes it with a day, or with today where that is null. */
    void close(LocalDate on, String reason, CivilDays days) {
        if (closedOn != null) {
            throw new RuleViolation("case-already-closed");
        }
        closedOn = on == null ? days.today() : on;
        closureReason = Coding.required(CodeList.CLOSURE_REASON, reason);
    }

    void reopen() {
        if (closedOn == null) {
            throw new RuleViolation("case-not-closed");
        }
        closedOn = null;
        closureReason = null;
    }

    /**
     * Takes over what the ledger of decisions says; only {@code identification} calls it, in the decision's own transaction.
     *
     * @param identified date of the confirmation in force, or null
     */
    public void project(CaseStatus standing, PartialDate identified) {
        status = standing;
        identifiedFrom = identified == null ? null : identified.from();
        identifiedUntil = identified == null ? null : identified.until();
    }

    /**
     * Refuses what an open case alone may receive: of a closed one nothing is recorded, corrected or decided until it is opened
     * again. Who may see it and who is in charge of it can change.
     */
    public void mustBeOpen() {
        if (isClosed()) {
            throw new RuleViolation("case-is-closed");
        }
    }

    /** Database id; stays inside the module. */
    public Long id() {
        return id;
    }

    /** Counts the changes, for optimistic locking. */
    public int version() {
        return version;
    }

    /** The case number in its canonical form. */
    public String number() {
        return number;
    }

    /** ISO 3166 alpha-3 of the reporting country. */
    public String country() {
        return country;
    }

    /** The organisation that owns the case. */
    public Organisation owner() {
        return owner;
    }

    /** Name of the worker in charge. */
    public String assignedTo() {
        return assignedTo;
    }

    /** Victim or dependant. */
    public CaseRole role() {
        return role;
    }

    /** Standing of the decision on victim status. */
    public CaseStatus status() {
        return status;
    }

    /** Date of the confirmation in force, or null. */
    public PartialDate identified() {
        return PartialDate.of(identifiedFrom, identifiedUntil);
    }

    /** Day of detection, or null. */
    public LocalDate detectedOn() {
        return detectedOn;
    }

    /** Id of the key that seals this case's words. */
    public long dataKeyId() {
        return dataKeyId;
    }

    /** The victim's case that a dependant belongs to, or null. */
    public CaseFile linkedCase() {
        return linkedCase;
    }

    Long personId() {
        return personId;
    }

    PartialDate birth() {
        return PartialDate.of(birthFrom, birthUntil);
    }

    AgeView ageOn(LocalDate day) {
        return AgeView.on(day, birth(), profile.statedAge(), statedOn());
    }

    /** When the stated age held; revisions of before know no day of it. */
    private PartialDate statedOn() {
        var on = profile.statedOn();
        return on == null ? PartialDate.of(identifiedFrom == null ? openedOn : identifiedFrom) : on;
    }

    /** What its own row says of days and ages. */
    Facts facts(CivilDays days) {
        var age = profile.statedAge();
        return FactsBuilder.builder()
                .days(days)
                .victim(role == CaseRole.VICTIM)
                .statedFrom(age == null ? null : age.from())
                .statedUntil(age == null ? null : age.until())
                .statedOn(statedOn().from())
                .detected(detectedOn)
                .opened(openedOn)
                .closed(closedOn)
                .build()
                .born(birth())
                .decided(identified());
    }

    /** Whether it is closed. */
    public boolean isClosed() {
        return closedOn != null;
    }

    LocalDate openedOn() {
        return openedOn;
    }

    LocalDate registeredOn() {
        return registeredOn;
    }

    LocalDate closedOn() {
        return closedOn;
    }

    String closureReason() {
        return closureReason;
    }

    Profile profile() {
        return profile;
    }

    /** Never null, though a row on which nothing is sealed comes back from the database without it. */
    SealedAnswers sealed() {
        if (sealed == null) {
            sealed = new SealedAnswers();
        }
        return sealed;
    }

    Sections.Detection detection() {
        return SectionField.fill(Sections.Detection.class, field -> Columns.said(this, field));
    }

    Sections.Location location() {
        return SectionField.fill(Sections.Location.class, field -> Columns.said(this, field));
    }

    Exploitation exploitation() {
        return exploitation;
    }
}
