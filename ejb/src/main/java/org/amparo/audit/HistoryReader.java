package org.amparo.audit;

import org.amparo.security.DataCategory;

/** How much of a case's history somebody may read. */
public interface HistoryReader {

    /** Whether a category is open to her. */
    boolean sees(DataCategory category);

    /** Whether she may know to whom else the case is or was open. */
    boolean seesGrants();

    /** Whether she may know from whom the case is or was hidden. */
    boolean seesBars();
}
