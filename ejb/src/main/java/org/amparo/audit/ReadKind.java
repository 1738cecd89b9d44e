package org.amparo.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What kind of reading an act of the access log was: its operations, as the desks and {@link ReadLog} name them. */
public enum ReadKind {
    /** A case, or a part of it. */
    PAGE(
            "case",
            "case-page",
            "case-as-it-stood",
            "decisions",
            "decisions-as-they-stood",
            "services",
            "services-as-they-stood",
            "service",
            "grants",
            "bars",
            "draft"),
    /** Many cases, a line each. */
    LIST(
            "cases",
            "changes",
            "services-planned",
            "week",
            "persons-of-cases",
            "work",
            "drafts",
            "requests-to-decide",
            "papers-to-check",
            "checked-entries",
            "answered-requests",
            "cases-imported",
            "cases-built-upon"),
    /** A list in which a number was looked for. */
    SEARCH,
    /** The list behind a figure. */
    FIGURE("figure"),
    /** What happened to a case, or who looked at it. */
    HISTORY("history", "reads"),
    /** What left: written into a file, the fetching of one, and a case for paper. */
    EXPORT("cases-exported", "register-exported", "file-fetched", "case-printed"),
    /** What an act of writing answered. */
    ANSWER(
            "case-opened",
            "case-amended",
            "case-assigned",
            "case-closed",
            "case-reopened",
            "grant-opened",
            "bar-set",
            "service-logged",
            "service-amended",
            "service-moved",
            "activity-logged",
            "grid-logged",
            "decision-recorded",
            "decision-checked",
            "correction-proposed"),
    /** Who did what. */
    AUDIT(
            "audit-reads",
            "audit-changes",
            "audit-files",
            "audit-registers",
            "audit-cases",
            "audit-totals",
            "audit-exported");

    /** How a search tells itself from any other list: by what it was asked for. */
    public static final String SEARCHED = "number=";

    private static final String WORK = "work";

    /** Lists that say by their name nothing of what their cases have in common, as one of what waits for somebody does. */
    private static final Set<String> TOLD_BY_NAME = Set.of(
            "cases", "changes", "week", "persons-of-cases", WORK, "drafts", "cases-imported", "cases-built-upon");

    private final List<String> operations;

    /**
     * An operation as an auditor is told of it: the lists of what waits for somebody are one, for their names would say of each case in them
     * what is planned or asked for there.
     */
    public static String named(String operation) {
        return LIST.operations.contains(operation) && !TOLD_BY_NAME.contains(operation) ? WORK : operation;
    }

    ReadKind(String... operations) {
        this.operations = List.of(operations);
    }

    /** The operations of the kind; a search is one of {@link #LIST}'s. */
    public List<String> operations() {
        return this == SEARCH ? LIST.operations : operations;
    }

    /** The kind of an act; empty for an operation that nobody names any more. */
    public static Optional<ReadKind> of(String operation, String detail) {
        return Arrays.stream(values())
                .filter(kind -> kind.operations.contains(operation))
                .findFirst()
                .map(kind -> kind == LIST && detail != null && detail.startsWith(SEARCHED) ? SEARCH : kind);
    }
}
