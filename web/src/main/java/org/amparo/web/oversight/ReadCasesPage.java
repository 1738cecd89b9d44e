package org.amparo.web.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.amparo.oversight.OversightDesk;
import org.amparo.security.Roles;
import org.amparo.shared.NotFound;
import org.amparo.shared.Page;
import org.amparo.shared.PageRequest;
import org.amparo.web.session.CurrentUser;

/** The cases that one act of reading showed. */
@Named("readCases")
@RequestScoped
public class ReadCasesPage {

    private static final int ROWS = 100;

    @Inject
    private OversightDesk desk;

    @Inject
    private CurrentUser user;

    private String act;
    private String page;
    private Page<String> numbers;

    /** Reads the list; what is no number of an act is not found. */
    public void load() {
        user.mustBeOneOf(Roles.AUDITOR);
        if (act == null || !act.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        int asked = page != null && page.matches("\\d{1,5}") ? Integer.parseInt(page) : 0;
        numbers = desk.casesOf(Long.parseLong(act), new PageRequest(asked, ROWS));
    }

    public Page<String> getNumbers() {
        return numbers;
    }

    public String getAct() {
        return act;
    }

    public void setAct(String act) {
        this.act = act;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
