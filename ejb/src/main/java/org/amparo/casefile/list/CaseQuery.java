package org.amparo.casefile.list;

import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.CaseStatus;
import org.amparo.shared.CaseNumber;
import org.amparo.shared.NamedParts;
import org.amparo.shared.PageRequest;

/**
 * What a list of cases is asked for; a null field asks for nothing.
 *
 * @param number case number, or a part of one, with or without dashes
 * @param status standing of the decision
 * @param role victim or dependant
 * @param assignedTo account of the worker in charge
 * @param open true for open cases, false for closed ones
 * @param identifiedIn year of identification
 * @param sort order of the rows
 * @param descending largest or latest first
 * @param page which page; beside a cursor its number says nothing
 * @param cursor the place at which the page begins or ends, as a page before it said; null for a page by its number
 * @param exact all rows are counted, however many there are
 */
@NamedParts
public record CaseQuery(
        String number,
        CaseStatus status,
        CaseRole role,
        String assignedTo,
        Boolean open,
        Integer identifiedIn,
        Sort sort,
        boolean descending,
        PageRequest page,
        String cursor,
        boolean exact) {

    /** In place of what was typed that is no whole case number: people look for names, too, and those are not to be kept. */
    private static final String A_PART = "part";

    /**
     * What the list is narrowed by, as an address says it, for records of who asked; null where it is not.
     *
     * @param account the name of an account as it may be kept
     */
    public String said(UnaryOperator<String> account) {
        var said = new StringJoiner("&").setEmptyValue("");
        if (number != null && !number.isBlank()) {
            say(said, "number", CaseNumber.parse(number).map(CaseNumber::value).orElse(A_PART));
        }
        say(said, "status", status);
        say(said, "role", role);
        say(said, "assignedTo", assignedTo == null ? null : account.apply(assignedTo));
        say(said, "open", open);
        say(said, "identifiedIn", identifiedIn);
        return said.length() == 0 ? null : said.toString();
    }

    private static void say(StringJoiner said, String name, Object value) {
        if (value != null && !value.toString().isBlank()) {
            said.add(name + "=" + value);
        }
    }

    /** Orders that a list can be given. */
    public enum Sort {
        /** The cases that the caller is in charge of before the others, each by number. */
        HERS_FIRST,
        OPENED,
        NUMBER,
        STATUS,
        IDENTIFIED
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
