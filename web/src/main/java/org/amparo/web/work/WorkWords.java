package org.amparo.web.work;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.amparo.casefile.drafts.KeptDraft;
import org.amparo.identification.CheckedEntry;
import org.amparo.identification.DecisionState;
import org.amparo.identification.PaperToCheck;
import org.amparo.reference.CodeList;
import org.amparo.web.language.CodeWords;
import org.amparo.web.language.Format;
import org.amparo.web.language.Messages;

/** What the lists of the start page say, and where a draft is gone on with. */
@Named("workWords")
@RequestScoped
public class WorkWords {

    @Inject
    private Messages messages;

    @Inject
    private CodeWords labels;

    @Inject
    private Format format;

    /** How many there are; where not all are counted, that there are more. */
    public String number(long total, boolean more) {
        return more ? messages.of("work.more-than", total) : format.number(total);
    }

    /** A paper or a correction in one line, without its case. */
    public String paper(PaperToCheck paper) {
        return messages.of(
                paper.state() == DecisionState.PROPOSED ? "work.correction" : "work.paper",
                labels.of(CodeList.CASE_STATUS, paper.outcome().name()),
                format.iso(paper.decidedOn()),
                paper.paperReference() == null ? 0 : 1,
                paper.paperReference(),
                paper.recordedBy());
    }

    /** What became of an entry in one line, without its case. */
    public String checked(CheckedEntry entry) {
        return messages.of(
                "work.checked." + (entry.mistaken() ? "mistake" : entry.correction() ? "correction" : "paper"),
                labels.of(CodeList.CASE_STATUS, entry.outcome().name()),
                format.iso(entry.decidedOn()),
                entry.checkedBy(),
                format.date(entry.checkedOn()));
    }

    /** What a draft is of. */
    public String draft(KeptDraft draft) {
        var form = DraftForm.of(draft.form());
        return messages.of(
                "work.draft." + form,
                form == DraftForm.SECTION ? messages.of("section." + form.part(draft.form())) : "");
    }

    /** Where it is gone on with, below the application's own address. */
    public String address(KeptDraft draft) {
        return DraftForm.of(draft.form()).address(draft);
    }
}
