package org.amparo.exchange.in;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.amparo.organisation.DecidingBody;
import org.amparo.organisation.Organisation;
import org.amparo.organisation.Organisations;
import org.amparo.reference.CivilDays;
import org.amparo.reference.Today;

/** What all rows of one import share: who owns them, who decided, who brings them in, and which day it is. */
public final class Standpoint {

    private final ImportRun run;
    private final Organisations organisations;
    private final Today today;
    private final CivilDays days;
    /** To which all cases are to belong; null where each country's keeper gets its own. */
    private final Organisation organisation;

    private final Map<String, Organisation> owners = new ConcurrentHashMap<>();
    private final Map<String, List<DecidingBody>> bodies = new ConcurrentHashMap<>();

    Standpoint(ImportRun run, Organisations organisations, Today today) {
        this.run = run;
        this.organisations = organisations;
        this.today = today;
        this.days = run.days(today);
        this.organisation = run.organisation() == null
                ? null
                : organisations.byCode(run.organisation()).orElseThrow(IllegalStateException::new);
    }

    /** The days of the import: in the country whose rows it brings, or in the region. */
    public CivilDays days() {
        return days;
    }

    /** Name of the file that holds cases. */
    public String casesFile() {
        return run.format().files().get(0);
    }

    /** Who is to own the cases of a country; one that is not stored yet where the country has no keeper of its register. */
    public Organisation owner(String country) {
        return organisation != null
                ? organisation
                : owners.computeIfAbsent(country, code -> organisations
                        .keeperOf(code)
                        .orElseGet(() -> organisations.newKeeper(code, today.in(code))));
    }

    /** Whether a row of the country may come in with this import. */
    boolean takes(String country) {
        return (run.country() == null || run.country().equals(country))
                && (organisation == null || organisation.country().equals(country));
    }

    /** The body that decided in the country on a day, or null where none is known. */
    public Organisation body(String country, LocalDate on) {
        return bodies.computeIfAbsent(country, organisations::bodiesOf).stream()
                .filter(body -> body.on(on))
                .map(DecidingBody::organisation)
                .findFirst()
                .orElse(null);
    }

    /** Whether rows have to say since when a register knows them. */
    public boolean statesRegistration() {
        return run.country() == null;
    }

    /** How the file is written, as far as whoever brings it has said. */
    FileManner manner() {
        return new FileManner(run.dates(), run.encoding(), days);
    }

    /** Only the operator's import may state when a register came to know of a row; for others it is known from today. */
    public LocalDate registeredOn(LocalDate stated) {
        return run.country() == null ? stated : days.today();
    }

    /** What decisions name as their source. */
    public String reference() {
        return run.source();
    }

    /** Username of whoever brings them in. */
    public String recordedBy() {
        return run.username();
    }
}
