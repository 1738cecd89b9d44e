package org.amparo.casefile;

/**
 * One of the ways in which somebody sees cases, as what a list walks along an index: those that are owned, or those that are granted.
 *
 * @param source what a query reads
 * @param row what of it says the number, status and days of a case
 * @param id the case's database id
 * @param visible which of them she sees this way
 * @param anew which of those she does not see by a way before this one
 */
public record WayToCases(String source, String row, String id, Condition visible, Condition anew) {

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
