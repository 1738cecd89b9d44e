package org.amparo.web.problem;

import jakarta.enterprise.context.RequestScoped;
import org.amparo.security.RecordMark;
import org.amparo.web.problem.ProblemKind.Found;

/** What is known of the running request for its line in the log: noted where it is known, written once by {@link RefusalLog}. */
@RequestScoped
public class Outcome {

    private static final int FIRST_FAULT = 500;

    private Found found;
    private Throwable thrown;
    private String route;
    private String record = RecordMark.NONE;

    /**
     * Notes which operation was asked.
     *
     * @param template its path, with names where a request has values
     * @param name of the record that it is about, or null
     */
    public void asks(String template, String name) {
        route = template;
        record = RecordMark.of(name);
    }

    /** Notes what was thrown. The first counts, for it is what led to the rest; but nothing hides a fault. */
    void threw(Found meaning, Throwable failure) {
        if (found == null || (found.status() < FIRST_FAULT && meaning.status() >= FIRST_FAULT)) {
            found = meaning;
            thrown = failure;
        }
    }

    /** What was thrown means this; null where nothing was. */
    Found found() {
        return found;
    }

    /** What was thrown, as it came. */
    Throwable thrown() {
        return thrown;
    }

    /** Path of the operation, or null for none of the API's. */
    String route() {
        return route;
    }

    /** Stands for the record. */
    String record() {
        return record;
    }
}
