package org.amparo.web.organisation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.amparo.audit.HistoryEntry;
import org.amparo.organisation.KeptOrganisation;
import org.amparo.organisation.NameOrganisation;
import org.amparo.organisation.OrganisationDesk;
import org.amparo.security.Roles;
import org.amparo.web.component.Notices;
import org.amparo.web.press.PagePress;
import org.amparo.web.session.CurrentUser;

/** One organisation: what it is called, what it does, what happened to it. */
@Named("organisationPage")
@ViewScoped
public class OrganisationPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String VIEW = "/organisation/organisation.xhtml";

    @Inject
    private OrganisationDesk desk;

    @Inject
    private CurrentUser user;

    @Inject
    private Notices notices;

    @Inject
    private PagePress press;

    private String code;
    private String name;
    private String shortName;

    /** Reads the organisation that the address names. */
    public void load() {
        user.mustBeOneOf(Roles.ADMINISTRATOR);
        var known = desk.find(code).organisation();
        name = known.name();
        shortName = known.shortName();
    }

    /** The organisation as it stands. */
    public KeptOrganisation getKept() {
        return desk.find(code);
    }

    /** What happened to it, latest first. */
    public List<HistoryEntry> getHistory() {
        return desk.history(code);
    }

    /** Calls it otherwise. */
    public String rename() {
        press.once(() -> desk.rename(code, new NameOrganisation(name, shortName)));
        return notices.done("organisation.renamed", VIEW + "?organisation=" + code, name);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getShortName() {
        return shortName;
    }

    public void setShortName(String shortName) {
        this.shortName = shortName;
    }
}
