package org.amparo.web.casefile;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UINamingContainer;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.casefile.drafts.DraftDesk;
import org.amparo.casefile.drafts.DraftPlace;
import org.amparo.press.Presses;
import org.amparo.security.DataCategory;
import org.amparo.shared.RuleViolation;
import org.amparo.shared.StaleVersion;
import org.amparo.web.component.FormQuestions;
import org.amparo.web.component.Notices;
import org.amparo.web.component.Question;
import org.amparo.web.component.ReturnedForm;
import org.amparo.web.language.Format;
import org.amparo.web.language.Messages;
import org.amparo.web.problem.Overtaken;
import org.amparo.web.session.DrawnWith;

/**
 * Keeps what is typed into a page's forms, before it is checked, so that a draft also brings back what is not finished. Of a form that
 * changes what is recorded it keeps what its author has changed alone, each with what stood there when she began: where that stands still
 * her word is put into the field again, and where somebody has recorded something else since, the two stand side by side.
 */
@Named("draft")
@ViewScoped
public class DraftKeeper implements DrawnWith, Serializable {

    private static final long serialVersionUID = 1L;

    /** Id of what a form ends with whose words are kept. */
    private static final String KEPT = "draft";

    @Inject
    private DraftDesk desk;

    @Inject
    private Presses presses;

    @Inject
    private CaseReading reading;

    @Inject
    private FormQuestions questions;

    @Inject
    private LastChanges changes;

    @Inject
    private Messages messages;

    @Inject
    private Notices notices;

    @Inject
    private Format format;

    @Inject
    private ReturnedForm returned;

    private String name;
    private String caseNumber;
    private int version;
    private String subject;
    private DraftAnswers answers;
    private final Map<String, Map<String, Question>> drawn = new HashMap<>();
    private final Map<String, Map<String, List<String>>> chosen = new HashMap<>();
    private final List<DraftConflict> conflicts = new ArrayList<>();
    private Set<DataCategory> shown = Set.of();
    private boolean thrownAway;
    private Instant savedAt;
    private String state;
    private boolean over;
    private boolean goingOn;
    private String press;

    /** Brings back what was typed into a form that belongs to no case yet. */
    public void open(String form) {
        open(form, null, 0);
    }

    /** Fills in what was typed on another screen of the form; nothing has to be said of it. */
    public void goOn(String form) {
        open(form);
        goingOn = savedAt != null;
        savedAt = null;
    }

    /** Brings back what was typed into a form that adds something to a case; the version tells whether anybody has changed it since. */
    public void open(String form, String ofCase, int read) {
        name = form;
        caseNumber = ofCase;
        version = read;
        answers = new DraftAnswers(read);
        var draft = desk.find(place());
        press = presses.keyOf(form + '/' + ofCase);
        shown = Set.copyOf(draft.open());
        thrownAway = draft.thrownAway();
        if (draft.isThere()) {
            savedAt = draft.savedAt();
            answers = DraftAnswers.read(draft.fields());
            press = Objects.requireNonNullElse(answers.press(), press);
        }
    }

    /**
     * Brings back what was changed in a form that is filled with what is recorded.
     *
     * @param changed what its author changes, as the history names it: {@code case}, or a record of the case by its id
     * @param read version of what is recorded
     */
    public void openChanges(String form, String ofCase, String changed, int read) {
        subject = changed;
        open(form, ofCase, read);
    }

    /**
     * Refuses a page with a draft of a case of which more was open when the draft was brought back.
     *
     * @throws Overtaken where something has been closed
     * @throws org.amparo.shared.NotFound where the case is not in the caller's scope any more
     */
    void mustBeAsOpenAsItWas() {
        if (caseNumber != null) {
            Overtaken.unless(reading.sight(caseNumber).categories().containsAll(shown));
        }
    }

    private DraftPlace place() {
        return new DraftPlace(name, caseNumber);
    }

    /** Before the page is drawn: notes what its forms hold, and puts into them what was typed; what was sent of a form is in it already. */
    public void fill() {
        if (name == null || over) {
            return;
        }
        var root = FacesContext.getCurrentInstance().getViewRoot();
        boolean back = takeReturned(root);
        for (UIForm form : forms(root)) {
            if (!drawn.containsKey(form.getClientId())) {
                drawn.put(form.getClientId(), questions.drawn(form));
                bringBack(form);
            } else if (!form.isSubmitted()) {
                answers.typedInto(form.getClientId())
                        .forEach((question, answer) -> questions.fill(form, question, answer));
            }
        }
        if (back) {
            keepReturned();
        }
        if (savedAt != null && answers.isEmpty()) {
            // All that she typed stands already.
            savedAt = null;
            desk.discard(place());
        }
    }

    /**
     * What she sent when her session had ended is hers as if she had typed it in. The screen that it stood on may be another one than is drawn
     * now, for what lay in the session is gone; then it waits for that.
     */
    private boolean takeReturned(UIViewRoot root) {
        String form = returned.formId();
        boolean hers = !returned.typed().isEmpty()
                && form.indexOf(UINamingContainer.getSeparatorChar(FacesContext.getCurrentInstance())) < 0
                && (!(root.findComponent(form) instanceof UIForm drawn) || isKept(drawn));
        if (hers) {
            answers = answers.returned(form, returned.typed(), returned.version());
            returned.taken();
        }
        return hers;
    }

    /** It has been given back once, and is kept at once. */
    private void keepReturned() {
        try {
            savedAt = store();
        } catch (RuleViolation notKept) {
            state = messages.of("rule." + notKept.code());
        }
    }

    /** The forms of the page whose words are kept. */
    private static List<UIForm> forms(UIComponent within) {
        return within.getChildren().stream()
                .filter(UIComponent::isRendered)
                .flatMap(child -> child instanceof UIForm form
                        ? Stream.of(form).filter(DraftKeeper::isKept)
                        : forms(child).stream())
                .toList();
    }

    private static boolean isKept(UIForm form) {
        return form.getChildren().stream().anyMatch(child -> KEPT.equals(child.getId()));
    }

    /** Puts what was typed into a form that is drawn for the first time, and tells what somebody else has recorded since. */
    private void bringBack(UIForm form) {
        String id = form.getClientId();
        var stands = drawn.get(id);
        var held = answers;
        var typed = held.isOfBefore(id) ? values(questions.sent(form, held.ofBefore(id)::get)) : held.typedInto(id);
        typed.forEach((question, answer) -> questions.fill(form, question, answer));
        var hers = questions.drawn(form);
        answers = held.without(id);
        stands.forEach((question, recorded) -> {
            var answer = typed.get(question);
            if (answer == null || (changesRecord() && answer.equals(recorded.values()))) {
                return;
            }
            var stood = held.began(id, question);
            boolean overtaken = changesRecord() && held.isOvertaken(id, question, recorded.values(), version);
            answers.put(id, question, answer, changesRecord() && !overtaken ? recorded.values() : stood);
            if (overtaken) {
                conflicts.add(new DraftConflict(
                        id, hers.get(question), recorded, stood, changes.of(caseNumber, subject, recorded.label())));
            }
        });
    }

    private boolean changesRecord() {
        return subject != null;
    }

    private static Map<String, Map<String, List<String>>> values(Map<String, Question> read) {
        Map<String, Map<String, List<String>>> values = new LinkedHashMap<>();
        read.forEach((question, one) -> values.put(question, one.values()));
        return values;
    }

    /** Keeps what the request carries; nothing once the form has been saved, for the two can overtake each other. */
    public synchronized void keep() {
        if (name == null || over) {
            return;
        }
        chosen.clear();
        take();
        try {
            store();
        } catch (RuleViolation notKept) {
            state = messages.of("rule." + notKept.code());
        }
    }

    private void take() {
        var faces = FacesContext.getCurrentInstance();
        for (UIForm form : forms(faces.getViewRoot())) {
            if (form.isSubmitted()) {
                String id = form.getClientId();
                answers = answers.without(id);
                values(sent(form)).forEach((question, typed) -> {
                    var answer = chosen.getOrDefault(question, typed);
                    var stood = changesRecord() ? stood(id, question) : null;
                    if (!answer.equals(stood)) {
                        answers.put(id, question, answer, stood);
                    }
                });
            }
        }
    }

    private Map<String, Question> sent(UIForm form) {
        var sent = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap();
        return questions.sent(form, input -> sent.containsKey(input) ? List.of(sent.get(input)) : null);
    }

    private Map<String, List<String>> stood(String form, String question) {
        return conflicts.stream()
                .filter(one -> one.isOf(form, question))
                .findFirst()
                .map(DraftConflict::began)
                .orElseGet(() -> drawn.get(form).get(question).values());
    }

    /** Keeps what is typed; when it was kept, or null where there is nothing to keep. */
    private Instant store() {
        if (answers.isEmpty()) {
            desk.discard(place());
            state = null;
            return null;
        }
        answers.pressedAs(press);
        var kept = desk.keep(place(), answers.written(), shown);
        state = messages.of("draft.saved", format.moment(kept));
        return kept;
    }

    /** Puts into the fields what is kept of two answers, before the form is saved. */
    public void settle() {
        chosen.clear();
        for (DraftConflict conflict : conflicts) {
            var form = (UIForm) FacesContext.getCurrentInstance().getViewRoot().findComponent(conflict.form());
            var typed = sent(form).get(conflict.question());
            conflict.result(typed == null ? Map.of() : typed.values()).ifPresent(result -> {
                questions.fill(form, conflict.question(), result);
                chosen.put(conflict.question(), result);
            });
        }
        conflicts.clear();
    }

    /**
     * Opens the page anew with what stands now and what she has typed, because somebody else has recorded something since she began.
     *
     * @throws StaleVersion where what she has typed cannot be kept
     */
    public synchronized String meet(StaleVersion overtaken) {
        take();
        try {
            store();
        } catch (RuleViolation notKept) {
            throw overtaken;
        }
        return notices.warned("draft.conflict.met", itself());
    }

    private static String itself() {
        return FacesContext.getCurrentInstance().getViewRoot().getViewId() + "?includeViewParams=true";
    }

    /** Ends the draft, for what was typed has been saved. */
    public synchronized void close() {
        over = true;
        desk.discard(place());
    }

    /** Throws away what was typed and shows the page as it is recorded. */
    public String discard() {
        close();
        return itself() + "&faces-redirect=true";
    }

    /** Throws away what was typed and leads to a page of the case, or of none. */
    public String leave(String view) {
        close();
        return view + "?faces-redirect=true" + (caseNumber == null ? "" : "&case=" + caseNumber);
    }

    /** Whether the fields are filled without a word. */
    public boolean isGoingOn() {
        return goingOn;
    }

    /** Whether something typed before was brought back. */
    public boolean isBroughtBack() {
        return savedAt != null;
    }

    /** Whether something typed before is gone, for it held what is closed to her by now. */
    public boolean isThrownAway() {
        return thrownAway;
    }

    /** Whether the case to which something is added has been changed since the draft was begun. */
    public boolean isOutdated() {
        return !changesRecord() && answers.version() != version;
    }

    /** Questions to which somebody else has recorded another answer since she began; she chooses before she saves. */
    public List<DraftConflict> getConflicts() {
        return conflicts;
    }

    /**
     * Key of the press that saves it, for the form to carry: the draft's own, so that it is one press wherever the draft is opened, and
     * that of a form which nobody has typed into yet until something is recorded.
     */
    public String getPress() {
        return press;
    }

    public void setPress(String press) {
        this.press = press;
    }

    public Instant getSavedAt() {
        return savedAt;
    }

    @Override
    public Set<String> whatIsOpen() {
        return shown.stream().map(DataCategory::name).collect(Collectors.toSet());
    }

    @Override
    public int versionShown() {
        return version;
    }

    /** What became of the last keystrokes, or null. */
    public String getState() {
        return state;
    }
}
