package org.amparo.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.amparo.audit.HistoryEntry;
import org.amparo.audit.RecordHistory;
import org.amparo.reference.Countries;
import org.amparo.reference.Today;
import org.amparo.security.Callers;
import org.amparo.security.Roles;
import org.amparo.shared.NotFound;

/** What is settled of each country. It is changed by migrations, on an order of the country. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class CountryDesk {

    @Inject
    private Callers callers;

    @Inject
    private Organisations organisations;

    @Inject
    private RecordHistory history;

    @Inject
    private DecidingBodySource bodies;

    @Inject
    private RegisterKeeperSource keepers;

    @Inject
    private Today today;

    /**
     * The settings of a country.
     *
     * @throws NotFound for what is no country
     */
    public CountrySettings settings(String country) {
        callers.current();
        mustBeCountry(country);
        var day = today.in(country);
        return new CountrySettings(
                country,
                organisations.bodiesOf(country).stream()
                        .map(body -> new CountrySettings.Body(
                                OrganisationView.of(body.organisation()),
                                body.firstDay(),
                                body.lastDay(),
                                body.on(day) && body.organisation().holdsOn(day)))
                        .toList(),
                organisations.keeperOf(country).map(OrganisationView::of).orElse(null),
                organisations.rulesOf(country).stream().map(CountryRule::view).toList());
    }

    /**
     * What happened to its deciding bodies and to who keeps its register, latest first.
     *
     * @throws NotFound for what is no country
     */
    public List<HistoryEntry> history(String country) {
        callers.current();
        mustBeCountry(country);
        return RecordHistory.together(
                history.ofThoseWith(bodies, "country", country), history.ofThoseWith(keepers, "country", country));
    }

    private static void mustBeCountry(String country) {
        if (!Countries.isCountry(country)) {
            throw new NotFound();
        }
    }
}
