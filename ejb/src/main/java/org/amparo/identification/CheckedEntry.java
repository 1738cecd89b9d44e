package org.amparo.identification;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.amparo.casefile.PersonLine;
import org.amparo.casefile.Shown;
import org.amparo.security.DataCategory;
import org.amparo.shared.EveryPartNamed;

/**
 * What became of a paper that the reader had entered, or of a correction that she had proposed.
 *
 * @param caseNumber case on which it stands
 * @param person what tells that case from the others, as far as that is for her eyes
 * @param outcome what the paper decides, or what was to stand in the place of the entry in error
 * @param decidedOn date of the act: day, month or year
 * @param correction whether it is a correction
 * @param mistaken whether it says that an entry was made by mistake, so that nothing takes its place
 * @param agreed whether the second person agreed
 * @param checkedBy the second person
 * @param checkedOn the day of her word
 * @param reason why she did not agree; null where that is closed to the reader
 */
@EveryPartNamed
public record CheckedEntry(
        String caseNumber,
        PersonLine person,
        DecisionOutcome outcome,
        String decidedOn,
        boolean correction,
        boolean mistaken,
        boolean agreed,
        String checkedBy,
        LocalDate checkedOn,
        String reason) {

    static CheckedEntry of(Shown shown, PersonLine person, StatusDecision entry, Supplier<String> reason) {
        return CheckedEntryBuilder.builder()
                .caseNumber(shown.file().number())
                .person(person)
                .outcome(entry.outcome())
                .decidedOn(entry.decided().toString())
                .correction(entry.corrects() != null)
                .mistaken(entry.isMistaken())
                .agreed(entry.state() != DecisionState.REFUSED)
                .checkedBy(entry.checkedBy())
                .checkedOn(entry.checkedOn())
                .reason(shown.in(DataCategory.FREE_TEXT, reason))
                .build();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
