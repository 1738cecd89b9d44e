package org.amparo.exchange.in;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** One reading of the files from their first line: what has to be remembered from line to line. */
public final class Pass {

    private final LocalDate today;
    private final CtdcProfile profile = new CtdcProfile();
    private final Map<String, Integer> seen = new HashMap<>();

    Pass(LocalDate today) {
        this.today = today;
    }

    /** The day on which the import is judged. */
    public LocalDate today() {
        return today;
    }

    /** What the lines of a CTDC file have said so far. */
    public CtdcProfile profile() {
        return profile;
    }

    /** How often this has been met, this time included. */
    public int nth(String name) {
        return seen.merge(name, 1, Integer::sum);
    }
}
