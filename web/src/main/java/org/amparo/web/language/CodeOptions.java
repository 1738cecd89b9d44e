package org.amparo.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.reference.Answer;
import org.amparo.reference.Code;
import org.amparo.reference.CodeList;
import org.amparo.reference.Codes;
import org.amparo.reference.Countries;
import org.amparo.reference.ExploitationGroup;
import org.amparo.reference.OfferedFirst;
import org.amparo.web.session.CurrentUser;

/** The choices of a form: codes of a list with their words, in the order in which a person looks for them. */
@Named("options")
@RequestScoped
public class CodeOptions {

    /** Members of the coalition; most persons come from one of them. */
    public static final List<String> MEMBERS = List.of("BLZ", "CRI", "DOM", "GTM", "HND", "MEX", "NIC", "PAN", "SLV");

    private static final Set<CodeList> BY_ALPHABET =
            EnumSet.of(CodeList.COUNTRY, CodeList.LANGUAGE, CodeList.PEOPLE, CodeList.AREA);

    /** No answers of a person, whom one asks; registers bring them, and what they brought stays. */
    private static final Set<String> NO_NATIONALITIES = Set.of(Countries.WITHHELD, Countries.MISSING);

    private static final String NONE = "NONE";

    @Inject
    private CodeWords labels;

    @Inject
    private Messages messages;

    @Inject
    private Language language;

    @Inject
    private CurrentUser user;

    /**
     * A code with its words.
     *
     * @param code the code
     * @param label what it is called
     * @param definition what it means; may be empty
     */
    public record Choice(String code, String label, String definition) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * Choices under one heading.
     *
     * @param label heading
     * @param choices its codes
     */
    public record Group(String label, List<Choice> choices) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** The three reasons why nothing is known, then the codes that may be chosen today and the one that stands. */
    public List<SelectItem> asked(CodeList list, String standing) {
        List<SelectItem> items = specials();
        items.addAll(of(list, standing));
        return items;
    }

    /** That nothing is said, the codes that may be chosen today, and what stands: for what is said of a record and not asked of a person. */
    public List<SelectItem> said(CodeList list, String standing) {
        List<SelectItem> items = of(list, standing);
        items.add(0, new SelectItem(Answer.NOT_ASKED.name(), messages.of("form.not-said")));
        Answer.special(standing)
                .filter(answer -> answer != Answer.NOT_ASKED)
                .ifPresent(answer -> items.add(new SelectItem(standing, messages.of("answer." + answer))));
        return items;
    }

    /** <i>Not asked</i>, <i>asked, not known</i>, <i>prefers not to say</i>. */
    public List<SelectItem> specials() {
        return Stream.of(Answer.NOT_ASKED, Answer.UNKNOWN, Answer.REFUSED)
                .map(answer -> new SelectItem(answer.name(), messages.of("answer." + answer)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The choices of one of several boxes, and the code that stands in it: only the first one says why nothing is known. */
    public List<SelectItem> slot(CodeList list, boolean first, String standing) {
        List<SelectItem> items = first ? specials() : new ArrayList<>();
        if (!first) {
            items.add(new SelectItem(
                    "", messages.orElse("form.another." + list, "form.another"), null, false, true, true));
        }
        items.addAll(of(list, standing, list == CodeList.COUNTRY ? NO_NATIONALITIES : first ? Set.of() : Set.of(NONE)));
        return items;
    }

    /** Why none of a list's codes is ticked. */
    public List<SelectItem> otherwise(CodeList list) {
        List<SelectItem> items = specials();
        if (Codes.find(list, NONE).isPresent()) {
            items.add(0, new SelectItem(NONE, labels.of(list, NONE)));
        }
        return items;
    }

    /**
     * The codes that may be chosen today and the one that stands: what was recorded while its code was in use stays as it is when nobody
     * touches it.
     */
    public List<SelectItem> of(CodeList list, String standing) {
        return of(list, standing, Set.of());
    }

    private List<SelectItem> of(CodeList list, String standing, Set<String> without) {
        var offered = codes(list).stream()
                .filter(code -> !without.contains(code.code()))
                .toList();
        List<SelectItem> items = new ArrayList<>(of(list, offered));
        if (offered.stream().noneMatch(code -> code.code().equals(standing))) {
            Codes.find(list, Objects.requireNonNullElse(standing, ""))
                    .ifPresent(known -> items.add(new SelectItem(standing, label(known))));
        }
        return items;
    }

    /** The codes that may be chosen today. */
    public List<SelectItem> of(CodeList list) {
        return of(list, codes(list));
    }

    private List<SelectItem> of(CodeList list, List<Code> offered) {
        return switch (list) {
            case COUNTRY -> startingWith(list, offered, "options.near", "options.other-countries");
            case LANGUAGE -> startingWith(list, offered, "options.frequent", "options.other-languages");
            case PEOPLE -> startingWith(list, offered, "options.here", "options.other-peoples");
            case EXPLOITATION_FORM -> groups(list, offered).stream()
                    .map(group -> (SelectItem) new SelectItemGroup(
                            group.label(),
                            null,
                            false,
                            group.choices().stream()
                                    .map(form -> new SelectItem(form.code(), form.label()))
                                    .toArray(SelectItem[]::new)))
                    .toList();
            case AREA -> areas(offered);
            default -> items(offered);
        };
    }

    /** The forms of exploitation that are offered, under the coalition's headings, with what each means. */
    public List<Group> getForms() {
        return groups(CodeList.EXPLOITATION_FORM, codes(CodeList.EXPLOITATION_FORM));
    }

    private List<Group> groups(CodeList list, List<Code> offered) {
        return Stream.of(ExploitationGroup.values())
                .map(group -> new Group(
                        labels.of(CodeList.EXPLOITATION_GROUP, group.name()),
                        offered.stream()
                                .filter(code -> group.name().equals(code.corett()))
                                .map(this::choice)
                                .toList()))
                .filter(group -> !group.choices().isEmpty())
                .toList();
    }

    /** The codes of a list to be ticked, and those that stand; that nothing of it applies is no tick. */
    public List<Choice> ticks(CodeList list, Collection<String> standing) {
        return Codes.of(list).stream()
                .filter(code -> code.validOn(user.getToday()) || standing.contains(code.code()))
                .filter(code -> !NONE.equals(code.code()))
                .map(this::choice)
                .toList();
    }

    /** Each kind of service with its types; the value is the kind alone or {@code KIND:TYPE}. */
    public List<SelectItem> services() {
        return codes(CodeList.SERVICE_KIND).stream()
                .map(kind -> {
                    List<SelectItem> items = new ArrayList<>();
                    items.add(new SelectItem(kind.code(), messages.of("services.any-type", label(kind))));
                    Codes.under(CodeList.SERVICE_TYPE, kind.code())
                            .forEach(type -> items.add(new SelectItem(kind.code() + ":" + type.code(), label(type))));
                    return (SelectItem) new SelectItemGroup(label(kind), null, false, items.toArray(SelectItem[]::new));
                })
                .toList();
    }

    /** A choice of one code. */
    public Choice choice(CodeList list, String code) {
        return new Choice(code, labels.of(list, code), labels.definition(list, code));
    }

    private Choice choice(Code code) {
        return choice(code.list(), code.code());
    }

    private List<SelectItem> areas(List<Code> offered) {
        return MEMBERS.stream()
                .sorted(Comparator.comparing((String country) -> !country.equals(user.getCountry()))
                        .thenComparing(country -> labels.of(CodeList.COUNTRY, country)))
                .map(country -> group(
                        labels.of(CodeList.COUNTRY, country),
                        offered.stream()
                                .filter(area -> country.equals(area.parent()))
                                .toList()))
                .toList();
    }

    /** That there is none, what her country asks for first in its own order, members of the coalition, and the rest by their names. */
    private List<SelectItem> startingWith(CodeList list, List<Code> offered, String firstLabel, String restLabel) {
        var order = OfferedFirst.of(list, user.getCountry());
        List<SelectItem> items = new ArrayList<>(
                items(offered.stream().filter(code -> NONE.equals(code.code())).toList()));
        var rest = offered.stream()
                .filter(code -> !NONE.equals(code.code()) && !order.contains(code.code()))
                .collect(Collectors.partitioningBy(code -> list == CodeList.COUNTRY && MEMBERS.contains(code.code())));
        addGroup(
                items,
                messages.of(firstLabel),
                offered.stream()
                        .filter(code -> order.contains(code.code()))
                        .sorted(Comparator.comparing(code -> order.indexOf(code.code())))
                        .toList());
        addGroup(items, messages.of("options.members"), rest.get(true));
        addGroup(items, messages.of(restLabel), rest.get(false));
        return items;
    }

    private void addGroup(List<SelectItem> items, String label, List<Code> codes) {
        if (!codes.isEmpty()) {
            items.add(group(label, codes));
        }
    }

    private List<Code> codes(CodeList list) {
        var valid = Codes.validOn(list, user.getToday());
        if (!BY_ALPHABET.contains(list)) {
            return valid;
        }
        var alphabet = Collator.getInstance(language.getLocale());
        return valid.stream()
                .sorted(Comparator.comparing(this::label, alphabet))
                .toList();
    }

    private String label(Code code) {
        return labels.of(code.list(), code.code());
    }

    private List<SelectItem> items(List<Code> codes) {
        return codes.stream()
                .map(code -> new SelectItem(code.code(), label(code)))
                .toList();
    }

    private SelectItem group(String label, List<Code> codes) {
        return new SelectItemGroup(label, null, false, items(codes).toArray(SelectItem[]::new));
    }
}
