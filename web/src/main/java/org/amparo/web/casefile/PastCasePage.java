package org.amparo.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseView;
import org.amparo.identification.DecisionView;
import org.amparo.identification.IdentificationDesk;
import org.amparo.reference.CivilTime;
import org.amparo.security.DataCategory;
import org.amparo.services.ServiceDesk;
import org.amparo.services.ServiceView;
import org.amparo.shared.AppClock;
import org.amparo.shared.NotFound;
import org.amparo.shared.RuleViolation;
import org.amparo.web.language.DayConverter;

/** A case as it stood at the end of a day, to be read and not to be changed. */
@Named("pastCase")
@RequestScoped
public class PastCasePage {

    @Inject
    private CaseDesk cases;

    @Inject
    private CaseReading reading;

    @Inject
    private IdentificationDesk identification;

    @Inject
    private ServiceDesk services;

    @Inject
    private AppClock clock;

    private String number;
    private String on;
    private LocalDate day;
    private CaseView view;
    private List<DecisionView> ledger;
    private List<ServiceView> given;
    private Problem problem;

    /** Why there is nothing to show. */
    public enum Problem {
        DATE,
        AHEAD,
        NOT_YET
    }

    /** Reads the case; a date that cannot be read, lies ahead or before the case, is said on the page. */
    public void load() {
        try {
            day = DayConverter.read(on == null ? "" : on);
        } catch (RuleViolation notUnderstood) {
            reading.sight(number);
            problem = Problem.DATE;
            return;
        }
        if (!CivilTime.hasBegunIn(day, number, clock.now())) {
            reading.sight(number);
            problem = Problem.AHEAD;
            return;
        }
        var end = CivilTime.endOfIn(day, number);
        read(end.isBefore(clock.now()) ? end : clock.now());
    }

    private void read(Instant moment) {
        reading.sight(number);
        try {
            view = cases.asItStood(number, moment);
            ledger = identification.ledgerAsItStood(number, moment);
            given = services.asTheyStood(number, moment);
        } catch (NotFound notThereYet) {
            problem = Problem.NOT_YET;
        }
    }

    /** What was recorded. */
    public List<CaseFacts.Section> getSections() {
        return CaseFacts.of(view);
    }

    /** What of it is closed to the reader, by the keys of its names. */
    public List<String> getClosed() {
        return CaseFacts.closed(view);
    }

    /** Whether the grounds of its decisions are open to the reader. */
    public boolean isGroundsOpen() {
        return view.categories().contains(DataCategory.FREE_TEXT);
    }

    public CaseView getView() {
        return view;
    }

    public List<DecisionView> getLedger() {
        return ledger;
    }

    public List<ServiceView> getServices() {
        return given;
    }

    public LocalDate getDay() {
        return day;
    }

    public Problem getProblem() {
        return problem;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getOn() {
        return on;
    }

    public void setOn(String on) {
        this.on = on;
    }
}
