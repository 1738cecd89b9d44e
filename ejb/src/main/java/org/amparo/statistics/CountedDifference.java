package org.amparo.statistics;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row that a check found to differ. */
@Entity
@Table(name = "counted_difference")
class CountedDifference {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "check_id", nullable = false)
    private long checkId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Difference.What what;

    @Column(nullable = false, length = 3)
    private String country;

    @Column(nullable = false)
    private int year;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Population population;

    @Column(name = "person_id", nullable = false)
    private long personId;

    protected CountedDifference() {}

    static CountedDifference of(CountedCheck check, Difference found) {
        var row = new CountedDifference();
        row.checkId = check.id();
        row.what = found.what();
        row.country = found.country();
        row.year = found.year();
        row.population = found.population();
        row.personId = found.person();
        return row;
    }

    CheckView.DifferingRow told() {
        return new CheckView.DifferingRow(what.name(), country, year, population.name(), personId);
    }
}
