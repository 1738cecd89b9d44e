package org.amparo.work;

import org.amparo.casefile.ChangedCases;
import org.amparo.casefile.Whose;
import org.amparo.casefile.drafts.KeptDraft;
import org.amparo.identification.AnsweredRequest;
import org.amparo.identification.CheckedEntry;
import org.amparo.identification.PaperToCheck;
import org.amparo.identification.RequestToDecide;
import org.amparo.services.Appointment;
import org.amparo.shared.EveryPartNamed;
import org.amparo.shared.Page;

/**
 * What waits for somebody: of each list how many there are, and the first of them. A list that is never for her is null.
 *
 * @param whose of which cases answers, appointments, changes and the number of cases are; the other lists are hers, or her body's, whoever is in
 *     charge of the cases
 * @param openCases how many open cases those are, as far as a list counts without being asked
 * @param openCasesExact whether there are no more
 * @param requests requests for a decision that await her body
 * @param papers papers and corrections that await her word
 * @param checked what became of those that she had entered
 * @param answers what became of requests for a decision that her organisation had made
 * @param drafts what she has typed and not saved
 * @param overdue planned services whose day is over
 * @param today those of today
 * @param coming those of the next seven days
 * @param changed cases that have changed
 */
@EveryPartNamed
public record WorkView(
        Whose whose,
        long openCases,
        boolean openCasesExact,
        Page<RequestToDecide> requests,
        Page<PaperToCheck> papers,
        Page<CheckedEntry> checked,
        Page<AnsweredRequest> answers,
        Page<KeptDraft> drafts,
        Page<Appointment> overdue,
        Page<Appointment> today,
        Page<Appointment> coming,
        ChangedCases changed) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
