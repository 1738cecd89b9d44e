package org.amparo.audit;

import java.time.temporal.Temporal;
import java.util.Objects;
import org.amparo.reference.CodeList;
import org.amparo.reference.CodeSet;
import org.amparo.security.DataCategory;
import org.amparo.security.Sealed;

/**
 * One value in a history, with what is needed to say it in words and to whom it may be said.
 *
 * @param value the text; codes joined by {@code ;}, dates in ISO form; null for an empty field
 * @param list code list of the value, or null for plain text
 * @param category who may read it; null for what every reader of the case sees
 * @param sealed the value where it is sealed, to be opened only for a reader who may see it
 * @param sealedField name under which it was sealed
 */
public record HistoryField(String value, CodeList list, DataCategory category, Sealed sealed, String sealedField) {

    /** Plain text, a number or a name. */
    public static HistoryField text(Object value, DataCategory category) {
        return new HistoryField(value == null ? null : String.valueOf(value), null, category, null, null);
    }

    /** A date. */
    public static HistoryField date(Temporal value, DataCategory category) {
        return text(value, category);
    }

    /** A coded value. */
    public static HistoryField coded(CodeSet value, CodeList list, DataCategory category) {
        return code(value == null ? null : value.toString(), list, category);
    }

    /** One code. */
    public static HistoryField code(String value, CodeList list, DataCategory category) {
        return new HistoryField(value, list, category, null, null);
    }

    /** A sealed value; {@code list} is that of the codes in it, or null for words. */
    public static HistoryField sealed(Sealed value, String field, CodeList list, DataCategory category) {
        return new HistoryField(null, list, category, value, field);
    }

    boolean isFor(HistoryReader reader) {
        return category == null || reader.sees(category);
    }

    boolean sameAs(HistoryField other) {
        return other != null && Objects.equals(value, other.value) && Objects.equals(sealed, other.sealed);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
