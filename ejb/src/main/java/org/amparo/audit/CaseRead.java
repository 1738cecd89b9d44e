package org.amparo.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.amparo.security.Author;

/**
 * One row of the access log: an act of reading, of which {@link CaseShown} names the cases. Not audited: it is history itself, and
 * its account may only add to it.
 */
@Entity
@Table(name = "access_log")
class CaseRead {

    private static final int LONGEST_DETAIL = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "accessed_at", nullable = false)
    private Instant accessedAt;

    /** Null in rows of before the directory of accounts. */
    @Column(name = "account_id")
    private Long account;

    @Column(nullable = false, length = 100)
    private String username;

    @Column(nullable = false, length = 100)
    private String role;

    @Column(nullable = false, length = 60)
    private String organisation;

    @Column(length = 3)
    private String country;

    @Column(nullable = false, length = 60)
    private String operation;

    @Column(length = LONGEST_DETAIL)
    private String detail;

    /** Null in rows of before, each of which was one case. */
    @Column
    private Integer cases;

    @Column(name = "request_id", nullable = false, length = 64)
    private String requestId;

    protected CaseRead() {}

    CaseRead(Instant at, Author reader, String operation, String detail, Integer cases, String requestId) {
        this.accessedAt = at;
        this.account = reader.account();
        this.username = reader.username();
        this.role = reader.role();
        this.organisation = reader.organisation();
        this.country = reader.country();
        this.operation = operation;
        this.detail = detail == null ? null : detail.substring(0, Math.min(LONGEST_DETAIL, detail.length()));
        this.cases = cases;
        this.requestId = requestId;
    }

    Long id() {
        return id;
    }

    Instant accessedAt() {
        return accessedAt;
    }

    String username() {
        return username;
    }

    String role() {
        return role;
    }

    String organisation() {
        return organisation;
    }

    String operation() {
        return operation;
    }

    Integer cases() {
        return cases;
    }
}
