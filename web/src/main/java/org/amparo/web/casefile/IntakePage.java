package org.amparo.web.casefile;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.OpenCase;
import org.amparo.security.Roles;
import org.amparo.services.IntakeDesk;
import org.amparo.services.LogService;
import org.amparo.services.ServiceKind;
import org.amparo.services.ServiceState;
import org.amparo.shared.AppClock;
import org.amparo.web.component.Notices;
import org.amparo.web.session.CurrentUser;

/**
 * Opens a case on two screens: what happened and what is needed now; then who is counted and how sure that is. Everything is
 * stored at once at the end, and what was left is still to ask.
 */
@Named("intake")
@ViewScoped
public class IntakePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int DAYS_TO_PLAN = 7;

    /** What becomes of a kind of service at intake. */
    public enum Need {
        NONE,
        GIVEN,
        NEEDED
    }

    @Inject
    private IntakeDesk desk;

    @Inject
    private DraftKeeper draft;

    @Inject
    private AppClock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Notices notices;

    private final CaseForm form = CaseForm.blank();
    private final Map<ServiceKind, String> needs = new LinkedHashMap<>();
    private CaseRole role = CaseRole.VICTIM;
    private String linkedCase;
    private String samePersonAs;
    private LocalDate neededBy;
    private boolean second;

    /** Prepares an empty form. */
    public void begin() {
        user.mustBeOneOf(Roles.CASEWORKER, Roles.SUPERVISOR);
        for (var kind : ServiceKind.values()) {
            if (kind != ServiceKind.UNSPECIFIED) {
                needs.put(kind, Need.NONE.name());
            }
        }
        neededBy = clock.today().plusDays(DAYS_TO_PLAN);
        form.setDetectedOn(clock.today());
        draft.open("intake");
    }

    /** Goes on to the second screen. */
    public void next() {
        draft.keep();
        second = true;
    }

    /** Goes back to the first screen; nothing typed is lost. */
    public void back() {
        second = false;
    }

    /** Stores case and services in one transaction. */
    public String save() {
        var opened = desk.open(
                new OpenCase(
                        role,
                        role == CaseRole.DEPENDANT ? linkedCase : null,
                        samePersonAs,
                        form.getDetectedOn(),
                        form.getAnswers().get("detectionSource"),
                        form.getAnswers().get("identificationPlace"),
                        form.profile(),
                        form.birth(),
                        form.identity(),
                        form.location(),
                        form.health(),
                        form.exploitation(),
                        form.texts()),
                services());
        draft.close();
        return notices.doneIn("intake.opened", "/casefile/file.xhtml", opened.number(), opened.number());
    }

    private List<LogService> services() {
        return needs.entrySet().stream()
                .map(need -> switch (Need.valueOf(need.getValue())) {
                    case GIVEN -> service(need.getKey(), ServiceState.DELIVERED, clock.today());
                    case NEEDED -> service(need.getKey(), ServiceState.PLANNED, neededBy);
                    case NONE -> null;
                })
                .filter(Objects::nonNull)
                .toList();
    }

    private static LogService service(ServiceKind kind, ServiceState state, LocalDate on) {
        return new LogService(kind, null, state, on, null, null, null, null, null, null);
    }

    public CaseForm getForm() {
        return form;
    }

    /** The kinds of service that are asked for. */
    public Set<ServiceKind> getKinds() {
        return needs.keySet();
    }

    /** How many kinds are given, or needed. */
    public int count(Need need) {
        return Collections.frequency(needs.values(), need.name());
    }

    /** Name of a {@link Need} by kind of service. */
    public Map<ServiceKind, String> getNeeds() {
        return needs;
    }

    public CaseRole getRole() {
        return role;
    }

    public void setRole(CaseRole role) {
        this.role = role;
    }

    public String getLinkedCase() {
        return linkedCase;
    }

    public void setLinkedCase(String linkedCase) {
        this.linkedCase = linkedCase;
    }

    public String getSamePersonAs() {
        return samePersonAs;
    }

    public void setSamePersonAs(String samePersonAs) {
        this.samePersonAs = samePersonAs;
    }

    public LocalDate getNeededBy() {
        return neededBy;
    }

    public void setNeededBy(LocalDate neededBy) {
        this.neededBy = neededBy;
    }

    public boolean isSecond() {
        return second;
    }
}
