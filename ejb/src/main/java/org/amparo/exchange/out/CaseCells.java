package org.amparo.exchange.out;

import java.util.List;
import java.util.Locale;
import org.amparo.casefile.AgeView;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.CaseRow;
import org.amparo.reference.CodeList;
import org.amparo.reference.Labels;
import org.amparo.shared.SafeCell;

/**
 * What the list of cases shows of a case, as cells: what it shows in one place stands in columns of its own here. Dates are in
 * their ISO form, as far as they are known.
 */
final class CaseCells {

    private CaseCells() {}

    /** The cells in the order of {@link ListWords#headings()}, safe for a spreadsheet. */
    static List<String> of(CaseRow row, ListWords words) {
        return List.of(
                SafeCell.of(row.number()),
                SafeCell.of(status(row, words.language())),
                row.closedOn() == null ? "" : SafeCell.of(words.closed()),
                SafeCell.of(
                        row.sex() == null
                                ? words.notForYou()
                                : Labels.label(CodeList.SEX, row.sex(), words.language())),
                SafeCell.of(age(row.age())),
                SafeCell.of(row.identifiedOn()),
                SafeCell.of(row.openedOn().toString()),
                SafeCell.of(row.assignedTo()));
    }

    private static String status(CaseRow row, Locale language) {
        return row.role() == CaseRole.DEPENDANT
                ? Labels.label(CodeList.CASE_ROLE, row.role().name(), language)
                : Labels.label(CodeList.CASE_STATUS, row.status().name(), language);
    }

    private static String age(AgeView age) {
        if (age == null) {
            return "";
        }
        if (age.until() == null) {
            return age.from() + "…";
        }
        return age.until().equals(age.from()) ? String.valueOf(age.from()) : age.from() + "–" + age.until();
    }
}
