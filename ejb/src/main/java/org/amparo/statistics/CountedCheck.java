package org.amparo.statistics;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.security.Author;

/** The record of a check of what is counted. */
@Entity
@Table(name = "counted_check")
class CountedCheck {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "public_id", nullable = false, unique = true, length = 36)
    private String publicId;

    @Column(name = "ordered_by", nullable = false, length = 100)
    private String orderedBy;

    @Column(nullable = false)
    private boolean mend;

    @Column(name = "begun_at", nullable = false)
    private Instant begunAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private CheckState state;

    @Column(name = "checked_year", nullable = false)
    private int checkedYear;

    @Column(name = "checked_day", nullable = false)
    private LocalDate checkedDay;

    @Column(nullable = false)
    private long persons;

    @Column(nullable = false)
    private long differences;

    protected CountedCheck() {}

    static CountedCheck begun(Author author, boolean mend, int year, LocalDate day, Instant now) {
        var check = new CountedCheck();
        check.publicId = UUID.randomUUID().toString();
        check.orderedBy = author.username();
        check.mend = mend;
        check.begunAt = now;
        check.state = CheckState.RUNNING;
        check.checkedYear = year;
        check.checkedDay = day;
        return check;
    }

    Long id() {
        return id;
    }

    int checkedYear() {
        return checkedYear;
    }

    LocalDate checkedDay() {
        return checkedDay;
    }

    long differences() {
        return differences;
    }

    void note(int gone, int found) {
        persons += gone;
        differences += found;
    }

    void end(CheckState how, Instant now) {
        state = how;
        endedAt = now;
    }

    CheckView view(List<CountedDifference> found) {
        return CheckViewBuilder.builder()
                .id(publicId)
                .orderedBy(orderedBy)
                .mended(mend)
                .begunAt(begunAt)
                .endedAt(endedAt)
                .state(state)
                .checkedYear(checkedYear)
                .checkedDay(checkedDay)
                .persons(persons)
                .differences(differences)
                .rows(found.stream().map(CountedDifference::told).toList())
                .build();
    }
}
