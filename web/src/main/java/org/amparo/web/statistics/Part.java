package org.amparo.web.statistics;

import static org.amparo.web.statistics.Exhibit.Trait.COUNTRY_INSIDE;
import static org.amparo.web.statistics.Exhibit.Trait.MULTI_RESPONSE;
import static org.amparo.web.statistics.Exhibit.Trait.OF_SEVERAL_COUNTRIES;
import static org.amparo.web.statistics.Exhibit.Trait.PLAIN;
import static org.amparo.web.statistics.Exhibit.Trait.RANKED;

import java.util.List;
import java.util.Locale;
import org.amparo.web.statistics.Share.Form;

/** The parts of the annual report in the order in which the coalition publishes them. */
enum Part {
    IDENTIFICATION(
            List.of("identified.total_sum_of_countries", "identified.total_distinct_region"),
            Exhibit.of("identified.by_country", Values.COUNTRY).shown(RANKED, OF_SEVERAL_COUNTRIES),
            Exhibit.of("identified.excluded_by_rule", Values.COUNTRY).shown(PLAIN)),
    PROFILE(
            List.of(),
            Exhibit.of("identified.by_sex_age", Values.CELL)
                    .shares(Share.ofOneBase("of_all", "identified", "pct_sex_age"))
                    .byCountry("identified.by_country_sex_age"),
            Exhibit.of("identified.by_age_band", Values.BAND),
            Exhibit.of("identified.other_sex_by_age", Values.AGE).shown(PLAIN),
            Exhibit.of("identified.lgbtiq_answers", Values.LGBTIQ).shares(Shares.lgbtiq("identified"))),
    NATIONALITY(
            List.of(),
            Exhibit.of("identified.by_place_vs_nationality", Values.PLACE)
                    .shares(
                            Share.ofOneBase("of_known", "identified", "pct_place.of_known"),
                            Share.ofOneBase("of_all", "identified", "pct_place.of_all"))
                    .byCountry("identified.by_country_place_vs_nationality"),
            Exhibit.of("identified.nationalities", Values.NATIONALITY).shown(RANKED)),
    FORMS(
            List.of(),
            Exhibit.of("identified.by_form_of_exploitation", Values.FORM)
                    .shares(
                            Share.ofOneBase("of_known_form", "identified", "pct_form.of_known_form"),
                            Share.ofOneBase("of_all", "identified", "pct_form.of_all"))
                    .byCountry("identified.by_country_form_of_exploitation")
                    .unknown("identified.form_not_reported")
                    .and("identified.persons_with_known_form")
                    .shown(RANKED, MULTI_RESPONSE)),
    ASSISTANCE(
            List.of(
                    "assisted.total_sum_of_countries",
                    "assisted.total_distinct_region",
                    "assisted.victims_identified_in_year",
                    "assisted.victims_identified_earlier",
                    "assisted.dependants"),
            Exhibit.of("assisted.by_country", Values.COUNTRY).shown(RANKED, OF_SEVERAL_COUNTRIES),
            Exhibit.of("assisted.by_sex_age", Values.CELL)
                    .shares(Share.ofOneBase("of_all", "assisted", "pct_sex_age"))
                    .byCountry("assisted.by_country_sex_age"),
            Exhibit.of("assisted.by_age_band", Values.BAND),
            Exhibit.of("assisted.other_sex_by_age", Values.AGE).shown(PLAIN),
            Exhibit.of("assisted.lgbtiq_answers", Values.LGBTIQ).shares(Shares.lgbtiq("assisted")),
            Exhibit.of("assisted.assisted_while_presumed", Values.COUNTRY).shown(PLAIN),
            Exhibit.of("assisted.excluded_by_rule", Values.COUNTRY).shown(PLAIN)),
    SERVICES(
            List.of(),
            Exhibit.of("assisted.by_service", Values.SERVICE)
                    .shares(
                            new Share(
                                    "of_available",
                                    "assisted.pct_service_available",
                                    "assisted.denominators.pct_service_available",
                                    Form.BASE_EACH),
                            Share.ofOneBase("of_all", "assisted", "pct_service_published"))
                    .byCountry("assisted.by_service_country")
                    .unknown("assisted.service_unspecified")
                    .shown(RANKED, MULTI_RESPONSE, COUNTRY_INSIDE),
            Exhibit.of("assisted.by_provider_type", Values.PROVIDER).shown(RANKED, MULTI_RESPONSE),
            Exhibit.of("assisted.by_modality", Values.MODALITY).shown(RANKED, MULTI_RESPONSE),
            Exhibit.of("services_delivered.by_service", Values.SERVICE)
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

    /** Key of its words and of its place in the page. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The share that two exhibits have in common. */
    private static final class Shares {
        static Share lgbtiq(String block) {
            return new Share("of_answers", block + ".pct_lgbtiq", block + ".denominators.pct_lgbtiq", Form.OF_YES);
        }
    }
}
