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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.reference.Answer;
import org.amparo.reference.Code;
import org.amparo.reference.CodeList;
import org.amparo.reference.Codes;
import org.amparo.reference.ExploitationGroup;
import org.amparo.web.session.CurrentUser;

/** The choices of a form: codes of a list with their words, in the order in which a person looks for them. */
@Named("options")
@RequestScoped
public class CodeOptions {

    /** Members of the coalition; most persons come from one of them. */
    public static final List<String> MEMBERS = List.of("BLZ", "CRI", "DOM", "GTM", "HND", "MEX", "NIC", "PAN", "SLV");

    private static final Set<CodeList> BY_ALPHABET =
            EnumSet.of(CodeList.COUNTRY, CodeList.LANGUAGE, CodeList.PEOPLE, CodeList.AREA);

    /** Languages that nearly every list of a day needs. */
    private static final Set<String> FREQUENT_LANGUAGES = Set.of("es", "en", "fr", "pt", "ht");

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
     * @param label heading; empty where a list has only one group
     * @param choices its codes
     */
    public record Group(String label, List<Choice> choices) {

        /** The codes alone. */
        public List<String> codes() {
            return choices.stream().map(Choice::code).toList();
        }

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
        items.addAll(of(list, standing));
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
        List<SelectItem> items = new ArrayList<>(of(list));
        if (isOver(list, standing)) {
            items.add(new SelectItem(standing, labels.of(list, standing)));
        }
        return items;
    }

    private boolean isOver(CodeList list, String code) {
        return Codes.find(list, Objects.requireNonNullElse(code, ""))
                .filter(known -> !known.validOn(user.getToday()))
                .isPresent();
    }

    /** The codes that may be chosen today. */
    public List<SelectItem> of(CodeList list) {
        return switch (list) {
            case COUNTRY -> startingWith(list, MEMBERS::contains, "options.members", "options.other-countries");
            case LANGUAGE -> startingWith(
                    list, FREQUENT_LANGUAGES::contains, "options.frequent", "options.other-languages");
            case AREA -> areas();
            default -> items(codes(list));
        };
    }

    /** The choices of a list under their headings, and the codes that stand: exploitation by the coalition's forms, others in one group. */
    public List<Group> groups(CodeList list, Collection<String> standing) {
        var offered = Codes.of(list).stream()
                .filter(code -> code.validOn(user.getToday()) || standing.contains(code.code()))
                .toList();
        if (list != CodeList.EXPLOITATION_FORM) {
            return List.of(new Group(
                    "",
                    offered.stream()
                            .filter(code -> !NONE.equals(code.code()))
                            .map(this::choice)
                            .toList()));
        }
        return Stream.of(ExploitationGroup.values())
                .map(group -> new Group(
                        labels.of(CodeList.EXPLOITATION_GROUP, group.name()),
                        offered.stream()
                                .filter(code -> group.name().equals(code.corett()))
                                .map(this::choice)
                                .toList()))
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

    private List<SelectItem> areas() {
        return MEMBERS.stream()
                .sorted(Comparator.comparing((String country) -> !country.equals(user.getCountry()))
                        .thenComparing(country -> labels.of(CodeList.COUNTRY, country)))
                .map(country -> group(
                        labels.of(CodeList.COUNTRY, country),
                        codes(CodeList.AREA).stream()
                                .filter(area -> country.equals(area.parent()))
                                .toList()))
                .toList();
    }

    private List<SelectItem> startingWith(CodeList list, Predicate<String> first, String firstLabel, String restLabel) {
        var parts = codes(list).stream().collect(Collectors.partitioningBy(code -> first.test(code.code())));
        return List.of(
                group(messages.of(firstLabel), parts.get(true)), group(messages.of(restLabel), parts.get(false)));
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
