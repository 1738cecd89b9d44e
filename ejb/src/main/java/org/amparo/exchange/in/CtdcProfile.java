package org.amparo.exchange.in;

import static org.amparo.shared.JsonTools.JSON;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import org.amparo.reference.Countries;

/** What the lines of a CTDC file say, counted while they are read, so that the report can be held against it. */
public final class CtdcProfile {

    private static final String UNKNOWN = "UNKNOWN";

    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

    /** Counts a line: sex, band of ages, citizenship, country and forms as they are told. */
    public void add(String sex, String band, String citizenship, String country, String form) {
        boolean whereFrom = !citizenship.equals(Countries.MISSING) && !citizenship.equals(Countries.WITHHELD);
        boolean where = !country.equals(Countries.MISSING) && !country.equals(Countries.WITHHELD);
        count("sex", sex.equals("NOT_ASKED") ? UNKNOWN : sex);
        count("age_band", band.isEmpty() ? UNKNOWN : band.replace("--", "-"));
        count("citizenship", citizenship);
        count("country", country);
        count("place", whereFrom && where ? citizenship.equals(country) ? "WITHIN" : "OUTSIDE" : UNKNOWN);
        for (String one : form.split(";")) {
            count("form", one);
        }
    }

    private void count(String dimension, String value) {
        counts.computeIfAbsent(dimension, name -> new TreeMap<>()).merge(value, 1, Integer::sum);
    }

    /** The counts by dimension and value. */
    JsonObject toJson() {
        var json = JSON.createObjectBuilder();
        counts.forEach((dimension, values) -> {
            var inner = JSON.createObjectBuilder();
            values.forEach(inner::add);
            json.add(dimension, inner);
        });
        return json.build();
    }
}
