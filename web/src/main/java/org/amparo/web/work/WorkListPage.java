package org.amparo.web.work;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.amparo.casefile.ChangedCase;
import org.amparo.casefile.HistoryDesk;
import org.amparo.casefile.Whose;
import org.amparo.casefile.drafts.DraftDesk;
import org.amparo.identification.WaitingDecisionsDesk;
import org.amparo.services.AppointmentDesk;
import org.amparo.shared.NotFound;
import org.amparo.shared.Page;
import org.amparo.shared.PageRequest;
import org.amparo.web.session.CurrentUser;

/** One of the lists of the start page, whole. */
@Named("workList")
@RequestScoped
public class WorkListPage {

    private static final int ROWS = 25;

    @Inject
    private WaitingDecisionsDesk decisions;

    @Inject
    private AppointmentDesk appointments;

    @Inject
    private DraftDesk drafts;

    @Inject
    private HistoryDesk history;

    @Inject
    private CurrentUser user;

    private String list;
    private String whose;
    private String page;
    private WorkList shown;
    private Page<?> found;
    private boolean more;

    /**
     * Reads the list that the address names.
     *
     * @throws NotFound where there is none of that name
     */
    public void load() {
        var asked = new PageRequest(page != null && page.matches("\\d{1,5}") ? Integer.parseInt(page) : 0, ROWS);
        found = switch (shown()) {
            case REQUESTS -> decisions.toDecide(asked);
            case PAPERS -> decisions.toCheck(asked);
            case CHECKED -> decisions.checked(asked);
            case DRAFTS -> drafts.kept(asked);
            case ANSWERS -> decisions.answered(chosen(), asked);
            case OVERDUE -> appointments.overdue(chosen(), asked);
            case TODAY -> appointments.today(chosen(), asked);
            case COMING -> appointments.coming(chosen(), asked);
            case CHANGED -> changed(asked);
        };
    }

    /** A form comes back before the page has read what its address asks for. */
    private void readAddress() {
        var address = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        list = address.get("list");
        whose = address.get("whose");
        page = address.get("page");
    }

    /** Asks for nothing yet: which list it is decides how the page is built, also of a form that comes back. */
    private WorkList shown() {
        if (shown == null) {
            if (list == null) {
                readAddress();
            }
            shown = WorkList.named(list).orElseThrow(NotFound::new);
        }
        return shown;
    }

    private Page<ChangedCase> changed(PageRequest asked) {
        var changed = history.changes(chosen(), asked);
        more = changed.more();
        return changed.cases();
    }

    private Whose chosen() {
        return Whose.orUsual(WorkList.whose(whose), user::is);
    }

    /** The page of rows that was asked for. */
    public Page<?> getFound() {
        if (found == null) {
            load();
        }
        return found;
    }

    /** How they are drawn. */
    public String getRows() {
        return shown().rows();
    }

    /** Whether there are more than are counted. */
    public boolean isMore() {
        return more;
    }

    /** Whether it is of cases, hers or the team's. */
    public boolean isOfCases() {
        return shown().isOfCases();
    }

    /** Whether the cases are those that she is in charge of. */
    public boolean isMine() {
        return chosen() == Whose.MINE;
    }

    /** Name of the list, as the address carries it. */
    public String getList() {
        return list;
    }

    public void setList(String list) {
        this.list = list;
    }

    public String getWhose() {
        return whose;
    }

    public void setWhose(String whose) {
        this.whose = whose;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
