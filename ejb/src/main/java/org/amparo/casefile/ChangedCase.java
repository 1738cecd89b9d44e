package org.amparo.casefile;

import java.time.Instant;
import java.util.List;
import org.amparo.audit.HistoryEntry;
import org.amparo.shared.EveryPartNamed;

/**
 * A case in which somebody else has changed something; what it says now stands in its history alone.
 *
 * @param number its number
 * @param person what tells it from the others, as far as that is for her eyes
 * @param at moment of the latest change of which its history tells her
 * @param username who made it; null where that is closed to her
 * @param subject what was changed, as the history names it
 * @param acts what was done, the most exact name first ({@link HistoryEntry#acts})
 * @param fields names of the fields that were changed; of something new none
 */
@EveryPartNamed
public record ChangedCase(
        String number,
        PersonLine person,
        Instant at,
        String username,
        String subject,
        List<String> acts,
        List<String> fields) {

    static ChangedCase of(Shown shown, PersonLine person, HistoryEntry last) {
        return ChangedCaseBuilder.builder()
                .number(shown.file().number())
                .person(person)
                .at(last.at())
                .username(last.username())
                .subject(last.subject())
                .acts(last.acts())
                .fields(
                        last.action() == HistoryEntry.Action.CHANGED
                                ? last.changes().stream()
                                        .map(HistoryEntry.Change::field)
                                        .toList()
                                : List.of())
                .build();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
