package org.amparo.it.http;

import static org.amparo.it.http.Records.json;

import jakarta.json.JsonObject;
import java.util.concurrent.atomic.AtomicInteger;
import org.amparo.it.support.Api;

/** Figures that a country declares: those of {@value #YEAR} by bands of age, of which its records say nothing. */
public final class Declarations {

    /** Where they are read and declared. */
    public static final String FIGURES = "/api/v1/statistics/declared-figures";

    private static final int YEAR = 2012;
    private static final String AVAILABILITY = "/api/v1/statistics/availability";
    /** Without the band that has a sign which an address would have to hide: tests put them into one as they are. */
    private static final String[] BANDS = {
        "0-8", "9-17", "18-20", "21-23", "24-26", "27-29", "30-38", "39-47", "UNKNOWN"
    };

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Declarations() {}

    /** The leaf of a figure that the user's country may declare, and that is not declared; where the bands are used up an earlier one is withdrawn. */
    public static String declarable(String user) {
        return declarable(user, BANDS[NEXT.getAndIncrement() % BANDS.length]);
    }

    private static String declarable(String user, String band) {
        sayThatThereIsNone(user);
        String figure = "identified.by_age_band." + band;
        Records.list(Records.expect(Api.as(user).get(FIGURES + "?year=" + YEAR), 200)).stream()
                .map(JsonObject.class::cast)
                .filter(one ->
                        one.getString("figure").equals(figure) && one.getString("withdrawnBecause", null) == null)
                .forEach(one -> withdraw(user, one.getString("id")));
        return figure;
    }

    /** Declares a figure; returns its id. */
    public static String made(String user) {
        return Records.text(Records.expect(Api.as(user).post(FIGURES, order(declarable(user))), 201), "id");
    }

    /** Declares the figure that no other test withdraws, for pages that are opened as long as tests run; returns its id. */
    static String lasting(String user) {
        return Records.text(Records.expect(Api.as(user).post(FIGURES, order(declarable(user, "48+"))), 201), "id");
    }

    /** An order for a figure. */
    public static JsonObject order(String figure) {
        return json(
                "{'year': %d, 'figure': '%s', 'number': 12, 'source': 'Registro', 'document': 'Informe',"
                        + " 'documentOn': '2020-03-01', 'signedBy': 'Oficina'}",
                YEAR, figure);
    }

    private static void withdraw(String user, String id) {
        Records.expect(
                Api.as(user)
                        .with("If-Match", "\"0\"")
                        .post(FIGURES + "/" + id + "/withdrawal", json("{'reason': 'a newer document came'}")),
                200);
    }

    private static void sayThatThereIsNone(String user) {
        Api api = Api.as(user);
        String version = Records.list(Records.expect(api.get(AVAILABILITY + "?year=" + YEAR), 200)).stream()
                .map(JsonObject.class::cast)
                .filter(said -> said.getString("indicator").equals("IDENT_SEX_AGE"))
                .filter(said -> said.getString("country").equals("GTM"))
                .map(said -> "\"" + said.getInt("version") + "\"")
                .findFirst()
                .orElse(null);
        Records.expect(
                (version == null ? api : api.with("If-Match", version))
                        .put(
                                AVAILABILITY,
                                json("{'year': %d, 'indicator': 'IDENT_SEX_AGE', 'status': 'NOT_AVAILABLE'}", YEAR)),
                200);
    }
}
