package org.amparo.web.statistics;

import java.time.LocalDate;
import org.amparo.reference.CodeList;

/** The reader's language, as far as figures need it. */
interface Wording {

    /** The text of a key with its placeholders filled. */
    String text(String key, Object... arguments);

    /** A whole number as it is written. */
    String number(long number);

    /** A day as it is written. */
    String day(LocalDate day);

    /** What a code is called. */
    String code(CodeList list, String code);
}
