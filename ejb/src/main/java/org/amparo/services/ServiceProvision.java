package org.amparo.services;

import jakarta.persistence.Column;
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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.casefile.CaseFile;
import org.amparo.organisation.Organisation;
import org.amparo.plausibility.Facts;
import org.amparo.plausibility.FactsBuilder;
import org.amparo.reference.CivilDays;
import org.amparo.reference.CodeList;
import org.amparo.reference.Codes;
import org.amparo.reference.Coding;
import org.amparo.security.DataCategory;
import org.amparo.security.Sealed;
import org.amparo.shared.CountedFact;
import org.amparo.shared.CountedRecord;
import org.amparo.shared.RuleViolation;
import org.hibernate.envers.Audited;

/** A service planned for or delivered to the person of one case. */
@Entity
@Audited
@Table(name = "service_provision")
class ServiceProvision implements CountedRecord {

    /** From here on an entry is marked late, in days after the service began. */
    static final int LATE_AFTER_DAYS = 7;

    private static final String HIV_TEST = "HIV_TEST";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(name = "public_id", nullable = false, unique = true, length = 36)
    private String publicId;

    @CountedFact
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "case_id")
    private CaseFile caseFile;

    @CountedFact
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 30)
    private ServiceKind kind;

    @Column(name = "subtype", length = 40)
    private String type;

    @CountedFact
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private ServiceState state;

    @CountedFact
    @Column(name = "start_on", nullable = false)
    private LocalDate startOn;

    @CountedFact
    @Column(name = "end_on")
    private LocalDate endOn;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "provider_id")
    private Organisation provider;

    @CountedFact
    @Column(name = "provider_type", nullable = false, length = 12)
    private String providerType;

    @CountedFact
    @Column(nullable = false, length = 12)
    private String modality;

    @Column(name = "activity_id", length = 36)
    private String activity;

    @CountedFact
    @Column(name = "recorded_on", nullable = false)
    private LocalDate recordedOn;

    @Column(length = 40)
    private String barrier;

    @Column(length = 5600)
    private Sealed note;

    protected ServiceProvision() {}

    @Override
    public Long countedPerson() {
        return caseFile.countedPerson();
    }

    /**
     * A service as it is ordered; whether its days can be is judged of its {@link #facts}.
     *
     * @throws RuleViolation type-of-another-kind, barrier-missing, code-not-accepted, withdrawal-has-its-own-way
     */
    static ServiceProvision of(
            CaseFile file, LogService order, Organisation provider, String activity, CivilDays days) {
        var service = new ServiceProvision();
        service.publicId = UUID.randomUUID().toString();
        service.caseFile = file;
        service.activity = activity;
        service.recordedOn = days.today();
        service.amend(order, provider);
        return service;
    }

    void amend(LogService order, Organisation givenBy) {
        mustStand();
        if (order.state() == ServiceState.WITHDRAWN) {
            throw new RuleViolation("withdrawal-has-its-own-way");
        }
        kind = order.kind();
        type = Coding.optional(CodeList.SERVICE_TYPE, order.type());
        if (type != null
                && !kind.name()
                        .equals(Codes.require(CodeList.SERVICE_TYPE, type).parent())) {
            throw new RuleViolation("type-of-another-kind", type, kind);
        }
        state = order.state() == null ? ServiceState.DELIVERED : order.state();
        startOn = order.startOn();
        endOn = order.endOn();
        provider = givenBy;
        providerType = Coding.one(CodeList.PROVIDER_TYPE, order.providerType()).toString();
        modality = Coding.one(CodeList.MODALITY, order.modality()).toString();
        barrier = Coding.optional(CodeList.SERVICE_BARRIER, order.barrier());
        if (state == ServiceState.UNAVAILABLE && barrier == null) {
            throw new RuleViolation("barrier-missing");
        }
    }

    /** Takes over since when a register knows it. */
    void registeredAs(LocalDate registered) {
        recordedOn = registered;
    }

    /** What it says of days, beside what is known of its case. */
    Facts facts(Facts ofCase) {
        return FactsBuilder.builder(ofCase)
                .start(startOn)
                .end(endOn)
                .planned(state == ServiceState.PLANNED)
                .given(state == ServiceState.DELIVERED)
                .stay(kind == ServiceKind.HOUSING)
                .providerUntil(provider == null ? null : provider.lastDay())
                .build();
    }

    /** All that an order says of it, as it stands. */
    List<Object> said() {
        return Arrays.asList(kind, type, state, startOn, endOn, provider, providerType, modality, barrier, note);
    }

    /** Whether its person lives there still. */
    boolean isOpenStay() {
        return isOpenStay(kind, state, endOn);
    }

    static boolean isOpenStay(ServiceKind kind, ServiceState state, LocalDate endOn) {
        return kind == ServiceKind.HOUSING && state == ServiceState.DELIVERED && endOn == null;
    }

    void note(Sealed words) {
        note = words;
    }

    /** Moves it to another person's case; its note, sealed under the old case's key, comes sealed anew. */
    void moveTo(CaseFile other, Sealed resealed) {
        mustStand();
        if (other.id().equals(caseFile.id())) {
            throw new RuleViolation("move-to-same-case");
        }
        caseFile = other;
        note = resealed;
    }

    void withdraw() {
        mustStand();
        state = ServiceState.WITHDRAWN;
    }

    /** Whether something more can become of it: it stands, on an open case. */
    boolean isOpenToChange() {
        return stands() && !caseFile.isClosed();
    }

    private boolean stands() {
        return state != ServiceState.WITHDRAWN;
    }

    /** Nothing more becomes of what was entered in error. */
    private void mustStand() {
        if (!stands()) {
            throw new RuleViolation("service-already-withdrawn");
        }
    }

    /** The categories of what may be recorded of it, but for the discreet type: whether it has that is not to be asked. */
    Set<DataCategory> categories() {
        return EnumSet.of(kind.category(), kind.providerCategory(), DataCategory.FREE_TEXT);
    }

    /** Whether it looks to others than the assigned worker as one whose type is discreet does. */
    boolean mayHideType() {
        return kind == ServiceKind.MEDICAL && (type == null || isDiscreet());
    }

    /** Whether its type is shown to the assigned worker alone. */
    boolean isDiscreet() {
        return HIV_TEST.equals(type);
    }

    boolean isLate() {
        return state == ServiceState.DELIVERED && recordedOn.isAfter(startOn.plusDays(LATE_AFTER_DAYS));
    }

    Long id() {
        return id;
    }

    int version() {
        return version;
    }

    String publicId() {
        return publicId;
    }

    CaseFile caseFile() {
        return caseFile;
    }

    ServiceKind kind() {
        return kind;
    }

    String type() {
        return type;
    }

    ServiceState state() {
        return state;
    }

    LocalDate startOn() {
        return startOn;
    }

    LocalDate endOn() {
        return endOn;
    }

    Organisation provider() {
        return provider;
    }

    String providerType() {
        return providerType;
    }

    String modality() {
        return modality;
    }

    String activity() {
        return activity;
    }

    LocalDate recordedOn() {
        return recordedOn;
    }

    String barrier() {
        return barrier;
    }

    Sealed note() {
        return note;
    }
}
