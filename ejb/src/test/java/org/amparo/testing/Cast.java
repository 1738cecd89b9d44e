package org.amparo.testing;

import java.util.Set;
import org.amparo.organisation.OrganisationDesk;
import org.amparo.organisation.RegisterOrganisation;
import org.amparo.security.Caller;
import org.amparo.security.CallerBuilder;
import org.amparo.security.Roles;

/** Who appears in tests below HTTP. The organisations of the migrations are known; others are registered first. */
public final class Cast {

    /** A worker of Guatemala's deciding body. */
    public static final Caller ANA = caller("ana", "gt-svet", "GTM", Roles.CASEWORKER);

    /** Her supervisor. */
    public static final Caller EVA = caller("eva", "gt-svet", "GTM", Roles.SUPERVISOR);

    /** A worker of Costa Rica's deciding body. */
    public static final Caller LUZ = caller("luz", "cr-conatt", "CRI", Roles.CASEWORKER);

    /** The administrator. */
    public static final Caller ADMINISTRATOR = caller("adm", "corett-st", "CRI", Roles.ADMINISTRATOR);

    private Cast() {}

    /** Somebody with these roles, as her token has them: her account is found when she calls ({@link BelowHttp#known}). */
    public static Caller caller(String username, String organisation, String country, String... roles) {
        return CallerBuilder.builder()
                .account(0)
                .username(username)
                .organisation(organisation)
                .organisationName(organisation)
                .organisationBrief(organisation)
                .country(country)
                .roles(Set.of(roles))
                .build();
    }

    /** Makes an organisation known, unless it is. */
    public static void register(BelowHttp it, String code, String country) {
        if (it.rows("select id from organisation where code = ?", code).isEmpty()) {
            it.as(
                    ADMINISTRATOR,
                    OrganisationDesk.class,
                    desk -> desk.register(new RegisterOrganisation(code, "Sample " + code, null, country, "NGO")));
        }
    }
}
