package org.amparo.audit;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Which revisions nobody typed: those of imports and of their taking back. Whoever brings registers in knows. */
public interface ImportedRevisions {

    /** The imports behind revisions, by revision; a revision that somebody typed is missing. */
    Map<Long, HistoryEntry.ThroughImport> among(Collection<Long> revisions);

    /** Those from a revision on. */
    Set<Long> since(long first);
}
