package org.amparo.oversight;

import java.util.List;
import java.util.Map;

/**
 * The words of a sheet of acts, from the language of whoever asks.
 *
 * @param headings of the columns of its list, in their order
 * @param words what operations, subjects, fields and states are called, by the keys under which pages say them
 */
public record SheetWords(List<String> headings, Map<String, String> words) {

    String of(String beginning, String code) {
        return code == null ? "" : words.getOrDefault(beginning + code, code);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
