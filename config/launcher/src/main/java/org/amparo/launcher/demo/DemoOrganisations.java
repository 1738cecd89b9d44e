package org.amparo.launcher.demo;

import jakarta.json.Json;
import java.net.URI;
import java.util.List;
import org.amparo.launcher.AccessTokens;
import org.amparo.launcher.FirstStart;
import org.amparo.launcher.Progress;

/**
 * The invented organisations for which the demo's users act, also where the demo is started empty; those users to whom cases are
 * opened or given sign in once, so that the directory knows them.
 */
public final class DemoOrganisations implements FirstStart {

    private record Invented(String code, String name, String shortName, String country, String type) {}

    private static final List<Invented> ORGANISATIONS = List.of(
            new Invented("gt-ong-amanecer", "Asociación Amanecer (demo)", "Amanecer", "GTM", "NGO"),
            new Invented("gt-albergue-ceiba", "Albergue La Ceiba (demo)", "La Ceiba", "GTM", "NGO"),
            new Invented("gt-mp", "Fiscalía contra la Trata de Personas (demo)", "MP", "GTM", "LegalService"),
            new Invented("cr-ong-amanecer", "Fundación Amanecer (demo)", "Amanecer", "CRI", "NGO"),
            new Invented("cr-albergue-ceiba", "Albergue Casa Ceiba (demo)", "Casa Ceiba", "CRI", "NGO"),
            new Invented(
                    "cr-mp", "Fiscalía Adjunta contra la Trata de Personas (demo)", "FACTRA", "CRI", "LegalService"));

    private static final List<String> SIGNED_IN = List.of(
            "caseworker.gt",
            "supervisor.gt",
            "caseworker2.gt",
            "supervisor2.gt",
            "shelter.gt",
            "prosecutor.gt",
            "referrer.gt",
            "caseworker.cr",
            "supervisor.cr",
            "caseworker2.cr",
            "shelter.cr",
            "prosecutor.cr",
            "referrer.cr",
            "auditor");

    @Override
    public boolean evenIfEmpty() {
        return true;
    }

    @Override
    public void run(URI application, AccessTokens tokens, Progress progress) {
        var api = new DemoApi(application, tokens);
        for (var organisation : ORGANISATIONS) {
            api.post(
                    "administrator",
                    "/organisations",
                    Json.createObjectBuilder()
                            .add("code", organisation.code())
                            .add("name", organisation.name())
                            .add("shortName", organisation.shortName())
                            .add("country", organisation.country())
                            .add("type", organisation.type())
                            .build());
        }
        SIGNED_IN.forEach(username -> api.get(username, "/me"));
    }
}
