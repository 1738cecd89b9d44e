package org.amparo.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.amparo.shared.AppClock;

/**
 * Which day it is, and where: an act is dated by the civil day of the country in which it is done. Whoever asks says whose day it is;
 * there is no day of the whole region but for what is asked of all of it at once.
 */
@ApplicationScoped
public class Today {

    private AppClock clock;

    protected Today() {}

    @Inject
    public Today(AppClock clock) {
        this.clock = clock;
    }

    /** The civil day in the capital of a country by its alpha-3: what is recorded without a day has this one, and what is due is late after it. */
    public LocalDate in(String country) {
        return CivilTime.today(clock.now(), country);
    }

    /** The days that it is in a country by its alpha-3. */
    public CivilDays daysIn(String country) {
        var now = clock.now();
        return CivilDaysBuilder.builder()
                .today(CivilTime.today(now, country))
                .latest(CivilTime.latestDay(now, country))
                .build();
    }

    /** The days that it is in the region, for what is asked of all members: both are the latest that has begun in one of them. */
    public CivilDays daysInRegion() {
        return CivilDays.on(CivilTime.latestDay(clock.now()));
    }
}
