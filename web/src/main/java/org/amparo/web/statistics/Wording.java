package org.amparo.web.statistics;

import org.amparo.reference.CodeList;

/** The reader's language, as far as figures need it. */
interface Wording {

    /** The text of a key with its placeholders filled. */
    String text(String key, Object... arguments);

    /** A whole number as it is written. */
    String number(long number);

    /** What a code is called. */
    String code(CodeList list, String code);
}
