package org.amparo.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.amparo.audit.AuditedTable;
import org.amparo.audit.AuditedTables;

/** How a country's statement on a figure comes in from a register. */
@ApplicationScoped
public class RegisteredAvailability {

    /** The first year of which something can be said; the last one is the present. */
    public static final int FIRST_YEAR = ReportScope.FIRST_YEAR;

    @Inject
    private AuditedTables tables;

    @Inject
    private Availabilities availabilities;

    /** The tables of statements. */
    public AuditedTable table() {
        return tables.of(Availability.class);
    }

    /**
     * A statement as the register makes it; not stored.
     *
     * @return the statement, opaque to everybody but its table
     * @throws org.amparo.shared.RuleViolation code-not-accepted
     */
    public Object drawUp(String country, StateAvailability stated) {
        return Availability.stated(country, stated);
    }

    /** Replaces what the country has said about the figure. */
    public void restate(String country, StateAvailability stated) {
        availabilities
                .find(stated.year(), country, stated.indicator())
                .orElseThrow(IllegalStateException::new)
                .restate(stated.status(), stated.footnote());
    }
}
