package org.amparo.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.amparo.audit.CaseReadView;
import org.amparo.audit.HistoryEntry;
import org.amparo.casefile.CaseAct;
import org.amparo.casefile.HistoryDesk;
import org.amparo.shared.Page;
import org.amparo.shared.PartialDate;
import org.amparo.shared.RuleViolation;
import org.amparo.web.component.Filters;
import org.amparo.web.component.ShownPage;
import org.amparo.web.language.CodeWords;
import org.amparo.web.language.Format;
import org.amparo.web.language.Messages;
import org.amparo.web.language.PartialDateConverter;
import org.amparo.web.organisation.OrganisationNames;

/** What happened to a case, in sentences; narrowed by field, person and date through the address. */
@Named("history")
@RequestScoped
public class HistoryPage {

    private static final int READS_SHOWN = 100;
    private static final String NOT_UNDERSTOOD = "rule.date-not-understood";

    @Inject
    private HistoryDesk desk;

    @Inject
    private CaseHead head;

    @Inject
    private Messages messages;

    @Inject
    private OrganisationNames names;

    @Inject
    private CodeWords labels;

    @Inject
    private Format format;

    @Inject
    private Filters filters;

    private String field;
    private String person;
    private String from;
    private String until;
    private String reads;
    private String readsPage;
    private Optional<LocalDate> first = Optional.empty();
    private Optional<LocalDate> last = Optional.empty();
    private Page<CaseReadView> readsFound;
    private List<HistoryEntry> entries;

    private List<HistoryEntry> all() {
        if (entries == null) {
            entries = desk.of(head.getNumber());
        }
        return entries;
    }

    /** The changes that were asked for, latest first. */
    public List<HistoryTelling.Told> getTold() {
        String country = head.getView().country();
        var telling = new HistoryTelling(
                messages::orNull, labels::of, format::partialDate, format::moment, end -> format.until(end, country));
        return all().stream()
                .filter(entry -> person == null || person.equals(entry.username()))
                .filter(entry -> first.filter(day -> format.dayOf(entry.at()).isBefore(day))
                        .isEmpty())
                .filter(entry -> last.filter(day -> format.dayOf(entry.at()).isAfter(day))
                        .isEmpty())
                .map(entry -> telling.tell(entry, format.longMoment(entry.at()), who(entry), this::isAskedFor))
                .filter(told -> field == null || !told.changes().isEmpty())
                .toList();
    }

    private boolean isAskedFor(String changed) {
        return field == null || field.equals(changed);
    }

    private String who(HistoryEntry entry) {
        if (entry.username() == null) {
            return messages.of("history.who-closed");
        }
        return entry.onBehalfOf() == null
                ? messages.of("history.who", entry.username(), names.ofCode(entry.organisation()))
                : messages.of(
                        "history.who-for", entry.username(), entry.onBehalfOf(), names.ofCode(entry.organisation()));
    }

    /** Reads what the address asks for, before anything is shown: what cannot be read is said at its field. */
    public void ask() {
        first = filters.read("h-from", from, HistoryPage::date, NOT_UNDERSTOOD).map(PartialDate::from);
        last = filters.read("h-until", until, HistoryPage::date, NOT_UNDERSTOOD).map(PartialDate::until);
        filters.among("h-field", field, getFields());
        filters.among("h-person", person, getPersons());
    }

    private static Optional<PartialDate> date(String written) {
        try {
            return Optional.of(PartialDateConverter.read(written));
        } catch (RuleViolation notUnderstood) {
            return Optional.empty();
        }
    }

    /** Fields that have changed, to choose from. */
    public List<String> getFields() {
        return all().stream()
                .flatMap(entry -> entry.changes().stream())
                .map(HistoryEntry.Change::field)
                .distinct()
                .toList();
    }

    /** Persons who changed something, to choose from. */
    public List<String> getPersons() {
        return all().stream()
                .map(HistoryEntry::username)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * What one person opened within one minute: a page reads several parts of a case.
     *
     * @param at the latest moment
     * @param operations what was opened
     */
    public record Visit(Instant at, String username, String organisation, Set<String> operations) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** One page of the acts that showed the case, latest first. */
    public Page<CaseReadView> getReadsFound() {
        if (readsFound == null) {
            readsFound = ShownPage.of(readsPage, READS_SHOWN, shown -> desk.readsOf(head.getNumber(), shown));
        }
        return readsFound;
    }

    /** Which of all acts the page shows: the first, the last, and how many there are. */
    public String getReadsShown() {
        long first = (long) getReadsFound().page() * READS_SHOWN;
        long shown = getReadsFound().items().size();
        return shown == 0
                ? messages.of("reads.none")
                : messages.of(
                        "reads.shown", first + 1, first + shown, getReadsFound().total());
    }

    /** Who was shown the case by the acts of this page, latest first. */
    public Collection<Visit> getVisits() {
        Map<String, Visit> visits = new LinkedHashMap<>();
        for (var read : getReadsFound().items()) {
            visits.computeIfAbsent(
                            read.username() + read.at().truncatedTo(ChronoUnit.MINUTES),
                            first -> new Visit(read.at(), read.username(), read.organisation(), new LinkedHashSet<>()))
                    .operations()
                    .add(messages.orElse("reads." + read.operation(), "reads.case"));
        }
        return visits.values();
    }

    /** Whether the list of readers was asked for. */
    public boolean isReadsAsked() {
        return reads != null && head.may(CaseAct.SEE_READERS.name());
    }

    public String getField() {
        return field;
    }

    public void setField(String field) {
        this.field = field;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getReads() {
        return reads;
    }

    public void setReads(String reads) {
        this.reads = reads;
    }

    public String getReadsPage() {
        return readsPage;
    }

    public void setReadsPage(String readsPage) {
        this.readsPage = readsPage;
    }
}
