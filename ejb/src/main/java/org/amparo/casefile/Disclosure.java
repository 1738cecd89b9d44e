package org.amparo.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.audit.HistoryReader;
import org.amparo.audit.ReadLog;
import org.amparo.security.Caller;

/** Shows cases: makes the filter for how much of them, and puts on record that they were shown. */
@ApplicationScoped
public class Disclosure {

    @Inject
    private CaseFiles cases;

    @Inject
    private ReadLog reads;

    /** One case that a desk has found in the caller's sight. */
    public Shown of(InSight found, Caller caller) {
        reads.shows(found.file().id());
        return new Shown(found, caller.roles());
    }

    /** Cases that a query has found in the caller's scope, by their ids. */
    public Map<Long, Shown> of(Collection<CaseFile> files, Caller caller) {
        files.forEach(file -> reads.shows(file.id()));
        return onRecord(Set.copyOf(files), caller);
    }

    /** Cases that are named on the page of another one, by their ids: who was shown whose page, and with whom, says who belongs to whom. */
    Map<Long, Shown> beside(Collection<CaseFile> files, Caller caller) {
        files.forEach(file -> reads.showsBeside(file.id()));
        return onRecord(Set.copyOf(files), caller);
    }

    /** Cases whose showing the access log holds already, by their ids. */
    public Map<Long, Shown> onRecord(Collection<CaseFile> files, Caller caller) {
        var sights = cases.sightOf(caller, files);
        return files.stream()
                .collect(Collectors.toMap(
                        CaseFile::id, file -> new Shown(new InSight(file, sights.get(file.id())), caller.roles())));
    }

    /** Who reads the histories of cases, by their ids, so that it can be asked what those would tell her; nothing of the cases is shown by that. */
    Map<Long, ? extends HistoryReader> readers(Collection<CaseFile> files, Caller caller) {
        return onRecord(files, caller);
    }

    /** The case again, after a change that may have changed how much of it she sees. */
    public Shown again(CaseFile file, Caller caller) {
        return of(cases.inSight(file.number(), caller), caller);
    }
}
