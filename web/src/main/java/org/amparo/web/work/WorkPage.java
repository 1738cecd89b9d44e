package org.amparo.web.work;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.casefile.Whose;
import org.amparo.security.Roles;
import org.amparo.web.session.CurrentUser;
import org.amparo.work.WorkDesk;
import org.amparo.work.WorkView;

/** What waits for the person who has signed in, and what has changed in her cases. */
@Named("work")
@RequestScoped
public class WorkPage {

    @Inject
    private WorkDesk desk;

    @Inject
    private CurrentUser user;

    private String whose;
    private WorkView view;
    private Map<String, Panel> panels;

    /** The first of each list, and how many there are; a list that is never for her is null. */
    public WorkView getView() {
        if (view == null) {
            view = desk.find(WorkList.whose(whose));
        }
        return view;
    }

    /** Whether the cases are those that she is in charge of. */
    public boolean isMine() {
        return getView().whose() == Whose.MINE;
    }

    /** Those lists that are hers whoever is in charge of the cases; of what became of her entries only where there is any. */
    public List<Panel> getHers() {
        return panels().values().stream()
                .filter(panel -> panel.whose() == null)
                .filter(panel -> !panel.key().equals(WorkList.CHECKED.key())
                        || panel.found().total() > 0)
                .toList();
    }

    /** Those of her cases or the team's. */
    public List<Panel> getOfCases() {
        return panels().values().stream().filter(panel -> panel.whose() != null).toList();
    }

    /** The list of that name; null where it is never for her. */
    public Panel panel(String key) {
        return panels().get(key);
    }

    private Map<String, Panel> panels() {
        if (panels == null) {
            panels = new LinkedHashMap<>();
            for (var list : WorkList.values()) {
                var found = list.in(getView());
                if (found != null) {
                    panels.put(
                            list.key(),
                            new Panel(
                                    list.key(),
                                    found,
                                    list == WorkList.CHANGED
                                            && getView().changed().more(),
                                    list == WorkList.OVERDUE && found.total() > 0,
                                    list.isOfCases() ? WorkList.said(getView().whose()) : null));
                }
            }
        }
        return panels;
    }

    /** Whether nothing waits and nothing has changed. */
    public boolean isQuiet() {
        return panels().values().stream().allMatch(panel -> panel.found().total() == 0);
    }

    /** Whether the caller works on cases and opens them. */
    public boolean isCasework() {
        return user.is(Roles.CASEWORKER) || user.is(Roles.SUPERVISOR);
    }

    public String getWhose() {
        return whose;
    }

    public void setWhose(String whose) {
        this.whose = whose;
    }
}
