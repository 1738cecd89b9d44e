package org.amparo.exchange.in;

/**
 * Answers what was asked of a file as a whole.
 *
 * @param dates how its dates are written, or null where that was not asked
 * @param encoding in which letters it is written, or null where that was not asked
 * @param register whether it is the known register that was asked about, or null where that was not asked
 */
public record AnswerImport(DateOrder dates, Encoding encoding, RegisterAnswer register) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
