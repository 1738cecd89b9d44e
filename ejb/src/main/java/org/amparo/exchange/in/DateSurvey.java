package org.amparo.exchange.in;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.amparo.reference.CivilDays;

/** How the dates of all files of an import are written, and what has to be asked of it: once for all. */
final class DateSurvey {

    /** Under which name the answer to its question is given. */
    static final String ABOUT = "dates";

    private enum Seen {
        DAY_FIRST,
        MONTH_FIRST,
        IN_NUMBERS,
        SHORT,
        SERIAL,
        SERIAL_SINCE_1900
    }

    /**
     * Where a date stands.
     *
     * @param field column
     */
    private record Place(String file, int line, String field) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    private final CivilDays days;
    private final Map<Seen, Place> first = new EnumMap<>(Seen.class);

    DateSurvey(CivilDays days) {
        this.days = days;
    }

    /** Notes how one date is written. */
    void see(WrittenDate date, String file, int line, String field) {
        var place = new Place(file, line, field);
        switch (date.form()) {
            case PARTS, SHORT -> {
                first.putIfAbsent(Seen.IN_NUMBERS, place);
                if (date.form() == WrittenDate.Form.SHORT) {
                    first.putIfAbsent(Seen.SHORT, place);
                }
                if (date.isDayFirst()) {
                    first.putIfAbsent(Seen.DAY_FIRST, place);
                } else if (date.isMonthFirst()) {
                    first.putIfAbsent(Seen.MONTH_FIRST, place);
                }
            }
            case SHORT_YEAR -> first.putIfAbsent(Seen.SHORT, place);
            case SERIAL -> {
                first.putIfAbsent(Seen.SERIAL, place);
                if (date.isLaterThan(days.latest())) {
                    first.putIfAbsent(Seen.SERIAL_SINCE_1900, place);
                }
            }
            default -> {
                // Clear, or said of its line.
            }
        }
    }

    /**
     * Asks how dates are written where that has to be known and was not said.
     *
     * @throws UnusableFile import-dates-asked, import-dates-serial, import-dates-day-first, import-dates-month-first with a question;
     *     import-dates-contradict, import-dates-mixed
     */
    void ask(DateOrder said) throws UnusableFile {
        boolean inParts = has(Seen.IN_NUMBERS) || has(Seen.SHORT);
        if (inParts && has(Seen.SERIAL)) {
            throw unusable(Seen.SERIAL, "import-dates-mixed");
        }
        if (has(Seen.SERIAL) && (said == null || !said.isSerial())) {
            throw unusable(Seen.SERIAL, "import-dates-serial")
                    .asking(new Question(
                            ABOUT,
                            List.of(DateOrder.EXCEL.code(), DateOrder.EXCEL1904.code()),
                            has(Seen.SERIAL_SINCE_1900) ? DateOrder.EXCEL.code() : null));
        }
        boolean dayFirst = has(Seen.DAY_FIRST) || said != null && !said.isSerial() && said.isDayFirst();
        boolean monthFirst = has(Seen.MONTH_FIRST) || said != null && !said.isSerial() && !said.isDayFirst();
        if (has(Seen.IN_NUMBERS) && dayFirst && monthFirst) {
            throw unusable(
                    has(Seen.MONTH_FIRST) && (said == null || said.isDayFirst()) ? Seen.MONTH_FIRST : Seen.DAY_FIRST,
                    "import-dates-contradict");
        }
        boolean answered = said != null && !said.isSerial() && (!has(Seen.SHORT) || said.takesShortYears());
        if (inParts && !answered) {
            throw question();
        }
    }

    private UnusableFile question() {
        boolean inTwoDigits = has(Seen.SHORT);
        var day = inTwoDigits ? DateOrder.DMYY : DateOrder.DMY;
        var month = inTwoDigits ? DateOrder.MDYY : DateOrder.MDY;
        var choices = List.of(day.code(), month.code());
        if (has(Seen.DAY_FIRST)) {
            return unusable(Seen.DAY_FIRST, "import-dates-day-first").asking(new Question(ABOUT, choices, day.code()));
        }
        if (has(Seen.MONTH_FIRST)) {
            return unusable(Seen.MONTH_FIRST, "import-dates-month-first")
                    .asking(new Question(ABOUT, choices, month.code()));
        }
        return unusable(has(Seen.IN_NUMBERS) ? Seen.IN_NUMBERS : Seen.SHORT, "import-dates-asked")
                .asking(new Question(ABOUT, choices, null));
    }

    private boolean has(Seen seen) {
        return first.containsKey(seen);
    }

    private UnusableFile unusable(Seen seen, String code) {
        var place = first.get(seen);
        return new UnusableFile(place.file(), place.line(), code).at(place.field());
    }
}
