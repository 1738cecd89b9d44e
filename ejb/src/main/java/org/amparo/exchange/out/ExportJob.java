package org.amparo.exchange.out;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.security.Caller;
import org.hibernate.envers.Audited;

/** The record of one export, which outlives its file: who asked, for what, and how much left the system. */
@Entity
@Audited
@Table(name = "export_job")
class ExportJob {

    /** How long a file is kept. */
    static final Duration KEPT = Duration.ofDays(1);

    private static final int LONGEST = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(name = "public_id", nullable = false, unique = true, length = 36)
    private String publicId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private ExportKind kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private ExportFormat format;

    @Column(nullable = false, length = 3)
    private String country;

    @Column(length = LONGEST)
    private String filter;

    @Column(length = LONGEST)
    private String recipient;

    @Column(name = "recipient_fingerprint", length = 64)
    private String recipientFingerprint;

    @Column(name = "ordered_by", nullable = false, length = 100)
    private String orderedBy;

    /** Null in orders of before the directory of accounts whose author it does not name. */
    @Column(name = "ordered_by_account")
    private Long orderedByAccount;

    @Column(nullable = false, length = 100)
    private String role;

    @Column(nullable = false, length = 60)
    private String organisation;

    @Column(name = "author_country", nullable = false, length = 3)
    private String authorCountry;

    @Column(name = "ordered_at", nullable = false)
    private Instant orderedAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private ExportState state;

    @Column(length = 40)
    private String failure;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "file_name", length = 40)
    private String fileName;

    @Column
    private Long bytes;

    @Column(length = 64)
    private String sha256;

    @Column
    private Long cases;

    @Column
    private Long events;

    @Column
    private Long availability;

    protected ExportJob() {}

    /** A new order; nothing has been written yet. */
    static ExportJob ordered(
            ExportKind kind, ExportFormat format, String country, String filter, Caller author, Instant now) {
        var job = new ExportJob();
        job.publicId = UUID.randomUUID().toString();
        job.kind = kind;
        job.format = format;
        job.country = country;
        job.filter = filter;
        job.orderedBy = author.username();
        job.orderedByAccount = author.account();
        job.role = author.roleNames();
        job.organisation = author.organisation();
        job.authorCountry = author.country();
        job.orderedAt = now;
        job.state = ExportState.QUEUED;
        return job;
    }

    void sealedFor(Recipient certificate) {
        String subject = certificate.subject();
        recipient = subject.substring(0, Math.min(LONGEST, subject.length()));
        recipientFingerprint = certificate.fingerprint();
    }

    void begin(String file) {
        state = ExportState.WRITING;
        fileName = file;
    }

    void finish(Written written, Instant now) {
        state = ExportState.DONE;
        bytes = written.bytes();
        sha256 = written.sha256();
        cases = written.cases();
        events = written.events();
        availability = written.availability();
        endedAt = now;
    }

    void fail(String code, Instant now) {
        state = ExportState.FAILED;
        failure = code;
        fileName = null;
        endedAt = now;
    }

    void expire() {
        state = ExportState.EXPIRED;
        fileName = null;
    }

    boolean isUnfinished() {
        return state == ExportState.QUEUED || state == ExportState.WRITING;
    }

    boolean isOver(Instant now) {
        return state == ExportState.DONE && now.isAfter(endedAt.plus(KEPT));
    }

    boolean isOf(Caller caller) {
        return orderedByAccount != null && orderedByAccount == caller.account();
    }

    /** Whether whoever ordered it has all roles still for which it was written: each may have opened something that stands in it. */
    boolean isWrittenForRolesOf(Caller caller) {
        return caller.roles().containsAll(List.of(role.split(",")));
    }

    Long orderedByAccount() {
        return orderedByAccount;
    }

    Long id() {
        return id;
    }

    String publicId() {
        return publicId;
    }

    String fileName() {
        return fileName;
    }

    ExportState state() {
        return state;
    }

    ExportKind kind() {
        return kind;
    }

    String country() {
        return country;
    }

    ExportFormat format() {
        return format;
    }

    Long bytes() {
        return bytes;
    }

    /** What it is called where it is kept: it names neither a person nor a case. */
    String offeredName() {
        return "amparo-" + kind + '-' + country + '-' + publicId.substring(0, 8) + format.ending();
    }

    ExportView view(Map<String, Long> soFar) {
        return ExportViewBuilder.builder()
                .id(publicId)
                .kind(kind)
                .format(format)
                .country(country)
                .filter(filter)
                .recipient(recipient)
                .recipientFingerprint(recipientFingerprint)
                .orderedBy(orderedBy)
                .organisation(organisation)
                .orderedAt(orderedAt)
                .state(state)
                .failure(failure)
                .counts(cases == null ? soFar : counts())
                .endedAt(endedAt)
                .bytes(bytes)
                .sha256(sha256)
                .name(offeredName())
                .keptUntil(state == ExportState.DONE ? endedAt.plus(KEPT) : null)
                .build();
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put(kind == ExportKind.acts ? Exporter.ROWS_OF_ACTS : "cases", cases);
        if (kind == ExportKind.register) {
            counts.put("events", events);
            counts.put("availability", availability);
        }
        return counts;
    }
}
