package org.amparo.casefile.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.amparo.casefile.list.CaseOrder.Place;
import org.amparo.security.AddressSeal;
import org.amparo.security.Caller;
import org.amparo.shared.RuleViolation;

/** Places of a list as addresses carry them: sealed, since database ids stay inside, and each of one order. */
@ApplicationScoped
class Cursors {

    @Inject
    private AddressSeal seal;

    /**
     * Where a page begins.
     *
     * @param place the row beside it
     * @param back whether the page ends before that row, where it would else begin behind it
     */
    record Cursor(Place place, boolean back) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    String written(Cursor cursor, CaseQuery asked, Caller caller) {
        var place = cursor.place();
        return seal.seal(
                caller.country(),
                purpose(asked),
                String.join("|", cursor.back() ? "B" : "F", "" + place.stretch(), place.key(), "" + place.id()));
    }

    /**
     * The one that is asked for; null where none is.
     *
     * @throws RuleViolation cursor-of-another-list where it is none, or of another order
     */
    Cursor read(CaseQuery asked, Caller caller) {
        if (asked.cursor() == null || asked.cursor().isEmpty()) {
            return null;
        }
        String[] parts = seal.open(caller.country(), purpose(asked), asked.cursor())
                .orElseThrow(() -> new RuleViolation("cursor-of-another-list"))
                .split("[|]", -1);
        return new Cursor(
                new Place(Integer.parseInt(parts[1]), parts[2], Long.parseLong(parts[3])), "B".equals(parts[0]));
    }

    private static String purpose(CaseQuery asked) {
        return "cases by " + (asked.sort() == null ? CaseQuery.Sort.OPENED : asked.sort())
                + (asked.descending() ? " downwards" : " upwards");
    }
}
