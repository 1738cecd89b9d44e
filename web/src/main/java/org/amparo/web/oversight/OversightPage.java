package org.amparo.web.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.amparo.audit.ReadKind;
import org.amparo.casefile.CaseDesk;
import org.amparo.exchange.out.ExportDesk;
import org.amparo.exchange.out.OrderActs;
import org.amparo.organisation.AccountView;
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
import org.amparo.web.component.Notices;
import org.amparo.web.language.DayConverter;
import org.amparo.web.language.Format;
import org.amparo.web.language.Messages;
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
    private static final int DAYS = 7;
    private static final int LONGEST_PERSON = 100;
    private static final int LONGEST_ORGANISATION = 60;

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
    private Messages messages;

    @Inject
    private Format format;

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
    private Page<ChangeAct> changes;
    private Page<FileAct> files;
    private Page<RegisterAct> registers;
    private Set<String> open;

    /** Lets in who examines; whoever comes without a question is led to that of the last seven days. */
    public String load() {
        user.mustBeOneOf(Roles.AUDITOR);
        if (asked != null || from != null || until != null || number != null) {
            return null;
        }
        var last = user.getToday();
        return VIEW + "?faces-redirect=true&asked=1&list=" + getList() + "&from="
                + format.date(last.minusDays(DAYS - 1L)) + "&until=" + format.date(last)
                + (person == null ? "" : "&person=" + URLEncoder.encode(person, StandardCharsets.UTF_8));
    }

    /** The question, as far as it can be read. */
    private ActQuery query() {
        return ActQueryBuilder.builder()
                .person(person)
                .organisation(organisation)
                .from(day(from).orElse(null))
                .until(day(until).orElse(null))
                .number(number)
                .build();
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed == null || typed.isBlank() ? Optional.empty() : Optional.of(DayConverter.read(typed));
        } catch (RuleViolation notUnderstood) {
            return Optional.empty();
        }
    }

    private static boolean isUnread(String typed) {
        return typed != null && !typed.isBlank() && day(typed).isEmpty();
    }

    /** Why each field is refused, by its name; empty where all can be read. */
    public Map<String, String> getProblems() {
        Map<String, String> problems = new HashMap<>();
        BiConsumer<String, String> refuse = (field, key) -> problems.put(field, messages.of(key));
        var first = day(from);
        if (first.isPresent() && day(until).filter(first.get()::isAfter).isPresent()) {
            refuse.accept("until", "rule.period-ends-before-it-begins");
        }
        if (isUnread(from)) {
            refuse.accept("from", "rule.day-not-understood");
        }
        if (isUnread(until)) {
            refuse.accept("until", "rule.day-not-understood");
        }
        if (number != null && CaseNumber.parse(number).isEmpty()) {
            refuse.accept("number", "rule.case-number-not-understood");
        }
        if (person != null && person.length() > LONGEST_PERSON) {
            problems.put("person", messages.of("form.too-long", LONGEST_PERSON));
        }
        if (organisation != null && organisation.length() > LONGEST_ORGANISATION) {
            problems.put("organisation", messages.of("form.too-long", LONGEST_ORGANISATION));
        }
        if (shown() == ActList.READS && kind != null && readKind() == null) {
            refuse.accept("kind", "oversight.not-offered");
        }
        if (subject() != null && !desk.subjects().contains(subject)) {
            refuse.accept("subject", "oversight.not-offered");
        }
        return problems;
    }

    /** Whether there is an answer: a question that cannot be read has none. */
    public boolean isAnswered() {
        return getProblems().isEmpty();
    }

    /** Orders all that the question finds in the list that is shown, as a file. */
    public String order() {
        if (!isAnswered()) {
            return null;
        }
        var order = new OrderActs(shown(), query(), readKind(), subject());
        press.once(() -> exports.orderActs(order, words.sheet(shown())));
        return notices.done("export.ordered", "/exchange/exports.xhtml");
    }

    private ActList shown() {
        return ActList.valueOf(getList().toUpperCase(Locale.ROOT));
    }

    private ReadKind readKind() {
        return Arrays.stream(ReadKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
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
            reads = desk.reads(query(), readKind(), paging());
            noteOpen(reads.items().stream()
                    .flatMap(act -> act.numbers().stream())
                    .toList());
        }
        return reads;
    }

    /** Changes. */
    public Page<ChangeAct> getChanges() {
        if (changes == null) {
            changes = desk.changes(query(), subject(), paging());
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
            files = desk.files(query(), paging());
        }
        return files;
    }

    /** Registers. */
    public Page<RegisterAct> getRegisters() {
        if (registers == null) {
            registers = desk.registers(query(), paging());
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

    private PageRequest paging() {
        return new PageRequest(page != null && page.matches("\\d{1,5}") ? Integer.parseInt(page) : 0, ROWS);
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
