package org.amparo.web.work;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import org.amparo.audit.HistoryEntry;
import org.amparo.casefile.ChangedCase;
import org.amparo.casefile.drafts.KeptDraft;
import org.amparo.identification.AnsweredRequest;
import org.amparo.identification.CheckedEntry;
import org.amparo.identification.DecisionState;
import org.amparo.identification.PaperToCheck;
import org.amparo.reference.CodeList;
import org.amparo.web.casefile.BegunIntakes;
import org.amparo.web.casefile.HistoryTelling;
import org.amparo.web.language.CodeWords;
import org.amparo.web.language.Format;
import org.amparo.web.language.Messages;
import org.amparo.web.organisation.OrganisationNames;

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

    @Inject
    private OrganisationNames names;

    @Inject
    private BegunIntakes intakes;

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

    /** What became of a request in one line, without its case. */
    public String answered(AnsweredRequest answer) {
        return messages.of(
                "work.answered",
                format.iso(answer.decidedOn()),
                answer.body() == null ? 0 : 1,
                answer.body() == null ? "" : names.brief(answer.body()),
                answer.reasonCode() == null ? 0 : 1,
                answer.reasonCode() == null ? "" : labels.of(CodeList.DECISION_REASON, answer.reasonCode()),
                format.moment(answer.at()));
    }

    /** What somebody has done, as the history says it: who did what, and which fields it was; {@code who} in words. */
    public String changed(ChangedCase change) {
        String who = change.username() == null ? messages.of("history.who-closed") : change.username();
        String act = HistoryTelling.exact(change.subject(), change.acts(), messages::orNull);
        String told = messages.of("history." + change.subject() + "." + act, format.moment(change.at()), who);
        return change.fields().isEmpty() || !act.equals(HistoryEntry.Action.CHANGED.name())
                ? told
                : messages.of(
                        "work.changed.fields",
                        told,
                        change.fields().stream()
                                .map(field -> messages.of("field." + field))
                                .collect(Collectors.joining(", ")));
    }

    /** What a draft is of. */
    public String draft(KeptDraft draft) {
        var form = DraftForm.of(draft.form());
        String what = messages.of(
                "work.draft." + form,
                form == DraftForm.SECTION ? messages.of("section." + form.part(draft.form())) : "");
        String person = form.isIntake() ? intakes.person(draft) : "";
        return person.isEmpty() ? what : what + " · " + person;
    }

    /** Where it is gone on with, below the application's own address. */
    public String address(KeptDraft draft) {
        return DraftForm.of(draft.form()).address(draft);
    }
}
