package org.amparo.statistics;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.amparo.reference.CodeList;
import org.amparo.reference.Coding;
import org.hibernate.envers.Audited;

/** A country's statement whether it can give a figure for a year (statistics.md R11). Without one the figure is available. */
@Entity
@Audited
@Table(name = "availability")
class Availability {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(nullable = false)
    private short year;

    @Column(nullable = false, length = 3)
    private String country;

    @Column(nullable = false, length = 60)
    private String indicator;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private AvailabilityStatus status;

    @Column(length = 500)
    private String footnote;

    protected Availability() {}

    /** A country's first statement on a figure. */
    static Availability stated(String country, StateAvailability order) {
        var availability = new Availability();
        availability.year = (short) order.year();
        availability.country = country;
        availability.indicator = Coding.required(CodeList.INDICATOR, order.indicator());
        availability.restate(order.status(), order.footnote());
        return availability;
    }

    /** Replaces what was said; the history keeps the old statement. */
    void restate(AvailabilityStatus said, String note) {
        status = said;
        footnote = note == null || note.isBlank() ? null : note.strip();
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

    String indicator() {
        return indicator;
    }

    AvailabilityStatus status() {
        return status;
    }

    String footnote() {
        return footnote;
    }
}
