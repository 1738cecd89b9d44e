package org.amparo.web.casefile;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.casefile.CaseRole;
import org.amparo.services.ServiceKind;

/** What has been answered of an intake so far, on both of its screens. */
public class IntakeAnswers implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int DAYS_TO_PLAN = 7;

    private final CaseForm form = CaseForm.blank();
    private final Map<ServiceKind, String> needs = new LinkedHashMap<>();
    private CaseRole role = CaseRole.VICTIM;
    private String linkedCase;
    private String samePersonAs;
    private LocalDate neededBy;
    private String press;

    /** Nothing answered yet: found today, and nothing needed so far; the key is that of the press which opens the case. */
    IntakeAnswers(LocalDate today, String press) {
        this.press = press;
        for (var kind : ServiceKind.values()) {
            if (kind != ServiceKind.UNSPECIFIED) {
                needs.put(kind, IntakePage.Need.NONE.name());
            }
        }
        neededBy = today.plusDays(DAYS_TO_PLAN);
        form.getDays().put("detectedOn", today);
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

    /** Name of an {@link IntakePage.Need} by kind of service. */
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
}
