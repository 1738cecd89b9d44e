package org.amparo.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.amparo.security.Caller;

/** One row of the access log. Not audited: it is history itself, and its account may only add to it. */
@Entity
@Table(name = "access_log")
class CaseRead {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "accessed_at", nullable = false)
    private Instant accessedAt;

    @Column(nullable = false, length = 100)
    private String username;

    @Column(nullable = false, length = 40)
    private String role;

    @Column(nullable = false, length = 60)
    private String organisation;

    @Column(length = 3)
    private String country;

    @Column(nullable = false, length = 60)
    private String operation;

    @Column(name = "case_number", nullable = false, length = 14)
    private String caseNumber;

    @Column(name = "request_id", nullable = false, length = 64)
    private String requestId;

    protected CaseRead() {}

    CaseRead(Instant at, Caller caller, String operation, String caseNumber, String requestId) {
        this.accessedAt = at;
        this.username = caller.username();
        this.role = caller.roleNames();
        this.organisation = caller.organisation();
        this.country = caller.country();
        this.operation = operation;
        this.caseNumber = caseNumber;
        this.requestId = requestId;
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
}
