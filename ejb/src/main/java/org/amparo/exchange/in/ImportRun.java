package org.amparo.exchange.in;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.amparo.reference.CivilDays;
import org.amparo.reference.Today;
import org.amparo.security.Caller;

/**
 * The protocol of one import. Not audited: it tells of itself what happened when, and what the import wrote stands in the history
 * under the revision that it names. How far it is, is written by {@link ImportRuns} in statements of their own.
 */
@Entity
@Table(name = "import_run")
public class ImportRun {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "public_id", nullable = false, unique = true, length = 36, updatable = false)
    private String publicId;

    @Column(nullable = false, length = 60)
    private String source;

    @Column(name = "another_register", nullable = false)
    private boolean anotherRegister;

    @Column(name = "same_register", nullable = false)
    private boolean sameRegister;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private ImportFormat format;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private ImportMode mode;

    @Column(name = "dry_run", nullable = false)
    private boolean dryRun;

    @Column(length = 60)
    private String organisation;

    @Column(length = 3)
    private String country;

    /** Null in protocols of before the directory of accounts whose author it does not name. */
    @Column(name = "account_id")
    private Long account;

    @Column(nullable = false, length = 100)
    private String username;

    @Column(name = "on_behalf_of", length = 60)
    private String onBehalfOf;

    @Column(name = "author_organisation", nullable = false, length = 60)
    private String authorOrganisation;

    @Column(name = "file_name", nullable = false, length = 200)
    private String fileName;

    @Column(nullable = false, length = 36)
    private String upload;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    private ImportState state;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private DateOrder dates;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private Encoding encoding;

    @Column(length = 20)
    private String step;

    @Column(nullable = false)
    private long done;

    @Column(nullable = false)
    private long total;

    @Column(name = "cancel_asked", nullable = false)
    private boolean cancelAsked;

    @Column(length = 2000)
    private String counts;

    @Column(length = 16_000_000)
    private String profile;

    @Column(length = 16_000_000)
    private String notes;

    @Column(length = 400)
    private String question;

    @Column(nullable = false)
    private long errors;

    @Column(nullable = false)
    private long warnings;

    @Column(length = 300)
    private String failure;

    @Column(name = "revision_id")
    private Long revisionId;

    @Column(name = "withdrawal_revision_id")
    private Long withdrawalRevisionId;

    @Column(name = "withdrawn_by", length = 100)
    private String withdrawnBy;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "data_key_id", nullable = false)
    private long dataKeyId;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected ImportRun() {}

    static ImportRun ordered(
            StartImport order, String upload, Caller author, String country, long dataKeyId, Instant now) {
        var run = new ImportRun();
        run.publicId = UUID.randomUUID().toString();
        run.source = order.sourceName();
        run.anotherRegister = order.anotherRegister();
        run.sameRegister = order.sameRegister();
        run.format = order.format();
        run.mode = order.mode();
        run.dryRun = order.dryRun();
        run.organisation = order.organisation();
        run.dates = order.dates();
        run.encoding = order.encoding();
        run.country = country;
        run.account = author.account();
        run.username = author.username();
        run.onBehalfOf = order.onBehalfOf();
        run.authorOrganisation = author.organisation();
        run.fileName = order.fileName();
        run.upload = upload;
        run.state = ImportState.QUEUED;
        run.dataKeyId = dataKeyId;
        run.createdAt = now;
        return run;
    }

    /** Database id, which staged rows carry. */
    public Long id() {
        return id;
    }

    String publicId() {
        return publicId;
    }

    String source() {
        return source;
    }

    /** Whether it has been said that no register of another source is meant. */
    boolean isAnotherRegister() {
        return anotherRegister;
    }

    /** Whether it has been said that the source's own register is meant. */
    boolean isSameRegister() {
        return sameRegister;
    }

    /** What statements call {@code :run} and {@code :source}. */
    public Map<String, Object> names() {
        return Map.of("run", id, "source", source);
    }

    ImportFormat format() {
        return format;
    }

    ImportMode mode() {
        return mode;
    }

    boolean isDryRun() {
        return dryRun;
    }

    /** Code of the organisation that is to own the cases, or null for the keeper of each country's register. */
    String organisation() {
        return organisation;
    }

    /** The only country whose rows are taken; null for every country. */
    String country() {
        return country;
    }

    /** The days on which it is judged: of the country whose rows it brings, or of the region. */
    public CivilDays days(Today today) {
        return country == null ? today.daysInRegion() : today.daysIn(country);
    }

    /** Whether it is the caller who brought it. */
    boolean isOf(Caller caller) {
        return account != null && account == caller.account();
    }

    String username() {
        return username;
    }

    String onBehalfOf() {
        return onBehalfOf;
    }

    String authorOrganisation() {
        return authorOrganisation;
    }

    String fileName() {
        return fileName;
    }

    /** Name of the stored file. */
    String upload() {
        return upload;
    }

    /** What was ordered, with the answer to what was asked; what else is answered is not taken. */
    StartImport answered(AnswerImport answer) {
        var question = asked();
        var order = ordered(dryRun);
        return switch (question.about()) {
            case DateSurvey.ABOUT -> StartImportBuilder.builder(order)
                    .dates(answer.dates())
                    .build();
            case Encoding.ABOUT -> StartImportBuilder.builder(order)
                    .encoding(answer.encoding())
                    .build();
            default -> registered(order, answer.register(), question.source());
        };
    }

    /** That it is the register of a source is said of that one alone: of any other the same question may come. */
    private static StartImport registered(StartImport order, RegisterAnswer answer, String known) {
        return answer == RegisterAnswer.OTHER
                ? StartImportBuilder.builder(order).anotherRegister(true).build()
                : StartImportBuilder.builder(order)
                        .source(known)
                        .sameRegister(known.equals(order.source()))
                        .build();
    }

    /** What was ordered, to be written this time. */
    StartImport toBeWritten() {
        return ordered(false);
    }

    private StartImport ordered(boolean onlyLooked) {
        return StartImportBuilder.builder()
                .format(format)
                .mode(mode)
                .dryRun(onlyLooked)
                .source(source)
                .anotherRegister(anotherRegister)
                .sameRegister(sameRegister)
                .organisation(organisation)
                .onBehalfOf(onBehalfOf)
                .dates(dates)
                .encoding(encoding)
                .fileName(fileName)
                .build();
    }

    DateOrder dates() {
        return dates;
    }

    Encoding encoding() {
        return encoding;
    }

    /** What was done with the file, sealed. */
    String notes() {
        return notes;
    }

    /** What has to be answered first, or null. */
    Question asked() {
        return ImportText.question(question);
    }

    ImportState state() {
        return state;
    }

    String step() {
        return step;
    }

    long done() {
        return done;
    }

    long total() {
        return total;
    }

    String counts() {
        return counts;
    }

    String profile() {
        return profile;
    }

    long errors() {
        return errors;
    }

    long warnings() {
        return warnings;
    }

    String failure() {
        return failure;
    }

    /** The revision under which it wrote, or null. */
    Long revisionId() {
        return revisionId;
    }

    /** Account of who took it back, or null. */
    /** The revision under which it was taken back, or null. */
    Long withdrawalRevisionId() {
        return withdrawalRevisionId;
    }

    String withdrawnBy() {
        return withdrawnBy;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }

    long dataKeyId() {
        return dataKeyId;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant endedAt() {
        return endedAt;
    }
}
