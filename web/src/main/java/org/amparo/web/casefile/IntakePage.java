package org.amparo.web.casefile;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.OpenCase;
import org.amparo.casefile.OpenCaseBuilder;
import org.amparo.casefile.drafts.KeptDraft;
import org.amparo.press.Presses;
import org.amparo.press.RecordName;
import org.amparo.security.Roles;
import org.amparo.services.IntakeDesk;
import org.amparo.services.ServiceKind;
import org.amparo.shared.NotFound;
import org.amparo.web.component.Notices;
import org.amparo.web.component.ReturnedForm;
import org.amparo.web.press.PagePress;
import org.amparo.web.problem.AskedQuestions;
import org.amparo.web.session.CurrentUser;

/**
 * Opens a case on two screens: what is known within a minute, and what can wait. Everything is stored at once at the end, and what was
 * left is still to ask.
 */
@Named("intake")
@ViewScoped
public class IntakePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String VIEW = "/casefile/intake.xhtml?faces-redirect=true";
    private static final String FILE = "/casefile/file.xhtml";

    /** As many cases as somebody may have begun beside one another and not finished. */
    private static final int MOST_DRAFTS = 9;

    /** Asked by the page alone: a case of which nothing is said may be opened, and seldom is on purpose. */
    private static final String EMPTY = "opened-empty";

    @Inject
    private IntakeDesk desk;

    @Inject
    private CaseDesk cases;

    @Inject
    private IntakesUnderWay underWay;

    @Inject
    private DraftKeeper draft;

    @Inject
    private BegunIntakes begun;

    @Inject
    private ReturnedForm returned;

    @Inject
    private Presses presses;

    @Inject
    private PagePress press;

    @Inject
    private CurrentUser user;

    @Inject
    private AskedQuestions questions;

    @Inject
    private Notices notices;

    private String at;
    private String screen;
    private String asked;
    private Integer number;
    private IntakeAnswers answers;

    /**
     * Prepares an empty form, or goes on with what was answered on the screen before; of those that she has begun and not finished, unless
     * one is named, with the last. Whoever comes back to an intake of which a case
     * has come is led to the case, unless she has typed something since, in another tab: then she is asked when she sends it.
     */
    public String begin() {
        user.mustBeOneOf(Roles.CASEWORKER, Roles.SUPERVISOR);
        if (asked != null && number == null) {
            throw new NotFound();
        }
        if (at == null) {
            if (number == null && returned.typed().isEmpty() && !begun.getAll().isEmpty()) {
                number = BegunIntakes.number(begun.getAll().get(0).form());
                if (number > 1) {
                    // So its address says which it is, also after a session that has ended.
                    return view();
                }
            }
            draft.open(draftName());
            answers = new IntakeAnswers(user.getToday(), draft.getPress());
            return null;
        }
        answers = underWay.of(at, user.getAccount());
        if (answers == null || !areInSight(answers.named())) {
            underWay.forget(at);
            return view();
        }
        draft.goOn(draftName());
        draft.setPress(answers.getPress());
        var opened = presses.recorded(answers.getPress());
        return opened.isPresent() && !draft.isGoingOn()
                ? leadToCase("intake.opened-before", opened.get().get(0))
                : null;
    }

    private String draftName() {
        return BegunIntakes.draft(number == null ? 1 : number);
    }

    private String view() {
        return number == null ? VIEW : VIEW + "&draft=" + number;
    }

    /** What was said of a case goes with it, as the draft does. */
    private boolean areInSight(List<String> numbers) {
        return cases.sights(numbers).size() == numbers.size();
    }

    /** Goes on to the second screen. */
    public String next() {
        answers.mustHoldTogether();
        draft.keep();
        return view() + "&at=" + underWay.hold(answers, user.getAccount());
    }

    /** Goes back to the first screen; nothing typed is lost. */
    public String back() {
        draft.keep();
        return view() + "&screen=1&at=" + underWay.hold(answers, user.getAccount());
    }

    /** Stores case and services in one transaction, once a press: the key of a draft is the same in each of its tabs. */
    public String save() {
        if (answers.saysNothing() && !questions.isSettled(EMPTY)) {
            return null;
        }
        var services = answers.services(user.getToday());
        var opened = questions.answer(confirmed -> press.once(() -> desk.open(opening(confirmed), services)));
        draft.close();
        return leadToCase("intake.opened", opened);
    }

    private String leadToCase(String notice, RecordName opened) {
        return notices.doneIn(notice, FILE, opened.id(), opened.id());
    }

    private OpenCase opening(List<String> confirmed) {
        var form = answers.getForm();
        var detection = form.detection();
        return OpenCaseBuilder.builder()
                .role(answers.getRole())
                .linkedCase(answers.getRole() == CaseRole.DEPENDANT ? answers.getLinkedCase() : null)
                .samePersonAs(answers.getSamePersonAs())
                .detectedOn(detection.detectedOn())
                .detectionSource(detection.detectionSource())
                .identificationPlace(detection.identificationPlace())
                .profile(form.profile())
                .birth(form.birth())
                .identity(form.identity())
                .location(form.location())
                .health(form.health())
                .exploitation(form.exploitation())
                .texts(form.texts())
                .confirmed(confirmed)
                .build();
    }

    /** Number under which another case can be begun beside those that she has not finished; the last one, where each is taken. */
    public int getAnother() {
        var taken = begun.getAll().stream().map(KeptDraft::form).toList();
        return IntStream.rangeClosed(1, MOST_DRAFTS)
                .filter(free -> !taken.contains(BegunIntakes.draft(free)))
                .findFirst()
                .orElse(MOST_DRAFTS);
    }

    /** Those beside this one that she has begun and not finished, the last one saved first. */
    public List<KeptDraft> getOthers() {
        return begun.getAll().stream()
                .filter(kept -> !kept.form().equals(draftName()))
                .toList();
    }

    /** Which of the cases that she has begun it is, from 1 on, as the address says it; null where none is named. */
    public String getNumber() {
        return number == null ? null : number.toString();
    }

    /** A converter of Faces would have the page drawn that it refuses, without what has to be asked before. */
    public void setNumber(String named) {
        asked = named;
        number = named != null && named.matches("[1-" + MOST_DRAFTS + "]") ? Integer.valueOf(named) : null;
    }

    public IntakeAnswers getAnswers() {
        return answers;
    }

    /** The kinds of service that are asked for. */
    public List<ServiceKind> getKinds() {
        return Stream.of(ServiceKind.values())
                .filter(kind -> kind != ServiceKind.UNSPECIFIED)
                .toList();
    }

    /** Whether the second screen is shown: the first one has been answered, and nobody asks to see it again. */
    public boolean isSecond() {
        return at != null && !"1".equals(screen);
    }

    /** Name of the intake that is under way, as the address carries it; null on the first screen of a new one. */
    public String getAt() {
        return at;
    }

    public void setAt(String at) {
        this.at = at;
    }

    /** Which screen is asked for; the second unless it is 1. */
    public String getScreen() {
        return screen;
    }

    public void setScreen(String screen) {
        this.screen = screen;
    }
}
