package org.amparo.launcher.demo;

import java.util.List;

/**
 * What the demo invents for one country. Sizes and shares are made up; they describe no country.
 *
 * @param users suffix of the demo's users
 * @param code ISO 3166 alpha-3
 * @param cases how many persons
 * @param neighbours where foreign persons come from
 * @param languages languages spoken beside the first one
 */
record DemoCountry(
        String users, String code, int cases, String first, List<String> neighbours, List<String> languages) {

    static final List<DemoCountry> ALL = List.of(
            new DemoCountry("gt", "GTM", 46, "es", List.of("HND", "SLV", "NIC"), List.of("quc", "kek", "mam")),
            new DemoCountry("cr", "CRI", 38, "es", List.of("NIC", "PAN", "COL"), List.of("en", "cab")),
            new DemoCountry("bz", "BLZ", 9, "en", List.of("GTM", "HND"), List.of("bzj", "es")),
            new DemoCountry("sv", "SLV", 18, "es", List.of("GTM", "HND"), List.of("es")),
            new DemoCountry("hn", "HND", 21, "es", List.of("SLV", "NIC"), List.of("cab", "miq")),
            new DemoCountry("mx", "MEX", 32, "es", List.of("GTM", "HND", "VEN"), List.of("nah", "yua")),
            new DemoCountry("ni", "NIC", 12, "es", List.of("HND"), List.of("miq")),
            new DemoCountry("pa", "PAN", 15, "es", List.of("COL", "VEN", "NIC"), List.of("cuk", "gym")),
            new DemoCountry("do", "DOM", 20, "es", List.of("HTI", "VEN", "COL"), List.of("ht")));
}
