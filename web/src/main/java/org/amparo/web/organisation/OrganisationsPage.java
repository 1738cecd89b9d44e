package org.amparo.web.organisation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.amparo.organisation.KeptOrganisation;
import org.amparo.organisation.OrganisationDesk;
import org.amparo.organisation.OrganisationView;
import org.amparo.organisation.RegisterOrganisation;
import org.amparo.reference.Countries;
import org.amparo.security.Roles;
import org.amparo.shared.NotFound;
import org.amparo.web.component.Notices;
import org.amparo.web.language.CodeOptions;
import org.amparo.web.press.PagePress;
import org.amparo.web.session.CurrentUser;

/** The list of organisations that the administrator keeps. */
@Named("organisations")
@ViewScoped
public class OrganisationsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String VIEW = "/organisation/list.xhtml";

    @Inject
    private OrganisationDesk desk;

    @Inject
    private CurrentUser user;

    @Inject
    private Notices notices;

    @Inject
    private PagePress press;

    private String country;
    private String code;
    private String name;
    private String shortName;
    private String type;

    /** Shows the caller's own country, unless the address names another. */
    public void load() {
        user.mustBeOneOf(Roles.ADMINISTRATOR);
        country = country == null ? user.getCountry() : country;
        if (!Countries.isValid(country)) {
            throw new NotFound();
        }
    }

    /** The organisations of the country, ended ones included. */
    public List<KeptOrganisation> getList() {
        return desk.everOf(country);
    }

    /** The members of the coalition. */
    public List<String> getMembers() {
        return CodeOptions.MEMBERS;
    }

    /** Makes an organisation known. */
    public String register() {
        press.once(() -> desk.register(new RegisterOrganisation(code, name, shortName, country, type)));
        return notices.done("organisation.registered", VIEW + "?country=" + country, name);
    }

    /** Ends an organisation today. */
    public String end(OrganisationView organisation) {
        press.done(() -> desk.end(organisation.code()));
        return notices.done("organisation.ended", VIEW + "?country=" + country, organisation.name());
    }

    /** Takes the end of an organisation back. */
    public String reinstate(OrganisationView organisation) {
        press.done(() -> desk.reinstate(organisation.code()));
        return notices.done("organisation.reinstated", VIEW + "?country=" + country, organisation.name());
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
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

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }
}
