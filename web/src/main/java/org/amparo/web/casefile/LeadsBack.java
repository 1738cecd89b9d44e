package org.amparo.web.casefile;

/** Where a page leads that was opened from another, by the other's name in the address: an address leads nowhere by itself. */
public final class LeadsBack {

    private static final String CLOSING = "close";

    private LeadsBack() {}

    /**
     * The view to go on with, of a case.
     *
     * @param from name of the page from which she came; null or unknown where she goes on as usual
     */
    public static String to(String from, String usual) {
        return CLOSING.equals(from) ? CaseActions.CLOSING : usual;
    }
}
