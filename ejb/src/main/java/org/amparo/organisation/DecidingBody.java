package org.amparo.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.envers.Audited;

/** An organisation that decides on victim status in its country, for as long as the law names it. */
@Entity
@Audited
@Table(name = "deciding_body")
public class DecidingBody {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, length = 3)
    private String country;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "organisation_id")
    private Organisation organisation;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    protected DecidingBody() {}

    /** The organisation. */
    public Organisation organisation() {
        return organisation;
    }

    /** The day from which it decides. */
    LocalDate firstDay() {
        return validFrom;
    }

    /** The last day on which it decides, or null while no end is set. */
    LocalDate lastDay() {
        return validUntil;
    }

    /** Whether it decides on that day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }
}
