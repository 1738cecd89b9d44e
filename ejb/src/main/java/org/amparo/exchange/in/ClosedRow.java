package org.amparo.exchange.in;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** The name of a known row that is not open to an import. */
@Entity
@Table(name = "staged_closed")
@IdClass(ClosedRow.Key.class)
class ClosedRow {

    @Id
    @Column(name = "import_id")
    private Long importId;

    @Id
    @Column(length = 12)
    private String kind;

    @Id
    @Column(length = 3)
    private String country;

    @Id
    @Column(name = "external_id", length = 64)
    private String externalId;

    protected ClosedRow() {}

    /** Import and name. */
    record Key(Long importId, String kind, String country, String externalId) implements Serializable {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }
}
