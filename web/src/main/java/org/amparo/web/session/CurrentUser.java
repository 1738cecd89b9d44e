package org.amparo.web.session;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.reference.Today;
import org.amparo.security.Caller;
import org.amparo.security.Callers;

/**
 * Who the page is drawn for: names and roles decide what is shown, never what is allowed; that is the desks' to decide.
 */
@Named("user")
@RequestScoped
public class CurrentUser {

    private static final String ACCOUNT = "account ";

    @Inject
    private HttpServletRequest request;

    @Inject
    private Callers callers;

    @Inject
    private Today today;

    private Optional<Caller> caller;

    /** Whether somebody with all her claims is signed in; false on the pages that need no sign-in. */
    public boolean isKnown() {
        return caller().isPresent();
    }

    /** Whether somebody is signed in to whom nothing is open: her account or her organisation has ended, or is not known. */
    public boolean isWithoutAccess() {
        return request.getUserPrincipal() != null && !isKnown();
    }

    /** The account's name, or null. */
    public String getName() {
        return caller().map(Caller::username).orElse(null);
    }

    /** A name of the account that is no other's, one of the same person for another organisation included; or null. */
    public String getAccount() {
        return caller().map(known -> String.valueOf(known.account())).orElse(null);
    }

    /** Code of her organisation, or null. */
    public String getOrganisation() {
        return caller().map(Caller::organisation).orElse(null);
    }

    /** Name of her organisation, or null. */
    public String getOrganisationName() {
        return caller().map(Caller::organisationName).orElse(null);
    }

    /** Short name of her organisation, its name where it has none; or null. */
    public String getOrganisationBrief() {
        return caller().map(Caller::organisationBrief).orElse(null);
    }

    /** ISO 3166 alpha-3 of her country, or null. */
    public String getCountry() {
        return caller().map(Caller::country).orElse(null);
    }

    /** The day in her country. */
    public LocalDate getToday() {
        return today.in(getCountry());
    }

    /** The latest day that has begun in her country: what has happened lies no later. */
    public LocalDate getLatestDay() {
        return today.daysIn(getCountry()).latest();
    }

    /** Whether she has a role of {@link org.amparo.security.Roles}. */
    public boolean is(String role) {
        return caller().map(known -> known.is(role)).orElse(false);
    }

    /**
     * Refuses a page whose every act is refused to her, before she fills it in.
     *
     * @throws EJBAccessException without one of the roles
     */
    public void mustBeOneOf(String... roles) {
        if (Arrays.stream(roles).noneMatch(this::is)) {
            throw new EJBAccessException("not for this role");
        }
    }

    /**
     * Refuses whoever is signed in without access.
     *
     * @throws EJBAccessException where her account or her organisation has ended, or is not known
     */
    public void mustHaveAccess() {
        if (isWithoutAccess()) {
            throw new EJBAccessException("no caller, no access");
        }
    }

    /** What a page that is drawn for her rests on: her account and each of her roles; nothing where nobody is signed in. */
    public Set<String> getStanding() {
        return caller().map(known -> Stream.concat(Stream.of(ACCOUNT + known.account()), known.roles().stream())
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** Whether a part of what a page rests on names the account. */
    static boolean isAccount(String standing) {
        return standing.startsWith(ACCOUNT);
    }

    /** The rooms that are drawn in her navigation. */
    public List<Room> getRooms() {
        return Arrays.stream(Room.values()).filter(this::mayUse).toList();
    }

    /** Whether a room, such as {@code CASES}, is for one of her roles. */
    public boolean mayUse(Room room) {
        return caller().map(Caller::roles).map(room::isFor).orElse(false);
    }

    private Optional<Caller> caller() {
        if (caller == null) {
            caller = request.getUserPrincipal() == null ? Optional.empty() : signedIn();
        }
        return caller;
    }

    private Optional<Caller> signedIn() {
        try {
            return Optional.of(callers.current());
        } catch (EJBAccessException withoutClaims) {
            return Optional.empty();
        }
    }
}
