package org.amparo.web.casefile;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.casefile.CaseRole;
import org.amparo.services.LogService;
import org.amparo.services.LogServiceBuilder;
import org.amparo.services.ServiceKind;
import org.amparo.services.ServiceState;
import org.amparo.shared.RuleViolation;

/** What has been answered of an intake so far, on both of its screens. */
public class IntakeAnswers implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int DAYS_TO_PLAN = 7;

    private final CaseForm form = CaseForm.blank();
    private final LocalDate begunOn;
    private List<String> given = new ArrayList<>();
    private List<String> needed = new ArrayList<>();
    private CaseRole role = CaseRole.VICTIM;
    private String linkedCase;
    private String samePersonAs;
    private LocalDate neededBy;
    private String press;

    /** Nothing answered yet: found today, and nothing needed so far; the key is that of the press which opens the case. */
    IntakeAnswers(LocalDate today, String press) {
        this.press = press;
        begunOn = today;
        neededBy = today.plusDays(DAYS_TO_PLAN);
        form.getDays().put("detectedOn", today);
    }

    /** Whether nothing stands in it but what it began with. */
    boolean saysNothing() {
        return said().equals(new IntakeAnswers(begunOn, press).said());
    }

    private List<Object> said() {
        return List.of(
                role,
                named(),
                given,
                needed,
                form.detection(),
                form.profile(),
                form.birth(),
                form.identity(),
                form.location(),
                form.health(),
                form.exploitation(),
                form.texts());
    }

    /**
     * What would be refused at the end and is asked on the first screen.
     *
     * @throws RuleViolation main-form-not-among-forms
     */
    void mustHoldTogether() {
        form.exploitation().mainFormMustBeAmongForms();
    }

    /** What is given today and what is planned, as orders. */
    List<LogService> services(LocalDate today) {
        return Stream.concat(
                        given.stream().map(kind -> service(kind, ServiceState.DELIVERED, today)),
                        needed.stream().map(kind -> service(kind, ServiceState.PLANNED, neededBy)))
                .toList();
    }

    private static LogService service(String kind, ServiceState state, LocalDate on) {
        return LogServiceBuilder.builder()
                .kind(ServiceKind.valueOf(kind))
                .state(state)
                .startOn(on)
                .build();
    }

    /** Numbers of other cases that are named in it. */
    List<String> named() {
        return Stream.of(linkedCase, samePersonAs)
                .filter(number -> number != null && !number.isBlank())
                .distinct()
                .toList();
    }

    public String getPress() {
        return press;
    }

    public CaseForm getForm() {
        return form;
    }

    /** Kinds of service that were given today. */
    public List<String> getGiven() {
        return given;
    }

    public void setGiven(List<String> given) {
        this.given = given;
    }

    /** Kinds of service that are needed. */
    public List<String> getNeeded() {
        return needed;
    }

    public void setNeeded(List<String> needed) {
        this.needed = needed;
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

    /** A day; the draft of an intake in which nothing was needed has none, and leaves the one that is proposed. */
    public void setNeededBy(LocalDate neededBy) {
        if (neededBy != null) {
            this.neededBy = neededBy;
        }
    }
}
