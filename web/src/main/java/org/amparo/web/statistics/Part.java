package org.amparo.web.statistics;

import static org.amparo.web.statistics.Exhibit.Trait.COUNTRY_INSIDE;
import static org.amparo.web.statistics.Exhibit.Trait.MULTI_RESPONSE;
import static org.amparo.web.statistics.Exhibit.Trait.OF_SEVERAL_COUNTRIES;
import static org.amparo.web.statistics.Exhibit.Trait.PLAIN;
import static org.amparo.web.statistics.Exhibit.Trait.RANKED;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.amparo.web.statistics.Share.Form;

/** The parts of the annual report in the order in which the coalition publishes them. */
enum Part {
    IDENTIFICATION(
            List.of("identified.total_sum_of_countries", "identified.total_distinct_region"),
            Exhibit.of("identified.by_country", Values.COUNTRY, Needs.IDENTIFIED)
                    .shown(RANKED, OF_SEVERAL_COUNTRIES),
            Exhibit.of("identified.excluded_by_rule", Values.COUNTRY, Needs.IDENTIFIED)
                    .shown(PLAIN)),
    PROFILE(
            List.of(),
            Exhibit.of("identified.by_sex_age", Values.CELL, Needs.IDENTIFIED, Needs.SEX_AGE)
                    .shares(Share.ofOneBase("of_all", "identified", "pct_sex_age"))
                    .byCountry("identified.by_country_sex_age"),
            Exhibit.of("identified.by_age_band", Values.BAND, Needs.IDENTIFIED, Needs.SEX_AGE),
            Exhibit.of("identified.other_sex_by_age", Values.AGE, Needs.IDENTIFIED, Needs.SEX_AGE)
                    .shown(PLAIN),
            Exhibit.of("identified.lgbtiq_answers", Values.LGBTIQ, Needs.IDENTIFIED, "IDENT_LGBTIQ")
                    .shares(Needs.lgbtiq("identified"))),
    NATIONALITY(
            List.of(),
            Exhibit.of("identified.by_place_vs_nationality", Values.PLACE, Needs.IDENTIFIED, Needs.NATIONALITY)
                    .shares(
                            Share.ofOneBase("of_known", "identified", "pct_place.of_known"),
                            Share.ofOneBase("of_all", "identified", "pct_place.of_all"))
                    .byCountry("identified.by_country_place_vs_nationality"),
            Exhibit.of("identified.nationalities", Values.NATIONALITY, Needs.IDENTIFIED, Needs.NATIONALITY)
                    .shown(RANKED)),
    FORMS(
            List.of(),
            Exhibit.of("identified.by_form_of_exploitation", Values.FORM, Needs.IDENTIFIED, "IDENT_FORM")
                    .shares(
                            Share.ofOneBase("of_known_form", "identified", "pct_form.of_known_form"),
                            Share.ofOneBase("of_all", "identified", "pct_form.of_all"))
                    .byCountry("identified.by_country_form_of_exploitation")
                    .and("identified.form_not_reported", "identified.persons_with_known_form")
                    .shown(RANKED, MULTI_RESPONSE)),
    ASSISTANCE(
            List.of(
                    "assisted.total_sum_of_countries",
                    "assisted.total_distinct_region",
                    "assisted.victims_identified_in_year",
                    "assisted.victims_identified_earlier",
                    "assisted.dependants"),
            Exhibit.of("assisted.by_country", Values.COUNTRY, Needs.ASSISTED).shown(RANKED, OF_SEVERAL_COUNTRIES),
            Exhibit.of("assisted.by_sex_age", Values.CELL, Needs.ASSISTED)
                    .shares(Share.ofOneBase("of_all", "assisted", "pct_sex_age"))
                    .byCountry("assisted.by_country_sex_age"),
            Exhibit.of("assisted.by_age_band", Values.BAND, Needs.ASSISTED),
            Exhibit.of("assisted.other_sex_by_age", Values.AGE, Needs.ASSISTED).shown(PLAIN),
            Exhibit.of("assisted.lgbtiq_answers", Values.LGBTIQ, Needs.ASSISTED).shares(Needs.lgbtiq("assisted")),
            Exhibit.of("assisted.assisted_while_presumed", Values.COUNTRY, Needs.ASSISTED)
                    .shown(PLAIN),
            Exhibit.of("assisted.excluded_by_rule", Values.COUNTRY, Needs.ASSISTED)
                    .shown(PLAIN)),
    SERVICES(
            List.of(),
            Exhibit.of("assisted.by_service", Values.SERVICE, Needs.ASSISTED, Needs.SERVICE)
                    .shares(
                            new Share(
                                    "of_available",
                                    "assisted.pct_service_available",
                                    "assisted.denominators.pct_service_available",
                                    Form.BASE_EACH),
                            Share.ofOneBase("of_all", "assisted", "pct_service_published"))
                    .byCountry("assisted.by_service_country")
                    .and("assisted.service_unspecified")
                    .shown(RANKED, MULTI_RESPONSE, COUNTRY_INSIDE),
            Exhibit.of("assisted.by_provider_type", Values.PROVIDER, Needs.ASSISTED)
                    .shown(RANKED, MULTI_RESPONSE),
            Exhibit.of("assisted.by_modality", Values.MODALITY, Needs.ASSISTED).shown(RANKED, MULTI_RESPONSE),
            Exhibit.of("services_delivered.by_service", Values.SERVICE, Needs.ASSISTED, Needs.SERVICE)
                    .byCountry("services_delivered.by_service_country")
                    .shown(RANKED, COUNTRY_INSIDE));

    private final List<String> tiles;
    private final List<Exhibit> exhibits;

    Part(List<String> tiles, Exhibit... exhibits) {
        this.tiles = tiles;
        this.exhibits = List.of(exhibits);
    }

    /** Paths of the numbers that open the part. */
    List<String> tiles() {
        return tiles;
    }

    List<Exhibit> exhibits() {
        return exhibits;
    }

    /** Whether a figure of the report needs the indicator. */
    static boolean needs(String indicator) {
        return Arrays.stream(values())
                .flatMap(part -> part.exhibits.stream())
                .anyMatch(exhibit -> exhibit.needs(indicator));
    }

    /** Key of its words and of its place in the page. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Indicators and shares that several exhibits have in common. */
    private static final class Needs {
        static final String IDENTIFIED = "IDENT_TOTAL";
        static final String SEX_AGE = "IDENT_SEX_AGE";
        static final String NATIONALITY = "IDENT_NATIONALITY";
        static final String ASSISTED = "ASSIST_TOTAL";
        static final String SERVICE = "ASSIST_SERVICE_";

        static Share lgbtiq(String block) {
            return new Share("of_answers", block + ".pct_lgbtiq", block + ".denominators.pct_lgbtiq", Form.OF_YES);
        }
    }
}
