package org.amparo.web.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.audit.ReadKind;
import org.amparo.organisation.AccountView;
import org.amparo.organisation.OrganisationDesk;
import org.amparo.oversight.ActList;
import org.amparo.oversight.ActQuery;
import org.amparo.oversight.ActQueryBuilder;
import org.amparo.oversight.OversightDesk;
import org.amparo.shared.CaseNumber;
import org.amparo.shared.PageRequest;
import org.amparo.shared.PublicId;
import org.amparo.web.component.Filters;
import org.amparo.web.language.Language;

/**
 * What an auditor asks. All of it stands in the address; what of it cannot be read is said beside its field, and then nothing is shown,
 * for it would be taken for the answer.
 */
@Named("actQuestion")
@RequestScoped
public class ActQuestion {

    private static final int LONGEST_PERSON = 100;

    /** The lists, as the address names them. */
    private static final List<String> LISTS = List.of("reads", "changes", "files", "registers");

    @Inject
    private OversightDesk desk;

    @Inject
    private Filters filters;

    @Inject
    private Language language;

    @Inject
    private OrganisationDesk directory;

    @Inject
    private ActWords words;

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
    private List<SelectItem> organisations;
    private Optional<LocalDate> first = Optional.empty();
    private Optional<LocalDate> last = Optional.empty();
    private Optional<ReadKind> readKind = Optional.empty();

    /** Whether the address asks for anything; whoever comes without a question is led to one. */
    boolean isAsked() {
        return asked != null || from != null || until != null || number != null;
    }

    /** What the address narrows the acts by whatever their days, to be put after those: {@code &person=…&kind=…}. */
    String narrowing() {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("person", person);
        given.put("organisation", organisation);
        given.put("kind", kind);
        given.put("subject", subject);
        return given.entrySet().stream()
                .filter(part -> part.getValue() != null)
                .map(part -> "&" + part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    /** Reads what the address asks for, before anything is shown: what cannot be read is said at its field. */
    void read() {
        first = filters.day("o-from", from);
        last = filters.day("o-until", until);
        filters.read(
                "o-until",
                until,
                typed -> last.filter(end -> first.isEmpty() || !end.isBefore(first.get())),
                "rule.period-ends-before-it-begins");
        filters.read("o-number", number, CaseNumber::parse, "rule.case-number-not-understood");
        filters.read("o-person", person, ActQuestion::fitting, "form.too-long", LONGEST_PERSON);
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
            readKind = filters.named("o-kind", kind, ReadKind.class);
        }
        filters.among("o-subject", subject(), desk.subjects());
    }

    private static Optional<String> fitting(String typed) {
        return Optional.of(typed).filter(name -> name.length() <= LONGEST_PERSON);
    }

    /** All of it but what one list alone is narrowed by. */
    ActQuery query() {
        return ActQueryBuilder.builder()
                .person(person)
                .organisation(organisation)
                .from(first.orElse(null))
                .until(last.orElse(null))
                .number(number)
                .build();
    }

    /** The list that is shown. */
    ActList shown() {
        return ActList.valueOf(getList().toUpperCase(Locale.ROOT));
    }

    /** The kind of record that is asked for, in the list that asks for one. */
    String subject() {
        return shown() == ActList.CHANGES ? subject : null;
    }

    /** The kind of reading that is asked for; null for all. */
    ReadKind readKind() {
        return readKind.orElse(null);
    }

    /** The page of the list, of so many rows. */
    PageRequest paging(int rows) {
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
                .map(one -> new SelectItem(one.code(), words.office(one)))
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
