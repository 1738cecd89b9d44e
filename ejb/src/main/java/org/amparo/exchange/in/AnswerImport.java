package org.amparo.exchange.in;

/**
 * Answers what was asked of a file as a whole; nothing but that is taken.
 *
 * @param dates how its dates are written, or null where that was not asked
 * @param encoding in which letters it is written, or null where that was not asked
 * @param register whether it is the known register that was asked about, or null where that was not asked
 */
public record AnswerImport(DateOrder dates, Encoding encoding, RegisterAnswer register) {

    /** Whether it answers a question, by one of its choices. */
    boolean isTo(Question question) {
        String given =
                switch (question.about()) {
                    case DateSurvey.ABOUT -> dates == null ? null : dates.code();
                    case Encoding.ABOUT -> encoding == null ? null : encoding.code();
                    default -> register == null ? null : register.code();
                };
        return given != null && question.choices().contains(given);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
