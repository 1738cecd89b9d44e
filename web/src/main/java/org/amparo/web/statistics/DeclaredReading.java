package org.amparo.web.statistics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.amparo.statistics.DeclaredDesk;
import org.amparo.statistics.DeclaredView;

/** What one request reads of declared figures: once, and nothing of it is kept in the session. */
@RequestScoped
class DeclaredReading {

    @Inject
    private DeclaredDesk desk;

    @Inject
    private FigureWords words;

    private List<DeclaredView> rows;
    private List<String> declarable;
    private Set<String> overtaken;

    List<DeclaredView> of(int year) {
        if (rows == null) {
            rows = desk.declared(year, null);
        }
        return rows;
    }

    /** Those of them that stand beside no number any more, by their ids. */
    Set<String> overtaken(int year) {
        if (overtaken == null) {
            overtaken = desk.overtaken(year);
        }
        return overtaken;
    }

    /** The numbers that may be declared, of those that the report's page shows. */
    List<String> declarable(int year) {
        if (declarable == null) {
            declarable = desk.declarable(year).stream()
                    .filter(path -> FigureName.isShown(path, words))
                    .toList();
        }
        return declarable;
    }
}
