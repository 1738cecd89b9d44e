package org.amparo.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.amparo.audit.HistoryEntry;
import org.amparo.organisation.CountryDesk;
import org.amparo.organisation.CountrySettings;
import org.amparo.security.Roles;
import org.amparo.web.language.CodeOptions;
import org.amparo.web.session.CurrentUser;

/** What is settled of a country: who decides, who keeps the register, by which rules persons are counted. */
@Named("countryPage")
@RequestScoped
public class CountryPage {

    @Inject
    private CountryDesk desk;

    @Inject
    private CurrentUser user;

    private String country;
    private CountrySettings settings;

    /** Shows the caller's own country, unless the address names another. */
    public void load() {
        user.mustBeOneOf(Roles.ADMINISTRATOR);
        country = country == null ? user.getCountry() : country;
        settings = desk.settings(country);
    }

    public CountrySettings getSettings() {
        return settings;
    }

    /** What happened to its deciding bodies and its register's keeper, latest first. */
    public List<HistoryEntry> getHistory() {
        return desk.history(country);
    }

    /** The members of the coalition. */
    public List<String> getMembers() {
        return CodeOptions.MEMBERS;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }
}
