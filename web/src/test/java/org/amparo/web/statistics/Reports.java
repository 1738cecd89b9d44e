package org.amparo.web.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.amparo.statistics.AnnualReport;
import org.amparo.statistics.AvailabilityStatus;
import org.amparo.statistics.AvailabilityView;
import org.amparo.statistics.DeclaredView;
import org.amparo.statistics.DeclaredViewBuilder;

/** Reports that hold every leaf that the page shows, zero unless said otherwise. */
final class Reports {

    private static final Map<Values, List<String>> KEYS = Map.of(
            Values.CELL, List.of("WOMEN", "MEN", "GIRLS", "BOYS", "OTHER_SEX", "UNKNOWN"),
            Values.AGE, List.of("ADULT", "MINOR", "UNKNOWN"),
            Values.BAND, List.of("0-8", "9-17", "18-20", "48+", "UNKNOWN"),
            Values.LGBTIQ, List.of("YES", "NO", "UNKNOWN", "NOT_ASKED", "REFUSED"),
            Values.PLACE, List.of("WITHIN", "OUTSIDE", "UNKNOWN"),
            Values.NATIONALITY, List.of("GTM", "UNKNOWN"),
            Values.FORM, List.of("SEXUAL", "LABOUR", "FORCED_MARRIAGE", "UNKNOWN"),
            Values.SERVICE, List.of("MEDICAL", "PSYCHOSOCIAL", "LEGAL"),
            Values.PROVIDER, List.of("GOVERNMENT", "NGO", "JOINT", "UNKNOWN"),
            Values.MODALITY, List.of("IN_PERSON", "REMOTE", "OUTREACH", "UNKNOWN"));

    private final List<String> countries;
    private final Map<String, Object> said = new TreeMap<>();
    private final List<AvailabilityView> availability = new ArrayList<>();
    private final List<DeclaredView> declared = new ArrayList<>();

    private Reports(List<String> countries) {
        this.countries = countries;
    }

    static Reports of(String... countries) {
        return new Reports(List.of(countries));
    }

    /** A leaf and its number, or null for one that is not available. */
    Reports with(String path, Long number) {
        said.put(path, number);
        return this;
    }

    Reports saying(String country, String indicator, AvailabilityStatus status, String footnote) {
        availability.add(new AvailabilityView(0, 2019, country, indicator, status, footnote));
        return this;
    }

    /** A number that a country has declared. */
    Reports declaring(String country, String figure, long number) {
        declared.add(DeclaredViewBuilder.builder()
                .id(country + figure)
                .version(0)
                .year(2019)
                .country(country)
                .figure(figure)
                .number(number)
                .source("Registry")
                .document("Yearbook, table 4")
                .documentOn(LocalDate.of(2020, 3, 1))
                .signedBy("Office of statistics")
                .withdrawnBecause(null)
                .build());
        return this;
    }

    /** The keys of an exhibit's table that stands for countries by itself. */
    static List<String> keys(Exhibit exhibit) {
        return KEYS.getOrDefault(exhibit.values(), List.of());
    }

    AnnualReport build() {
        Map<String, Map<String, Object>> blocks = new LinkedHashMap<>();
        for (Part part : Part.values()) {
            part.tiles().forEach(path -> put(blocks, path));
            part.exhibits().forEach(exhibit -> put(blocks, exhibit));
        }
        countries.forEach(country -> List.of("identified", "assisted", "services_delivered")
                .forEach(block -> put(blocks, block + ".by_country." + country)));
        said.keySet().forEach(path -> put(blocks, path));
        return new AnnualReport(2019, null, countries, blocks, availability, declared);
    }

    private void put(Map<String, Map<String, Object>> blocks, Exhibit exhibit) {
        List<String> keys = KEYS.getOrDefault(exhibit.values(), countries);
        put(blocks, exhibit.total());
        exhibit.unknown().forEach(path -> put(blocks, path));
        exhibit.single().forEach(path -> put(blocks, path));
        for (String key : keys) {
            put(blocks, exhibit.path() + '.' + key);
            if (exhibit.byCountry() != null) {
                countries.forEach(country -> put(blocks, exhibit.pathOf(country, key)));
            }
            for (Share share : exhibit.shares()) {
                if (share.form() == Share.Form.OF_YES) {
                    put(blocks, exhibit.block() + ".lgbtiq");
                }
                put(blocks, share.percent() + (share.form() == Share.Form.OF_YES ? "" : '.' + key));
                put(blocks, share.base() + (share.form() == Share.Form.BASE_EACH ? '.' + key : ""));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private void put(Map<String, Map<String, Object>> blocks, String path) {
        String[] keys = path.split("\\.");
        Map<String, Object> at = blocks.computeIfAbsent(keys[0], name -> new LinkedHashMap<>());
        for (int i = 1; i < keys.length - 1; i++) {
            at = (Map<String, Object>) at.computeIfAbsent(keys[i], name -> new LinkedHashMap<>());
        }
        at.put(keys[keys.length - 1], said.containsKey(path) ? said.get(path) : Long.valueOf(0));
    }
}
