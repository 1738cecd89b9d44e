package org.amparo.statistics;

import static org.amparo.statistics.Dimension.AGE;
import static org.amparo.statistics.Dimension.BAND;
import static org.amparo.statistics.Dimension.CELL;
import static org.amparo.statistics.Dimension.COUNTRY;
import static org.amparo.statistics.Dimension.FORM;
import static org.amparo.statistics.Dimension.LGBTIQ;
import static org.amparo.statistics.Dimension.MODALITY;
import static org.amparo.statistics.Dimension.NATIONALITY;
import static org.amparo.statistics.Dimension.PLACE;
import static org.amparo.statistics.Dimension.PROVIDER;
import static org.amparo.statistics.Dimension.SERVICE;
import static org.amparo.statistics.Dimension.STANDING;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What a block of the annual report counts: persons, one in each reporting country, or services. */
public enum Population {
    /** Officially identified as victims in the year (statistics.md R1). */
    IDENTIFIED(
            IdentifiedRows::new, "IDENT_TOTAL", COUNTRY, STANDING, CELL, AGE, BAND, LGBTIQ, PLACE, NATIONALITY, FORM),
    /** Assisted in the year: victims of this and earlier years and, where the country counts them, dependants (R4). */
    ASSISTED(
            AssistedRows::new, "ASSIST_TOTAL", COUNTRY, STANDING, CELL, AGE, BAND, LGBTIQ, SERVICE, PROVIDER, MODALITY),
    /** The services of the year that assisted persons received; the unit is the service, not the person (R14). */
    SERVICES_DELIVERED(DeliveredRows::new, "ASSIST_TOTAL", COUNTRY, STANDING, SERVICE, PROVIDER, MODALITY);

    private final Function<Source, CountedRows> rows;
    private final String indicator;
    private final List<Dimension> dimensions;

    Population(Function<Source, CountedRows> rows, String indicator, Dimension... dimensions) {
        this.rows = rows;
        this.indicator = indicator;
        this.dimensions = List.of(dimensions);
    }

    /** The SQL of its rows over a source. */
    CountedRows rows(Source source) {
        return rows.apply(source);
    }

    /** The indicator without which a country has no figure of this population at all. */
    String indicator() {
        return indicator;
    }

    /** Whether its unit is the person, who counts once in the region though several countries count her (R2). */
    public boolean ofPersons() {
        return this != SERVICES_DELIVERED;
    }

    /** The name of its block in the machine-readable report. */
    public String block() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The columns of its person rows, in the order in which a row of its cube holds them. */
    public List<Dimension> dimensions() {
        return dimensions;
    }
}
