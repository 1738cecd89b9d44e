package org.amparo.launcher.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Random;
import org.amparo.launcher.AccessTokens;
import org.amparo.launcher.FirstStart;
import org.amparo.launcher.Progress;

/** Invented cases of all nine countries over several years, recorded by each country's own demo users. */
public final class DemoCases implements FirstStart {

    private static final long SEED = 20190L;

    /** The members whose day begins earlier than that of all others, which keep the same time. */
    private static final Map<String, ZoneId> EASTERN =
            Map.of("DOM", ZoneId.of("America/Santo_Domingo"), "PAN", ZoneId.of("America/Panama"));

    private static final ZoneId OTHERS = ZoneId.of("America/Guatemala");

    @Override
    public boolean evenIfEmpty() {
        return false;
    }

    @Override
    public void run(URI application, AccessTokens tokens, Progress progress) {
        var api = new DemoApi(application, tokens);
        var random = new Random(SEED);
        var now = Instant.now();
        for (DemoCountry country : DemoCountry.ALL) {
            progress.say("Recording demo cases of " + country.code());
            record(api, country, random, dayIn(country.code(), now));
        }
        int lastYear = dayIn("GTM", now).getYear() - 1;
        notAvailable(api, "bz", lastYear, "IDENT_NATIONALITY");
        notAvailable(api, "ni", lastYear, "ASSIST_SERVICE_EDUCATION_TRAINING");
    }

    /** The civil date of a member at a moment, wherever this machine stands: what has happened there lies in no other one's day. */
    static LocalDate dayIn(String country, Instant moment) {
        return LocalDate.ofInstant(moment, EASTERN.getOrDefault(country, OTHERS));
    }

    private static void record(DemoApi api, DemoCountry country, Random random, LocalDate today) {
        String known = null;
        for (int i = 0; i < country.cases(); i++) {
            boolean ngo = isMain(country) && i % 6 == 5;
            String worker = (ngo ? "caseworker2." : "caseworker.") + country.users();
            var person = new DemoPerson(country, random, today);
            String again = i % 17 == 16 && !ngo ? known : null;
            String number = api.post(worker, "/cases", person.opening(again)).getString("number");
            decide(api, country, worker, number, person, i);
            if (i % 7 == 3) {
                api.post(worker, "/cases", person.dependantOf(number));
            }
            known = ngo ? known : number;
        }
    }

    private static void decide(
            DemoApi api, DemoCountry country, String worker, String number, DemoPerson person, int i) {
        if (i % 9 == 8) {
            return;
        }
        String ledger = "/cases/" + number + "/decisions";
        api.post(worker, ledger, decision("REQUESTED", person.detected(), null));
        if (i % 11 == 7) {
            return;
        }
        boolean denied = i % 13 == 12;
        api.post(
                "supervisor." + country.users(),
                ledger,
                decision(
                        denied ? "NOT_CONFIRMED" : "CONFIRMED",
                        person.confirmed(),
                        denied ? "ELEMENTS_NOT_MET" : null));
    }

    private static JsonObject decision(String outcome, LocalDate on, String reason) {
        var decision = Json.createObjectBuilder().add("outcome", outcome).add("decidedOn", on.toString());
        if (reason != null) {
            decision.add("reasonCode", reason);
        }
        return decision.build();
    }

    private static void notAvailable(DemoApi api, String users, int year, String indicator) {
        api.put(
                "supervisor." + users,
                "/statistics/availability",
                Json.createObjectBuilder()
                        .add("year", year)
                        .add("indicator", indicator)
                        .add("status", "NOT_AVAILABLE")
                        .add("footnote", "Demo: este dato no se recolecta / not collected.")
                        .build());
    }

    private static boolean isMain(DemoCountry country) {
        return country.users().equals("gt") || country.users().equals("cr");
    }
}
