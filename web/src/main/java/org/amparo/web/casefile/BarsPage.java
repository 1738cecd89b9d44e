package org.amparo.web.casefile;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amparo.casefile.access.BarAccessBuilder;
import org.amparo.casefile.access.BarDesk;
import org.amparo.casefile.access.BarView;
import org.amparo.press.RecordName;
import org.amparo.shared.NotFound;
import org.amparo.web.component.Notices;
import org.amparo.web.press.PagePress;
import org.amparo.web.session.CurrentUser;

/** From whom a case is hidden: for the owner's supervisor, below who else may see it. */
@Named("bars")
@ViewScoped
public class BarsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String VIEW = "/casefile/access.xhtml";
    private static final String CASES = "/casefile/list.xhtml";

    @Inject
    private BarDesk bars;

    @Inject
    private CaseReading reading;

    @Inject
    private CaseHead head;

    @Inject
    private CurrentUser caller;

    @Inject
    private Notices notices;

    @Inject
    private PagePress press;

    private String organisation;
    private String user;
    private String reason;
    private final Map<String, String> liftReasons = new HashMap<>();

    /** The bars, lifted ones included. */
    public List<BarView> getList() {
        return reading.bars(head.getNumber());
    }

    /** Hides the case; from herself it is hidden at once, so that she cannot come back to its page. */
    public String set() {
        var order = BarAccessBuilder.builder()
                .organisation(organisation)
                .user(user)
                .reason(reason)
                .build();
        var set = press.or(() -> bars.set(head.getNumber(), order), this::found);
        boolean herself = set.account() != null
                && set.account().username().equals(caller.getName())
                && set.account().organisation().code().equals(caller.getOrganisation());
        if (herself) {
            return notices.done("bar.set", CASES);
        }
        var open = head.getView();
        if (isDeciding(set)) {
            return notices.doneIn(
                    "bar.set.body", VIEW, head.getNumber(), set.organisation().name());
        }
        boolean worker = set.account() != null
                && set.account().username().equals(open.assignedTo())
                && set.account().organisation().equals(open.owner());
        return notices.doneIn(worker ? "bar.set.worker" : "bar.set", VIEW, head.getNumber());
    }

    private BarView found(List<RecordName> names) {
        return getList().stream()
                .filter(bar -> bar.recordName().equals(names.get(0)))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Whether a bar hides the case from a body that decides on victim status, and so the requests that are made of it. */
    public boolean isDeciding(BarView bar) {
        return bar.organisation() != null
                && head.getBodies().stream()
                        .anyMatch(body -> body.code().equals(bar.organisation().code()));
    }

    /** Lifts a bar. */
    public String lift(String barId) {
        press.done(() -> bars.lift(head.getNumber(), barId, liftReasons.get(barId)));
        return notices.doneIn("bar.lifted", VIEW, head.getNumber());
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Why each bar is lifted, by its id. */
    public Map<String, String> getLiftReasons() {
        return liftReasons;
    }
}
