package org.amparo.web.casefile;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.amparo.casefile.AmendCase;
import org.amparo.casefile.AmendCaseBuilder;
import org.amparo.casefile.CaseAct;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseStatus;
import org.amparo.shared.NotFound;
import org.amparo.shared.StaleVersion;
import org.amparo.web.component.Notices;
import org.amparo.web.press.PagePress;
import org.amparo.web.problem.AskedQuestions;

/** Changes one section of a case; the others are left as they stand. */
@Named("sectionPage")
@ViewScoped
public class SectionPage implements CasePage, Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CaseDesk cases;

    @Inject
    private CaseHead head;

    @Inject
    private AskedQuestions questions;

    @Inject
    private Notices notices;

    @Inject
    private DraftKeeper draft;

    @Inject
    private PagePress press;

    private String name;
    private String reason;
    private CaseForm form;

    /** Fills the form with what is recorded. */
    public void load() {
        head.load(this);
        if (!head.may(CaseAct.AMEND_CASE.name())) {
            throw new NotFound();
        }
        form = CaseForm.of(head.getView());
        draft.openChanges("section-" + name, head.getNumber(), "case", head.getVersion());
    }

    /** A case that was closed meanwhile refuses the change in words; what was typed stays. */
    @Override
    public void mustBeOpen() {
        var sight = head.getSight();
        if (!sight.owner() || !CaseFacts.isOpen(name, sight)) {
            throw new NotFound();
        }
    }

    /** Stores the section; where somebody else has done so since, the page opens anew with what both have said. */
    public String save() {
        draft.settle();
        try {
            questions.answer(confirmed -> press.once(() -> cases.amend(head.getNumber(), change(confirmed))));
        } catch (StaleVersion overtaken) {
            return draft.meet(overtaken);
        }
        draft.close();
        return notices.doneIn("case.saved", "/casefile/file.xhtml", head.getNumber());
    }

    private AmendCase change(List<String> confirmed) {
        return AmendCaseBuilder.builder()
                .version(head.getVersion())
                .reason(reason)
                .detection(is("detection") ? AmendCase.Detection.of(form.detection()) : null)
                .profile(is("profile") ? form.profile() : null)
                .birth(is("profile") ? form.birth() : null)
                .identity(is("identity") ? form.identity() : null)
                .location(is("location") ? form.location() : null)
                .health(is("health") ? form.health() : null)
                .exploitation(is("exploitation") ? form.exploitation() : null)
                .texts(is("texts") ? form.texts() : null)
                .confirmed(confirmed)
                .build();
    }

    /** Whether this is the section of that name. */
    public boolean is(String section) {
        return section.equals(name);
    }

    /** Whether a change has to be explained: from the confirmation on. */
    public boolean isReasonNeeded() {
        return head.getView().status() == CaseStatus.CONFIRMED;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public CaseForm getForm() {
        return form;
    }
}
