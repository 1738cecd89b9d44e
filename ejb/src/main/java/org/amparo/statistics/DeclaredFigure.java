package org.amparo.statistics;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** A number of the report that a country declares from a document, because its records do not give it. It is never counted. */
@Entity
@Audited
@Table(name = "declared_figure")
class DeclaredFigure {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(name = "public_id", nullable = false, length = 36, updatable = false)
    private String publicId;

    @Column(nullable = false)
    private short year;

    @Column(nullable = false, length = 3)
    private String country;

    @Column(nullable = false, length = 120)
    private String figure;

    @Column(nullable = false)
    private long number;

    @Column(nullable = false, length = 200)
    private String source;

    @Column(nullable = false, length = 300)
    private String document;

    @Column(name = "document_on", nullable = false)
    private LocalDate documentOn;

    @Column(name = "signed_by", nullable = false, length = 200)
    private String signedBy;

    @Column(name = "withdrawn_because", length = 500)
    private String withdrawnBecause;

    protected DeclaredFigure() {}

    static DeclaredFigure of(String country, DeclareFigure order) {
        var declared = new DeclaredFigure();
        declared.publicId = UUID.randomUUID().toString();
        declared.year = order.year().shortValue();
        declared.country = country;
        declared.figure = order.figure();
        declared.number = order.number();
        declared.source = order.source().strip();
        declared.document = order.document().strip();
        declared.documentOn = order.documentOn();
        declared.signedBy = order.signedBy().strip();
        return declared;
    }

    /** It stands no more; what it said and why it was withdrawn stays. */
    void withdraw(String reason) {
        withdrawnBecause = reason.strip();
    }

    boolean stands() {
        return withdrawnBecause == null;
    }

    String publicId() {
        return publicId;
    }

    int version() {
        return version;
    }

    int year() {
        return year;
    }

    String country() {
        return country;
    }

    String figure() {
        return figure;
    }

    long number() {
        return number;
    }

    String source() {
        return source;
    }

    String document() {
        return document;
    }

    LocalDate documentOn() {
        return documentOn;
    }

    String signedBy() {
        return signedBy;
    }

    String withdrawnBecause() {
        return withdrawnBecause;
    }
}
