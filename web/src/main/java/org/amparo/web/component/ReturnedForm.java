package org.amparo.web.component;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.amparo.web.session.LostForm;
import org.amparo.web.session.SentFields;

/**
 * Fills in again what somebody had sent when her session had ended, in the form that stands on the page now: once, and not saved. A form
 * whose words are kept as a draft takes them itself, so that they stand beside what others have recorded since.
 */
@Named("returned")
@RequestScoped
public class ReturnedForm {

    @Inject
    private LostForm lost;

    @Inject
    private FormQuestions questions;

    private boolean filled;
    private boolean overtaken;

    /** Puts what was sent into its form, where the page has it and no draft has taken it. */
    void fill(FacesContext faces) {
        if (lost.form().isEmpty() || filled) {
            return;
        }
        var drawn = VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED));
        faces.getViewRoot().visitTree(drawn, (context, component) -> {
            if (component instanceof Form form && isOf(form)) {
                fill(form);
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
    }

    private void fill(Form form) {
        String sentAs = lost.form().flatMap(SentFields::formId).orElseThrow();
        String now = form.getClientId();
        questions.fill(form, questions.sent(form, input -> values(sentAs + input.substring(now.length()))));
        filled = true;
        overtaken = lost.isOvertaken();
    }

    private List<String> values(String field) {
        return lost.form().map(sent -> sent.all(field)).orElse(null);
    }

    /** Whether a form is the one that was sent; of a list's rows that of the same row, wherever it stands now. */
    public boolean isOf(UIForm form) {
        return lost.form().filter(sent -> isOf(form, sent)).isPresent();
    }

    private static boolean isOf(UIForm form, SentFields sent) {
        var row = form.getAttributes().get(SentRow.ROW);
        String id = sent.formId().orElse("");
        return row == null
                ? id.equals(form.getClientId())
                : (':' + id).endsWith(':' + form.getId()) && row.toString().equals(sent.first(SentRow.ROW));
    }

    /** What was typed into the form that was sent, field by field; nothing where there is none, or it has no fields. */
    public Map<String, List<String>> typed() {
        return lost.form().flatMap(sent -> sent.formId().map(sent::within)).orElse(Map.of());
    }

    /** Id of the form that was sent, or null. */
    public String formId() {
        return lost.form().flatMap(SentFields::formId).orElse(null);
    }

    /** Version of the record that it showed. */
    public int version() {
        return lost.version();
    }

    /** Notes that a draft has taken what was sent. */
    public void taken() {
        filled = true;
    }

    /** Whether it is filled in. */
    public boolean isBack() {
        return filled;
    }

    /** Whether something else stands by now where it would be recorded; what a draft has taken is compared question by question. */
    public boolean isOvertaken() {
        return overtaken;
    }

    /** Key of what is to be told of a form that is not filled in; null where there is nothing to tell. */
    public String getTold() {
        return lost.form().isPresent() && !filled ? "problem.expired" : lost.getFate();
    }
}
