package org.amparo.exchange.out;

import java.util.List;
import java.util.Locale;

/**
 * The words of an exported list, from the language of whoever asks.
 *
 * @param language in which codes are named
 * @param headings of the columns in their order: number, status, closed, sex, age, identified, opened, in charge
 * @param closed what stands in the column of closed cases
 * @param notForYou what stands where the profile is not for the author's eyes
 */
public record ListWords(Locale language, List<String> headings, String closed, String notForYou) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
