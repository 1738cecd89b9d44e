package org.amparo.exchange.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.amparo.audit.HistoryEntry.ThroughImport;
import org.amparo.audit.ImportedRevisions;

/** Tells the history which revisions are those of imports and of their taking back. */
@ApplicationScoped
class ImportsBehind implements ImportedRevisions {

    @Inject
    private ImportRuns runs;

    @Override
    public Set<Long> since(long first) {
        return runs.revisionsSince(first);
    }

    @Override
    public Map<Long, ThroughImport> among(Collection<Long> revisions) {
        Map<Long, ThroughImport> behind = new HashMap<>();
        for (ImportRun run : runs.behind(revisions)) {
            String name = ImportWriting.name(run);
            behind.put(run.revisionId(), new ThroughImport(false, name));
            if (run.withdrawalRevisionId() != null) {
                behind.put(run.withdrawalRevisionId(), new ThroughImport(true, name));
            }
        }
        return behind;
    }
}
