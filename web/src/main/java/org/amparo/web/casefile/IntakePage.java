package org.amparo.web.casefile;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.OpenCase;
import org.amparo.casefile.OpenCaseBuilder;
import org.amparo.press.Presses;
import org.amparo.press.RecordName;
import org.amparo.security.Roles;
import org.amparo.services.IntakeDesk;
import org.amparo.services.LogService;
import org.amparo.services.LogServiceBuilder;
import org.amparo.services.ServiceKind;
import org.amparo.services.ServiceState;
import org.amparo.web.component.Notices;
import org.amparo.web.press.PagePress;
import org.amparo.web.problem.AskedQuestions;
import org.amparo.web.session.CurrentUser;

/**
 * Opens a case on two screens: what happened and what is needed now; then who is counted and how sure that is. Everything is
 * stored at once at the end, and what was left is still to ask.
 */
@Named("intake")
@ViewScoped
public class IntakePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String VIEW = "/casefile/intake.xhtml?faces-redirect=true";
    private static final String FILE = "/casefile/file.xhtml";
    private static final String DRAFT = "intake";

    /** What becomes of a kind of service at intake. */
    public enum Need {
        NONE,
        GIVEN,
        NEEDED
    }

    @Inject
    private IntakeDesk desk;

    @Inject
    private CaseDesk cases;

    @Inject
    private IntakesUnderWay underWay;

    @Inject
    private DraftKeeper draft;

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
    private IntakeAnswers answers;

    /**
     * Prepares an empty form, or goes on with what was answered on the screen before. Whoever comes back to an intake of which a case
     * has come is led to the case, unless she has typed something since, in another tab: then she is asked when she sends it.
     */
    public String begin() {
        user.mustBeOneOf(Roles.CASEWORKER, Roles.SUPERVISOR);
        if (at == null) {
            draft.open(DRAFT);
            answers = new IntakeAnswers(user.getToday(), draft.getPress());
            return null;
        }
        answers = underWay.of(at, user.getAccount());
        if (answers == null || !areInSight(answers.named())) {
            underWay.forget(at);
            return VIEW;
        }
        draft.goOn(DRAFT);
        draft.setPress(answers.getPress());
        var opened = presses.recorded(answers.getPress());
        return opened.isPresent() && !draft.isGoingOn()
                ? leadToCase("intake.opened-before", opened.get().get(0))
                : null;
    }

    /** What was said of a case goes with it, as the draft does. */
    private boolean areInSight(List<String> numbers) {
        return cases.sights(numbers).size() == numbers.size();
    }

    /** Goes on to the second screen. */
    public String next() {
        draft.keep();
        return VIEW + "&at=" + underWay.hold(answers, user.getAccount());
    }

    /** Goes back to the first screen; nothing typed is lost. */
    public String back() {
        draft.keep();
        return VIEW + "&screen=1&at=" + underWay.hold(answers, user.getAccount());
    }

    /** Stores case and services in one transaction, once a press: the key of a draft is the same in each of its tabs. */
    public String save() {
        var opened = questions.answer(confirmed -> press.once(() -> desk.open(opening(confirmed), services())));
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

    private List<LogService> services() {
        return answers.getNeeds().entrySet().stream()
                .map(need -> switch (Need.valueOf(need.getValue())) {
                    case GIVEN -> service(need.getKey(), ServiceState.DELIVERED, user.getToday());
                    case NEEDED -> service(need.getKey(), ServiceState.PLANNED, answers.getNeededBy());
                    case NONE -> null;
                })
                .filter(Objects::nonNull)
                .toList();
    }

    private static LogService service(ServiceKind kind, ServiceState state, LocalDate on) {
        return LogServiceBuilder.builder().kind(kind).state(state).startOn(on).build();
    }

    public IntakeAnswers getAnswers() {
        return answers;
    }

    /** The kinds of service that are asked for. */
    public Set<ServiceKind> getKinds() {
        return answers.getNeeds().keySet();
    }

    /** How many kinds are given, or needed. */
    public int count(Need need) {
        return Collections.frequency(answers.getNeeds().values(), need.name());
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
