package org.amparo.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.amparo.reference.Today;
import org.amparo.security.Caller;

/** What stands beside the numbers of cases in lists, for each as much as its reader may see of that case. */
@ApplicationScoped
public class PersonLines {

    @Inject
    private CaseFiles cases;

    @Inject
    private Disclosure disclosure;

    @Inject
    private Today today;

    /** That of a case as it is shown; null where the profile is closed. */
    public PersonLine of(Shown shown) {
        return PersonLine.of(shown, today.in(shown.file().country()));
    }

    /** Those of cases by their numbers, without such as are closed or out of the caller's scope: they are shown to her. */
    public Map<String, PersonLine> numbered(Collection<String> numbers, Caller caller) {
        return lines(disclosure.of(cases.numbered(numbers, caller), caller));
    }

    /** The same of cases that are named on the page of another one: her dependants, her other cases. */
    Map<String, PersonLine> beside(Collection<String> numbers, Caller caller) {
        return lines(disclosure.beside(cases.numbered(numbers, caller), caller));
    }

    private Map<String, PersonLine> lines(Map<Long, Shown> all) {
        Map<String, PersonLine> lines = new HashMap<>();
        all.values().forEach(shown -> {
            var line = of(shown);
            if (line != null) {
                lines.put(shown.file().number(), line);
            }
        });
        return lines;
    }
}
