package org.amparo.web.work;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.amparo.casefile.Whose;
import org.amparo.shared.Page;
import org.amparo.work.WorkView;

/** The lists of what waits for somebody, by the names that addresses and texts have for them. */
enum WorkList {
    REQUESTS(WorkView::requests, "requests", false),
    PAPERS(WorkView::papers, "papers", false),
    CHECKED(WorkView::checked, "checked", false),
    DRAFTS(WorkView::drafts, "drafts", false),
    OVERDUE(WorkView::overdue, "appointments", true),
    TODAY(WorkView::today, "appointments", true),
    COMING(WorkView::coming, "appointments", true),
    ANSWERS(WorkView::answers, "answers", true),
    CHANGED(view -> view.changed().cases(), "changed", true);

    private final Function<WorkView, Page<?>> found;
    private final String rows;
    private final boolean ofCases;

    WorkList(Function<WorkView, Page<?>> found, String rows, boolean ofCases) {
        this.found = found;
        this.rows = rows;
        this.ofCases = ofCases;
    }

    /** Its first rows; null where it is never for her who asks. */
    Page<?> in(WorkView view) {
        return found.apply(view);
    }

    /** How its rows are drawn. */
    String rows() {
        return rows;
    }

    /** Whether it is of cases, hers or the team's; the others are hers whoever is in charge. */
    boolean isOfCases() {
        return ofCases;
    }

    /** Its name. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The list of that name. */
    static Optional<WorkList> named(String key) {
        return Arrays.stream(values()).filter(list -> list.key().equals(key)).findFirst();
    }

    /** Of which cases, as an address says it. */
    static String said(Whose whose) {
        return whose.name().toLowerCase(Locale.ROOT);
    }

    /** Of which cases an address asks for; null where it says nothing that can be read. */
    static Whose whose(String said) {
        return Arrays.stream(Whose.values())
                .filter(whose -> said(whose).equals(said))
                .findFirst()
                .orElse(null);
    }
}
