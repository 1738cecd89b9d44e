package org.amparo.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import org.amparo.it.support.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo's tokens carry what access is decided by: role, organisation and country. */
class DemoRealmIT {

    @ParameterizedTest
    @CsvSource({
        "caseworker.gt,  caseworker,    gt-svet,            GTM",
        "caseworker2.gt, caseworker,    gt-ong-amanecer,    GTM",
        "supervisor2.gt, supervisor,    gt-ong-amanecer,    GTM",
        "shelter.cr,     shelter,       cr-albergue-ceiba,  CRI",
        "prosecutor.cr,  prosecutor,    cr-mp,              CRI",
        "referrer.gt,    referrer,      gt-ong-amanecer,    GTM",
        "referrer.cr,    referrer,      cr-ong-amanecer,    CRI",
        "supervisor.do,  supervisor,    do-citim,           DOM",
        "secretariat,    secretariat,   corett-st,          CRI",
        "administrator,  administrator, corett-st,          CRI",
        "auditor,        auditor,       corett-st,          CRI"
    })
    void a_token_says_who_for_whom_and_where(String username, String role, String organisation, String country) {
        JsonObject claims = Tokens.claimsOf(username);
        assertThat(claims.getString("preferred_username")).isEqualTo(username);
        assertThat(claims.getString("organisation")).isEqualTo(organisation);
        assertThat(claims.getString("country")).isEqualTo(country);
        assertThat(claims.getJsonObject("realm_access").getJsonArray("roles").getValuesAs(JsonString::getString))
                .containsExactly(role);
    }
}
