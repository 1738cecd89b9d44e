package org.amparo.web.component;

import java.util.List;
import org.amparo.reference.CodeList;

/** Codes of one list that are chosen in several inputs and are one answer. */
public interface CodeHolder {

    /** The list. */
    CodeList getList();

    /** The codes as a command takes them. */
    List<String> codes();

    /** Chooses these codes in the place of those that are chosen. */
    void choose(List<String> codes);

    /** What the inputs say together, each of which says a code or a special answer; in the order in which two answers are compared. */
    List<String> together(List<String> chosen);
}
