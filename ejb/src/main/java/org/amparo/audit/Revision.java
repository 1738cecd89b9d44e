package org.amparo.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import java.time.Instant;
import java.util.Date;
import org.amparo.security.Author;
import org.amparo.security.Sealed;
import org.hibernate.envers.RevisionEntity;
import org.hibernate.envers.RevisionNumber;
import org.hibernate.envers.RevisionTimestamp;

/** One change of the system's records: who, for which organisation, when, why. Not audited: it is what the history hangs on. */
@Entity
@Table(name = "revision")
@RevisionEntity(RevisionWriter.class)
public class Revision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @RevisionNumber
    private long id;

    /** A {@code Date}, because the validity strategy of Envers 6.6 turns nothing else into the end timestamp of a row. */
    @RevisionTimestamp
    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "recorded_at", nullable = false)
    private Date recordedAt;

    /** Null in revisions of before the directory of accounts. */
    @Column(name = "account_id")
    private Long account;

    @Column(nullable = false, length = 100)
    private String username;

    @Column(name = "on_behalf_of", length = 60)
    private String onBehalfOf;

    @Column(nullable = false, length = 100)
    private String role;

    @Column(nullable = false, length = 60)
    private String organisation;

    @Column(length = 3)
    private String country;

    @Column(length = 2800)
    private Sealed reason;

    @Column(name = "request_id", nullable = false, length = 64)
    private String requestId;

    protected Revision() {}

    void sign(Author author, Instant at, Sealed why, String request) {
        recordedAt = Date.from(at);
        account = author.account();
        username = author.username();
        onBehalfOf = author.onBehalfOf();
        role = author.role();
        organisation = author.organisation();
        country = author.country();
        reason = why;
        requestId = request;
    }

    /** Number of the revision. */
    public long id() {
        return id;
    }

    /** The moment it was made. */
    public Instant recordedAt() {
        return recordedAt.toInstant();
    }

    /** Database id of the account that made it; null in revisions of before the directory of accounts. */
    public Long account() {
        return account;
    }

    /** Name of the account that made it. */
    public String username() {
        return username;
    }

    /** In whose name the account said that it acted, or null. */
    public String onBehalfOf() {
        return onBehalfOf;
    }

    /** Roles of the account at that time, joined by commas. */
    public String role() {
        return role;
    }

    /** Code of the account's organisation at that time. */
    public String organisation() {
        return organisation;
    }

    /** ISO 3166 alpha-3 of the account's country at that time; null for the system. */
    public String country() {
        return country;
    }

    /** The call in which it was made, as the logs name it. */
    public String requestId() {
        return requestId;
    }

    /** Why it was made; null where none was asked for. */
    public Sealed reason() {
        return reason;
    }
}
