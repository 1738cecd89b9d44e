package org.amparo.web.session;

import java.util.Set;

/** A part of a page that was drawn with something of a record: a form that comes back when its page is gone tells with what. */
public interface DrawnWith {

    /** What of the record was open to the reader; all of it has to be open still where the form is to be filled in again. */
    Set<String> whatIsOpen();

    /** Version of the record that the form shows, nought where it shows none. */
    int versionShown();
}
