package org.amparo.web.services;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.amparo.services.AmendService;
import org.amparo.services.MoveService;
import org.amparo.services.ServiceDesk;
import org.amparo.services.ServiceState;
import org.amparo.shared.StaleVersion;
import org.amparo.web.casefile.CaseHead;
import org.amparo.web.casefile.CasePage;
import org.amparo.web.casefile.DraftKeeper;
import org.amparo.web.casefile.LeadsBack;
import org.amparo.web.component.Notices;
import org.amparo.web.press.PagePress;
import org.amparo.web.problem.AskedQuestions;

/** One service: corrected, moved to the right person, taken back. */
@Named("servicePage")
@ViewScoped
public class ServicePage implements CasePage, Serializable {

    private static final long serialVersionUID = 1L;

    private static final String LIST = "/services/list.xhtml";

    @Inject
    private ServiceDesk services;

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

    private String id;
    private int version;
    private boolean planned;
    private boolean withdrawn;
    private boolean correctable;
    private boolean goesOn;
    private String ends;
    private String back;
    private String reason;
    private String toCase;
    private ServiceForm form;

    /** Reads the service. */
    public void load() {
        head.load(this);
        var service = services.find(head.getNumber(), id);
        version = service.version();
        planned = service.state() == ServiceState.PLANNED;
        correctable = service.correctable();
        withdrawn = service.state() == ServiceState.WITHDRAWN;
        goesOn = service.staysOn();
        form = planned ? ServiceForm.askingAfter(service) : ServiceForm.of(service);
        draft.openChanges("service-" + service.id(), head.getNumber(), service.id(), version);
    }

    @Override
    public void mustBeOpen() {
        services.find(head.getNumber(), id);
    }

    /**
     * Stores the correction, or what became of a planned service; where somebody else has done so since, the page opens anew with what
     * both have said.
     */
    public String save() {
        draft.settle();
        try {
            questions.answer(confirmed -> press.once(() ->
                    services.amend(head.getNumber(), id, new AmendService(version, form.order(confirmed), reason))));
        } catch (StaleVersion overtaken) {
            return draft.meet(overtaken);
        }
        draft.close();
        String stay = isEnding() ? "services.ended" : "services.amended";
        return notices.doneIn(form.isOpenStay() ? "services.logged-stay" : stay, getLeadsTo(), head.getNumber());
    }

    /** Moves the service to another case. */
    public String move() {
        var moved = questions.answer(confirmed -> press.once(
                () -> services.move(head.getNumber(), id, new MoveService(version, toCase, reason, confirmed))));
        return notices.doneIn("services.moved", getLeadsTo(), head.getNumber(), moved.of());
    }

    /** Takes the service back. */
    public String withdraw() {
        press.done(() -> services.withdraw(head.getNumber(), id, version, reason));
        return notices.doneIn("services.withdrawn", getLeadsTo(), head.getNumber());
    }

    /** Whether it is a stay that goes on, of which its last day is asked and nothing else. */
    public boolean isEnding() {
        return ends != null && goesOn && correctable;
    }

    /** Where the page leads: from where she came. */
    public String getLeadsTo() {
        return LeadsBack.to(back, LIST);
    }

    /** Whether it was only planned, so that a change needs no reason. */
    public boolean isPlanned() {
        return planned;
    }

    /** Whether something can still become of it. */
    public boolean isCorrectable() {
        return correctable;
    }

    /** Whether it stands and cannot be corrected all the same, because its case is closed. */
    public boolean isOfClosedCase() {
        return !correctable && !withdrawn;
    }

    /** Whether it has been taken back. */
    public boolean isWithdrawn() {
        return withdrawn;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    /** Whether the last day of a stay is to be recorded, as the address says it; null where it does not. */
    public String getEnds() {
        return ends;
    }

    public void setEnds(String ends) {
        this.ends = ends;
    }

    /** Name of the page from which she came, as the address carries it; or null. */
    public String getBack() {
        return back;
    }

    public void setBack(String back) {
        this.back = back;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getToCase() {
        return toCase;
    }

    public void setToCase(String toCase) {
        this.toCase = toCase;
    }

    public ServiceForm getForm() {
        return form;
    }
}
