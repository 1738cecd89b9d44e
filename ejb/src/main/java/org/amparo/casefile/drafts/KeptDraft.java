package org.amparo.casefile.drafts;

import java.time.Instant;
import org.amparo.casefile.PersonLine;
import org.amparo.casefile.Shown;

/**
 * Where its author has typed something that she can go on with; what it is, is told on its own form alone.
 *
 * @param form name of the form, such as {@code section-profile}
 * @param caseNumber the case that it is about; null for one that is not opened yet, or that she names in the form
 * @param person what tells that case from the others, as far as that is for her eyes
 * @param savedAt moment of the last keystrokes that are in it
 */
public record KeptDraft(String form, String caseNumber, PersonLine person, Instant savedAt) {

    /** Of a case as it is shown. */
    static KeptDraft of(Shown shown, PersonLine person, Draft draft) {
        return new KeptDraft(draft.form(), shown.file().number(), person, draft.savedAt());
    }

    /** Of no case yet. */
    static KeptDraft of(Draft draft) {
        return new KeptDraft(draft.form(), null, null, draft.savedAt());
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
