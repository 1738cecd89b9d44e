package org.amparo.web.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.audit.ReadKind;
import org.amparo.casefile.CaseDesk;
import org.amparo.exchange.out.ExportDesk;
import org.amparo.exchange.out.OrderActs;
import org.amparo.organisation.AccountView;
import org.amparo.organisation.OrganisationDesk;
import org.amparo.oversight.ActList;
import org.amparo.oversight.ActQuery;
import org.amparo.oversight.ActQueryBuilder;
import org.amparo.oversight.ActTotals;
import org.amparo.oversight.ChangeAct;
import org.amparo.oversight.FileAct;
import org.amparo.oversight.OversightDesk;
import org.amparo.oversight.ReadAct;
import org.amparo.oversight.RegisterAct;
import org.amparo.security.Roles;
import org.amparo.shared.CaseNumber;
import org.amparo.shared.Page;
import org.amparo.shared.PageRequest;
import org.amparo.shared.PublicId;
import org.amparo.shared.RuleViolation;
import org.amparo.web.component.Filters;
import org.amparo.web.component.Notices;
import org.amparo.web.language.DayConverter;
import org.amparo.web.language.Format;
import org.amparo.web.language.Language;
import org.amparo.web.organisation.OrganisationNames;
import org.amparo.web.press.PagePress;
import org.amparo.web.session.CurrentUser;

/**
 * Who did what, for auditors. All that is asked stands in the address; what of it cannot be read is said beside its field, and then nothing
 * is shown, for it would be taken for the answer.
 */
@Named("oversight")
@RequestScoped
public class OversightPage {

    private static final String VIEW = "/oversight/acts.xhtml";
    private static final int ROWS = 50;

    /** Acts of reading are told together: a page of them holds more. */
    private static final int READINGS = 200;

    private static final int DAYS = 7;
    private static final String NO_DAY = "rule.day-not-understood";
    private static final String NOT_OFFERED = "filter.not-offered";
    private static final int LONGEST_PERSON = 100;

    /** The lists, as the address names them. */
    private static final List<String> LISTS = List.of("reads", "changes", "files", "registers");

    @Inject
    private OversightDesk desk;

    @Inject
    private ExportDesk exports;

    @Inject
    private ActWords words;

    @Inject
    private PagePress press;

    @Inject
    private Notices notices;

    @Inject
    private CaseDesk cases;

    @Inject
    private CurrentUser user;

    @Inject
    private Filters filters;

    @Inject
    private Format format;

    @Inject
    private Language language;

    @Inject
    private OrganisationDesk directory;

    @Inject
    private OrganisationNames names;

    private String list;
    private String person;
    private String organisation;
    private String from;
    private String until;
    private String number;
    private String kind;
    private String subject;
    private String asked;
    private String page;
    private ActTotals totals;
    private Page<ReadAct> reads;
    private List<Readings> readings;
    private Page<ChangeAct> changes;
    private Page<FileAct> files;
    private Page<RegisterAct> registers;
    private Set<String> open;
    private List<SelectItem> organisations;
    private Optional<LocalDate> first = Optional.empty();
    private Optional<LocalDate> last = Optional.empty();
    private Optional<ReadKind> readKind = Optional.empty();

    /** Lets in who examines; whoever comes without a question is led to that of the last seven days. */
    public String load() {
        user.mustBeOneOf(Roles.AUDITOR);
        if (asked != null || from != null || until != null || number != null) {
            ask();
            return null;
        }
        var last = user.getToday();
        return VIEW + "?faces-redirect=true&asked=1&list=" + getList() + "&from="
                + format.date(last.minusDays(DAYS - 1L)) + "&until=" + format.date(last)
                + (person == null ? "" : "&person=" + URLEncoder.encode(person, StandardCharsets.UTF_8));
    }

    /** Reads what the address asks for, before anything is shown: what cannot be read is said at its field. */
    private void ask() {
        first = filters.read("o-from", from, OversightPage::day, NO_DAY);
        last = filters.read("o-until", until, OversightPage::day, NO_DAY);
        first.ifPresent(begun -> filters.read(
                "o-until",
                until,
                typed -> day(typed).filter(end -> !end.isBefore(begun)),
                "rule.period-ends-before-it-begins"));
        filters.read("o-number", number, CaseNumber::parse, "rule.case-number-not-understood");
        filters.read("o-person", person, OversightPage::fitting, "form.too-long", LONGEST_PERSON);
        filters.read(
                "o-person",
                person,
                typed -> Optional.of(typed.strip()).filter(desk::isSomebody),
                "rule.person-unknown");
        filters.read(
                "o-organisation",
                organisation,
                typed -> Optional.of(typed.strip()).filter(desk::isOrganisation),
                "rule.acting-organisation-unknown");
        if (shown() == ActList.READS) {
            readKind = filters.read("o-kind", kind, OversightPage::known, NOT_OFFERED);
        }
        filters.read(
                "o-subject", subject(), typed -> Optional.of(typed).filter(desk.subjects()::contains), NOT_OFFERED);
    }

    private static Optional<String> fitting(String typed) {
        return Optional.of(typed).filter(name -> name.length() <= LONGEST_PERSON);
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(DayConverter.read(typed));
        } catch (RuleViolation notUnderstood) {
            return Optional.empty();
        }
    }

    private static Optional<ReadKind> known(String name) {
        return Arrays.stream(ReadKind.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    private ActQuery query() {
        return ActQueryBuilder.builder()
                .person(person)
                .organisation(organisation)
                .from(first.orElse(null))
                .until(last.orElse(null))
                .number(number)
                .build();
    }

    /** Orders all that the question finds in the list that is shown, as a file. */
    public String order() {
        ask();
        if (!filters.isReadable()) {
            return null;
        }
        var order = new OrderActs(shown(), query(), readKind.orElse(null), subject());
        press.once(() -> exports.orderActs(order, words.sheet(shown())));
        return notices.done("export.ordered", "/exchange/exports.xhtml");
    }

    private ActList shown() {
        return ActList.valueOf(getList().toUpperCase(Locale.ROOT));
    }

    /** The kind of record that is asked for, in the list that asks for one. */
    private String subject() {
        return shown() == ActList.CHANGES ? subject : null;
    }

    /** How many acts of each kind the question finds. */
    public ActTotals getTotals() {
        if (totals == null) {
            totals = desk.totals(query());
        }
        return totals;
    }

    /** Acts of reading. */
    public Page<ReadAct> getReads() {
        if (reads == null) {
            reads = desk.reads(query(), readKind.orElse(null), paging(READINGS));
            noteOpen(reads.items().stream()
                    .flatMap(act -> act.numbers().stream())
                    .toList());
        }
        return reads;
    }

    /** The acts of reading of this page, those of one person, day, kind and case together. */
    public List<Readings> getReadings() {
        if (readings == null) {
            readings = List.copyOf(Readings.of(getReads().items(), format::dayOf));
        }
        return readings;
    }

    /** What was read in all of them, in words. */
    public List<String> whats(Readings readings) {
        return readings.acts().stream().map(words.getTelling()::what).distinct().toList();
    }

    /** Changes. */
    public Page<ChangeAct> getChanges() {
        if (changes == null) {
            changes = desk.changes(query(), subject(), paging(ROWS));
            noteOpen(changes.items().stream()
                    .flatMap(act -> act.parts().stream())
                    .flatMap(part -> part.numbers().stream())
                    .toList());
        }
        return changes;
    }

    /** Files. */
    public Page<FileAct> getFiles() {
        if (files == null) {
            files = desk.files(query(), paging(ROWS));
        }
        return files;
    }

    /** Registers. */
    public Page<RegisterAct> getRegisters() {
        if (registers == null) {
            registers = desk.registers(query(), paging(ROWS));
        }
        return registers;
    }

    private void noteOpen(List<String> numbers) {
        open = numbers.isEmpty()
                ? Set.of()
                : cases.sights(numbers.stream().distinct().toList()).keySet();
    }

    /** Whether a case is open to her, so that its number leads there. */
    public boolean isOpen(String caseNumber) {
        return open.contains(caseNumber);
    }

    private PageRequest paging(int rows) {
        return new PageRequest(page != null && page.matches("\\d{1,5}") ? Integer.parseInt(page) : 0, rows);
    }

    /** The accounts of whom she may ask, each by its name, or by its id where another has the same. */
    public List<SelectItem> getPersons() {
        var all = desk.persons();
        var named = all.stream().collect(Collectors.groupingBy(AccountView::username, Collectors.counting()));
        return all.stream()
                .map(account ->
                        new SelectItem(isUnique(account, named) ? account.username() : account.id(), label(account)))
                .toList();
    }

    /** A name that looks like the id of an account may be that of another one. */
    private static boolean isUnique(AccountView account, Map<String, Long> named) {
        return named.get(account.username()) == 1 && !account.username().equals(PublicId.of(account.username()));
    }

    private static String label(AccountView account) {
        return account.organisation() == null
                ? account.username()
                : account.username() + " · " + account.organisation().brief();
    }

    /**
     * The organisations of whose people she may ask, by short name and name. One of another country, which the address names, is among them:
     * its people may have looked at her cases.
     */
    public List<SelectItem> getOrganisations() {
        if (organisations == null) {
            organisations = offeredOrganisations();
        }
        return organisations;
    }

    private List<SelectItem> offeredOrganisations() {
        var offered = desk.organisations();
        var asked = Optional.ofNullable(organisation)
                .map(String::strip)
                .filter(code -> offered.stream().noneMatch(one -> one.code().equals(code)))
                .flatMap(directory::named);
        return Stream.concat(asked.stream(), offered.stream())
                .map(one -> new SelectItem(one.code(), names.inFull(one)))
                .sorted(Comparator.comparing(SelectItem::getLabel, Collator.getInstance(language.getLocale())))
                .toList();
    }

    /** Whether the organisation of that code is asked for. */
    public boolean isAskedFor(String code) {
        return organisation != null && organisation.strip().equals(code);
    }

    /** Kinds of reading. */
    public List<ReadKind> getKinds() {
        return List.of(ReadKind.values());
    }

    /** Kinds of records. */
    public Set<String> getSubjects() {
        return desk.subjects();
    }

    /** The lists in their order. */
    public List<String> getLists() {
        return LISTS;
    }

    /** How many acts stand in a list, whatever kind of them is asked for there. */
    public long total(String of) {
        return switch (of) {
            case "reads" -> getTotals().reads();
            case "changes" -> getTotals().changes();
            case "files" -> getTotals().files();
            default -> getTotals().registers();
        };
    }

    /** How many acts the list that is shown has. */
    public long getFound() {
        return switch (getList()) {
            case "reads" -> getReads().total();
            case "changes" -> getChanges().total();
            case "files" -> getFiles().total();
            default -> getRegisters().total();
        };
    }

    /** The list that is shown; an address that names none shows the first. */
    public String getList() {
        return list != null && LISTS.contains(list) ? list : LISTS.get(0);
    }

    public void setList(String list) {
        this.list = list;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
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

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
