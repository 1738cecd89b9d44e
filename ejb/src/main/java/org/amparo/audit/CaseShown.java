package org.amparo.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A case that an act of reading showed. Not audited, as {@link CaseRead} is not. */
@Entity
@Table(name = "access_log_case")
@IdClass(CaseShown.Key.class)
class CaseShown {

    @Id
    @Column(name = "log_id")
    private Long log;

    @Id
    @Column(name = "case_id")
    private Long caseId;

    /** Whether it was named on the page of another case alone. */
    @Column(nullable = false)
    private boolean beside;

    protected CaseShown() {}

    /** Act and case. */
    record Key(Long log, Long caseId) implements Serializable {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }
}
