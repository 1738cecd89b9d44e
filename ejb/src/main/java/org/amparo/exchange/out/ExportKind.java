package org.amparo.exchange.out;

/** What can be exported, as the API names it. */
public enum ExportKind {
    /** The rows of one country in the register exchange format. */
    register,
    /** The list of cases, as its author sees it. */
    cases,
    /** Who did what, as an auditor sees it. */
    acts
}
