package org.amparo.exchange.in;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.amparo.reference.CivilDays;

/** One reading of the files from their first line: what has to be remembered from line to line. Files may be read side by side. */
public final class Pass {

    private final CivilDays days;
    private final CtdcProfile profile = new CtdcProfile();
    private final Map<String, Integer> seen = new ConcurrentHashMap<>();

    Pass(CivilDays days) {
        this.days = days;
    }

    /** The days on which the import is judged. */
    public CivilDays days() {
        return days;
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
