package org.amparo.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.audit.HistoryEntry;
import org.amparo.audit.RecordHistory;
import org.amparo.press.OncePerPress;
import org.amparo.reference.Countries;
import org.amparo.reference.Today;
import org.amparo.security.Caller;
import org.amparo.security.Callers;
import org.amparo.security.Roles;
import org.amparo.shared.NotFound;
import org.amparo.shared.RuleViolation;

/** Which organisations there are. The administrator keeps the list; everybody of a country may read it. */
@Stateless
@RolesAllowed({
    Roles.CASEWORKER,
    Roles.SHELTER,
    Roles.PROSECUTOR,
    Roles.SUPERVISOR,
    Roles.REFERRER,
    Roles.ADMINISTRATOR,
    Roles.AUDITOR,
    Roles.SECRETARIAT
})
public class OrganisationDesk {

    @Inject
    private Callers callers;

    @Inject
    private Organisations organisations;

    @Inject
    private RecordHistory history;

    @Inject
    private OrganisationSource itself;

    @Inject
    private DecidingBodySource bodies;

    @Inject
    private RegisterKeeperSource keepers;

    @Inject
    private Today today;

    /**
     * The organisations of the caller's country; the administrator names any country.
     *
     * @throws NotFound for what is no country and, to anybody but the administrator, for another one
     */
    public List<OrganisationView> ofCountry(String country) {
        var caller = callers.current();
        String asked = country == null ? caller.country() : country;
        if (!Countries.isValid(asked) || (!asked.equals(caller.country()) && !caller.is(Roles.ADMINISTRATOR))) {
            throw new NotFound();
        }
        return organisations.ofCountry(asked, today.in(asked)).stream()
                .map(OrganisationView::of)
                .toList();
    }

    /**
     * What stands behind a code beside which somebody acted: an organisation of the caller's country, ended or not; the administrator and
     * the auditor of any country.
     *
     * @return empty where there is none, and where it is another country's, whose code alone is told
     */
    public Optional<OrganisationView> named(String code) {
        var caller = callers.current();
        return organisations
                .byCode(code)
                .filter(known -> known.country().equals(caller.country())
                        || caller.is(Roles.ADMINISTRATOR)
                        || caller.is(Roles.AUDITOR))
                .map(OrganisationView::of);
    }

    /** Every organisation that a country has or had, by name. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public List<KeptOrganisation> everOf(String country) {
        var caller = callers.current();
        if (!Countries.isValid(country)) {
            throw new NotFound();
        }
        return kept(country, caller).toList();
    }

    /**
     * One of them.
     *
     * @throws NotFound where there is none
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public KeptOrganisation find(String code) {
        var caller = callers.current();
        var known = organisations.byCode(code).orElseThrow(NotFound::new);
        return kept(known.country(), caller)
                .filter(one -> one.organisation().code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Stream<KeptOrganisation> kept(String country, Caller caller) {
        var day = today.in(country);
        var deciding = organisations.decidingIn(country, day);
        var keeper = organisations.keeperOf(country);
        var accounts = organisations.accountsOf(country);
        return organisations.everOf(country).stream()
                .map(known -> new KeptOrganisation(
                        OrganisationView.of(known),
                        accounts.getOrDefault(known.id(), 0L),
                        deciding.contains(known),
                        keeper.filter(known::equals).isPresent(),
                        mayEnd(caller, known.code()) && !known.hasEndedBy(day),
                        known.hasEndedBy(day)));
    }

    /**
     * Makes an organisation known.
     *
     * @throws RuleViolation organisation-exists, organisation-code-of-another-country, short-name-taken
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @OncePerPress
    public OrganisationView register(@Valid RegisterOrganisation order) {
        callers.current();
        if (Countries.isCountry(order.country())) {
            String country = Countries.alpha2(order.country()).toLowerCase(Locale.ROOT);
            if (!order.code().startsWith(country + "-")) {
                throw new RuleViolation("organisation-code-of-another-country", country);
            }
        }
        if (organisations.byCode(order.code()).isPresent()) {
            throw new RuleViolation("organisation-exists", order.code());
        }
        mustTellApart(order.shortName(), order.country(), order.code());
        var organisation = Organisation.founded(order, today.in(order.country()));
        organisations.add(organisation);
        return OrganisationView.of(organisation);
    }

    /**
     * Ends an organisation today; its users lose their access. The caller's own is refused: nobody would be left who can take it back.
     *
     * @throws NotFound where there is none
     * @throws RuleViolation organisation-is-your-own
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @OncePerPress(amends = true)
    public void end(String code) {
        var caller = callers.current();
        if (!mayEnd(caller, code)) {
            throw new RuleViolation("organisation-is-your-own");
        }
        var organisation = organisations.byCode(code).orElseThrow(NotFound::new);
        organisation.end(today.in(organisation.country()));
    }

    /**
     * Calls an organisation otherwise; a name that stands already changes nothing.
     *
     * @throws NotFound where there is none
     * @throws RuleViolation short-name-taken
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @OncePerPress(amends = true)
    public OrganisationView rename(String code, @Valid NameOrganisation order) {
        callers.current();
        var organisation = organisations.byCode(code).orElseThrow(NotFound::new);
        mustTellApart(order.shortName(), organisation.country(), code);
        organisation.rename(order);
        return OrganisationView.of(organisation);
    }

    /**
     * What happened to an organisation and to its being a deciding body or the keeper of a register, latest first.
     *
     * @throws NotFound where there is none
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public List<HistoryEntry> history(String code) {
        callers.current();
        var id = organisations.byCode(code).orElseThrow(NotFound::new).id();
        return RecordHistory.together(
                history.of(itself, id),
                history.ofThoseOf(bodies, "organisation", id),
                history.ofThoseOf(keepers, "organisation", id));
    }

    /** Lists and histories call an organisation by its short name alone. */
    private void mustTellApart(String shortName, String country, String code) {
        if (organisations.isCalledForShort(shortName, country, code, today.in(country))) {
            throw new RuleViolation("short-name-taken", shortName);
        }
    }

    private static boolean mayEnd(Caller caller, String code) {
        return !caller.organisation().equals(code);
    }

    /**
     * Takes an end back, so that the organisation holds again without one; its accounts that have not ended have access as before.
     *
     * @throws NotFound where there is none
     * @throws RuleViolation organisation-has-not-ended, short-name-taken where another one has been called so meanwhile
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @OncePerPress(amends = true)
    public void reinstate(String code) {
        callers.current();
        var organisation = organisations.byCode(code).orElseThrow(NotFound::new);
        mustTellApart(organisation.shortName(), organisation.country(), code);
        organisation.reinstate(today.in(organisation.country()));
    }
}
