package org.amparo.web.component;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What one question of a form holds: one input, or several that are one answer.
 *
 * @param id client id of what holds its inputs, by which it is found again in a later version of the page
 * @param label what is asked
 * @param values what its inputs hold by their client ids, without what is empty; of codes to tick or to choose in boxes the codes
 *     themselves, by the question's own id
 * @param said the same in words, for people
 * @param words whether it is words of her own
 * @param joins whether two answers to it can stand together: words, and codes of which it takes several
 */
public record Question(
        String id, String label, Map<String, List<String>> values, String said, boolean words, boolean joins)
        implements Serializable {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
