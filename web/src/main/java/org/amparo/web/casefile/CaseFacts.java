package org.amparo.web.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.CaseView;
import org.amparo.casefile.SectionField;
import org.amparo.casefile.Sections;
import org.amparo.casefile.Sight;
import org.amparo.casefile.StatedAge;
import org.amparo.reference.Answer;
import org.amparo.reference.CodeList;
import org.amparo.security.DataCategory;

/** What is recorded of a case, section by section, for pages to show; a section closed to the reader is not there at all. */
public final class CaseFacts {

    /** The sections in the order of the page. */
    private enum Part {
        DETECTION(Sections.Detection.class, Sections.Detection::of),
        EXPLOITATION(Sections.Exploitation.class, CaseView::exploitation),
        PROFILE(Sections.Profile.class, CaseView::profile),
        LOCATION(Sections.Location.class, CaseView::location),
        HEALTH(Sections.Health.class, CaseView::health),
        IDENTITY(Sections.Identity.class, CaseView::identity),
        TEXTS(Sections.Texts.class, CaseView::texts);

        private final DataCategory category;
        private final Function<CaseView, Record> of;

        Part(Class<? extends Record> section, Function<CaseView, Record> of) {
            this.category = SectionField.of(section).get(0).category();
            this.of = of;
        }

        String section() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String AGE_ANSWER = "ageAnswer";

    private CaseFacts() {}

    /**
     * One recorded value.
     *
     * @param field name of the field, as in the history
     * @param kind what its value is
     * @param list code list, or null for plain text
     * @param codes its codes or special answer; empty for plain text
     * @param text plain text, or null
     * @param on day, month or year on which it was so, where that is said; or null
     */
    public record Fact(
            String field, SectionField.Kind kind, CodeList list, List<String> codes, String text, String on) {

        /** Whether the text is a date. */
        public boolean isDate() {
            return text != null && kind == SectionField.Kind.DAY;
        }

        /** Whether it is as long as words are. */
        public boolean isWords() {
            return kind == SectionField.Kind.WORDS;
        }

        /** Whether it has not been asked yet. */
        public boolean isOpen() {
            return list == null ? text == null : codes.equals(List.of(Answer.NOT_ASKED.name()));
        }

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * The facts of one data category.
     *
     * @param name its name in address and words
     * @param facts in the order of the form
     */
    public record Section(String name, List<Fact> facts) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** The sections that the reader may see. */
    public static List<Section> of(CaseView view) {
        List<Section> sections = new ArrayList<>();
        for (var part : Part.values()) {
            var section = part.of.apply(view);
            if (section != null) {
                sections.add(new Section(part.section(), facts(view, section)));
            }
        }
        return sections;
    }

    /** Whether there is a section of that name, and it is open to who sees so much of the case. */
    static boolean isOpen(String section, Sight sight) {
        return Stream.of(Part.values())
                .filter(part -> part.section().equals(section))
                .anyMatch(part -> part.category == null || sight.of(part.category));
    }

    /** What of a case is closed to the reader, by the keys of its names; that there is any of it is not said. */
    public static List<String> closed(CaseView view) {
        Map<String, Boolean> open = new LinkedHashMap<>();
        for (var part : Part.values()) {
            open.put("section." + part.section(), part.of.apply(view) != null);
        }
        open.put("field.birthDate", view.categories().contains(DataCategory.BIRTH_DATE));
        open.put(
                "decision.ledger",
                view.role() != CaseRole.VICTIM || view.categories().contains(DataCategory.LEGAL));
        boolean some = LifeLine.OF_SERVICES.stream().anyMatch(view.categories()::contains);
        open.put("tab.services", some);
        open.put("services.some", !some || view.categories().containsAll(LifeLine.OF_SERVICES));
        return open.entrySet().stream()
                .filter(part -> !part.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The sections in which something has not been asked yet, with those facts alone. */
    public static List<Section> stillToAsk(CaseView view) {
        return of(view).stream()
                .map(section -> new Section(
                        section.name(),
                        section.facts().stream().filter(Fact::isOpen).toList()))
                .filter(section -> !section.facts().isEmpty())
                .toList();
    }

    private static List<Fact> facts(CaseView view, Record section) {
        return SectionField.of(section.getClass()).stream()
                .filter(field -> field.category() == null || view.categories().contains(field.category()))
                .flatMap(field -> fact(view, field, section).stream())
                .toList();
    }

    private static Optional<Fact> fact(CaseView view, SectionField field, Record section) {
        Object value = field.in(section);
        if (field.list() != null) {
            var codes = field.codesIn(section);
            if (!isAsked(view, field, codes)) {
                return Optional.empty();
            }
            return Optional.of(new Fact(
                    field.name(),
                    field.kind(),
                    field.list(),
                    codes.isEmpty() ? List.of(Answer.NOT_ASKED.name()) : codes,
                    null,
                    null));
        }
        return field.kind() == SectionField.Kind.OTHER
                ? age(view, (StatedAge) value)
                : Optional.of(text(field.name(), field.kind(), value));
    }

    /** Why no age is known is told where none is; which form is the main one is asked where there are several. */
    private static boolean isAsked(CaseView view, SectionField field, List<String> codes) {
        boolean said = codes.stream().anyMatch(code -> !code.equals(Answer.NOT_ASKED.name()));
        return switch (field.name()) {
            case AGE_ANSWER -> said && view.age() == null;
            case "mainForm" -> said || view.exploitation().forms().size() > 1;
            default -> true;
        };
    }

    /** A birth date stands in the place of a stated age; where it is closed to the reader, the age that follows from it is told elsewhere. */
    private static Optional<Fact> age(CaseView view, StatedAge stated) {
        if (view.birth() != null && view.birth().birthDate() != null) {
            return Optional.of(
                    text("birthDate", SectionField.Kind.DAY, view.birth().birthDate()));
        }
        if (stated != null) {
            return Optional.of(
                    new Fact("statedAge", SectionField.Kind.OTHER, null, List.of(), stated.inDigits(), stated.on()));
        }
        boolean answered = Answer.special(view.profile().ageAnswer())
                .filter(answer -> answer != Answer.NOT_ASKED)
                .isPresent();
        return view.age() == null && !answered
                ? Optional.of(text("statedAge", SectionField.Kind.OTHER, null))
                : Optional.empty();
    }

    private static Fact text(String field, SectionField.Kind kind, Object value) {
        return new Fact(field, kind, null, List.of(), value == null ? null : value.toString(), null);
    }
}
