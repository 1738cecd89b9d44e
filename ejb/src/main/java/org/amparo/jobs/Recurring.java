package org.amparo.jobs;

import java.time.Duration;

/** Something that falls due again and again by the application's clock; {@link Timetable} runs it. */
public interface Recurring {

    /** What it is called in the log, such as {@code drafts}. */
    String name();

    /** How long after one run the next one falls due. */
    Duration every();

    /** Whether it may take hours: then it runs beside the others, and is not begun again before it has ended. */
    default boolean takesLong() {
        return false;
    }

    /** Does it, in transactions of its own. */
    void run();
}
