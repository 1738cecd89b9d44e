package org.amparo.web.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.amparo.casefile.CaseView;
import org.amparo.casefile.SectionField;
import org.amparo.casefile.Sections;
import org.amparo.casefile.StatedAge;
import org.amparo.reference.Answer;
import org.amparo.reference.Code;
import org.amparo.reference.CodeList;
import org.amparo.reference.Codes;
import org.amparo.security.DataCategory;
import org.amparo.shared.PartialDate;
import org.amparo.web.language.TestWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Each field that a section's record declares is shown, asked for and named, without another word about it. */
class CaseFormTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path FORMS = PAGES.resolve("WEB-INF/fragments/casefile");

    /** What a page asks in a way of its own: an age or a birth date. */
    private static final List<String> ASKED_OTHERWISE = List.of("statedAge", "ageAnswer", "birthDate");

    /** A birth date has its own place beside the age. */
    static Stream<Class<? extends Record>> sections() {
        return Sections.ALL.stream().filter(section -> section != Sections.Birth.class);
    }

    private static Object said(SectionField field) {
        if (field.name().equals("statedAge")) {
            return new StatedAge(20, 25);
        }
        if (field.name().equals("ageAnswer")) {
            return Answer.NOT_ASKED.name();
        }
        if (field.kind() == SectionField.Kind.DAY) {
            return LocalDate.of(2020, 2, 29);
        }
        if (field.list() == null) {
            return "words in " + field.name();
        }
        String code = Codes.of(field.list()).stream()
                .map(Code::code)
                .filter(known -> !known.equals("NONE"))
                .findFirst()
                .orElseThrow();
        return field.several() ? List.of(code) : code;
    }

    /** A view with a section alone. */
    private static CaseView view(Record section) {
        var components = CaseView.class.getRecordComponents();
        try {
            return CaseView.class
                    .getDeclaredConstructor(
                            Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new))
                    .newInstance(Stream.of(components)
                            .map(part -> shown(part, section))
                            .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object shown(RecordComponent part, Record section) {
        if (part.getType() == boolean.class) {
            return true;
        }
        if (part.getName().equals("categories")) {
            return EnumSet.allOf(DataCategory.class);
        }
        if (part.getType() == section.getClass()) {
            return section;
        }
        // Those of the detection stand by themselves.
        return SectionField.of(section.getClass()).stream()
                .filter(field -> field.name().equals(part.getName()))
                .map(field -> field.in(section))
                .findFirst()
                .orElse(null);
    }

    private static Record typed(CaseForm form, Class<? extends Record> section) {
        try {
            String method = section.getSimpleName().toLowerCase(Locale.ROOT);
            return (Record) CaseForm.class.getMethod(method).invoke(form);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the form has no " + section.getSimpleName(), e);
        }
    }

    @ParameterizedTest
    @MethodSource("sections")
    void what_is_shown_and_sent_back_untouched_is_what_was_recorded(Class<? extends Record> section) {
        var recorded = SectionField.fill(section, CaseFormTest::said);
        var back = typed(CaseForm.of(view(recorded)), section);
        for (var field : SectionField.of(section)) {
            assertThat(field.in(back)).as(field.name()).isEqualTo(field.in(recorded));
        }
    }

    static Stream<StatedAge> ages() {
        return Stream.of(
                new StatedAge(15, 15),
                new StatedAge(18, 20),
                new StatedAge(18, null),
                new StatedAge(21, null),
                new StatedAge(0, 17),
                new StatedAge(0, 0),
                new StatedAge(0, null),
                null);
    }

    @ParameterizedTest
    @MethodSource("ages")
    void an_age_that_nobody_touches_stays_as_it_was_stated_also_beside_a_birth_date(StatedAge age) {
        var profile =
                SectionField.fill(Sections.Profile.class, field -> field.name().equals("statedAge") ? age : null);
        var form = CaseForm.of(view(profile));
        assertThat(form.profile().statedAge()).isEqualTo(age);
        form.setAgeKnown(CaseForm.AgeKnown.BIRTH_DATE);
        form.setBirthDate(PartialDate.parse("2004-02"));
        // What is left in the other branch is not meant.
        form.setAgeFrom(99);
        assertThat(form.profile().statedAge()).isEqualTo(age);
        assertThat(form.birth().birthDate()).isEqualTo("2004-02");
    }

    /** That nobody asked, that nobody knows and that she would not say are three answers, and none is a default. */
    @ParameterizedTest
    @ValueSource(strings = {"NOT_ASKED", "UNKNOWN", "REFUSED"})
    void why_no_age_is_known_is_an_answer_of_its_own(String answer) {
        var profile =
                SectionField.fill(Sections.Profile.class, field -> field.name().equals("ageAnswer") ? answer : null);
        var form = CaseForm.of(view(profile));
        assertThat(form.profile().ageAnswer()).isEqualTo(answer);
        assertThat(form.profile().statedAge()).isNull();
        var facts = CaseFacts.of(view(profile)).stream()
                .flatMap(part -> part.facts().stream())
                .collect(Collectors.toMap(CaseFacts.Fact::field, fact -> fact));
        boolean asked = !answer.equals("NOT_ASKED");
        assertThat(facts.containsKey("ageAnswer")).isEqualTo(asked);
        assertThat(facts.containsKey("statedAge")).isEqualTo(!asked);
        form.setAgeKnown(CaseForm.AgeKnown.AGE);
        form.setAgeFrom(15);
        assertThat(form.profile().ageAnswer())
                .as("an age that is said is the answer")
                .isEqualTo("NOT_ASKED");
        assertThat(CaseForm.blank().getAgeKnown()).isEqualTo(CaseForm.AgeKnown.NOT_ASKED);
    }

    /** The head has the age of today: a stated one says when it held. */
    @Test
    void a_stated_age_is_told_with_its_day() {
        var profile = SectionField.fill(
                Sections.Profile.class,
                field -> field.name().equals("statedAge") ? new StatedAge(15, 15, "2019-05") : null);
        var stated = CaseFacts.of(view(profile)).stream()
                .flatMap(part -> part.facts().stream())
                .filter(fact -> fact.field().equals("statedAge"))
                .findFirst()
                .orElseThrow();
        assertThat(stated.text()).isEqualTo("15");
        assertThat(stated.on()).isEqualTo("2019-05");
    }

    @Test
    void the_main_form_is_asked_where_there_are_several_and_is_never_the_first_of_them() {
        assertThat(factsOf(List.of("SEXUAL_UNSPECIFIED"))).doesNotContainKey("mainForm");
        var several = factsOf(List.of("SEXUAL_UNSPECIFIED", "LABOUR_FISHING"));
        assertThat(several.get("mainForm").isOpen()).isTrue();
    }

    private static Map<String, CaseFacts.Fact> factsOf(List<String> forms) {
        var exploitation = SectionField.fill(
                Sections.Exploitation.class, field -> field.name().equals("forms") ? forms : null);
        return CaseFacts.of(view(exploitation)).stream()
                .flatMap(part -> part.facts().stream())
                .collect(Collectors.toMap(CaseFacts.Fact::field, fact -> fact));
    }

    @ParameterizedTest
    @MethodSource("sections")
    void each_field_is_a_fact(Class<? extends Record> section) {
        var recorded = SectionField.fill(section, CaseFormTest::said);
        var facts = CaseFacts.of(view(recorded)).stream()
                .flatMap(part -> part.facts().stream())
                .collect(Collectors.toMap(CaseFacts.Fact::field, fact -> fact));
        for (var field : SectionField.of(section)) {
            if (field.name().equals("ageAnswer")) {
                continue;
            }
            assertThat(facts).as("facts").containsKey(field.name());
            assertThat(facts.get(field.name()).isOpen()).as(field.name()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("sections")
    void each_field_is_asked_for_on_a_page_and_has_a_name_in_both_languages(Class<? extends Record> section)
            throws Exception {
        var lines = lines(FORMS.resolve("form-" + section.getSimpleName().toLowerCase(Locale.ROOT) + ".xhtml"));
        for (var field : SectionField.of(section)) {
            if (!ASKED_OTHERWISE.contains(field.name())) {
                assertThat(lines).as("the form asks for %s", field.name()).anyMatch(line -> value(line)
                        .equals(box(field)));
            }
            for (var language : List.of(Locale.forLanguageTag("es"), Locale.ENGLISH)) {
                assertThat(TestWords.in(language)).as("words in %s", language).containsKey("field." + field.name());
            }
        }
    }

    static Stream<Path> pages() throws IOException {
        try (var files = Files.walk(PAGES)) {
            return files
                    .filter(file -> file.toString().endsWith(".xhtml"))
                    .filter(file -> text(file).contains("value=\"#{form."))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** A list or a name of another field beside it would be a wrong answer in the right place. */
    @ParameterizedTest
    @MethodSource("pages")
    void each_line_that_asks_for_a_field_is_called_by_its_name_and_offers_its_codes(Path page) throws Exception {
        var lines = lines(page);
        for (var field : Sections.ALL.stream()
                .flatMap(section -> SectionField.of(section).stream())
                .toList()) {
            lines.stream().filter(line -> value(line).equals(box(field))).forEach(line -> {
                var labelled = field.kind() == SectionField.Kind.WORDS ? (Element) line.getParentNode() : line;
                assertThat(labelled.getAttribute("label"))
                        .as("label of %s", field.name())
                        .isEqualTo("#{text.of('field." + field.name() + "')}");
                assertThat(lists(line)).as("list of %s", field.name()).contains(codes(field));
                assertThat(line.getAttribute("asked").equals("false"))
                        .as("%s may stay empty", field.name())
                        .isEqualTo(field.kind() == SectionField.Kind.CODE_OR_NOTHING);
            });
        }
    }

    /** Where a form keeps what is typed into a field. */
    private static String box(SectionField field) {
        String box =
                switch (field.kind()) {
                    case DAY -> "days";
                    case CODES -> CaseForm.blank().getPicks().containsKey(field.name()) ? "picks" : "slots";
                    default -> "answers";
                };
        return "#{form." + box + "['" + field.name() + "']}";
    }

    /** The codes that a line of a form offers; the line of a list asks the form for them, that of a day or words has none. */
    private static List<List<String>> lists(Element line) {
        return switch (line.getLocalName()) {
            case "answer" -> List.of(List.of("YES", "NO"));
            case "code" -> List.of(codes(CodeList.valueOf(line.getAttribute("list"))));
            case "codePicks", "codeSlots" -> Stream.of(CodeList.values())
                    .map(CaseFormTest::codes)
                    .toList();
            default -> List.of(List.of());
        };
    }

    private static List<String> codes(SectionField field) {
        return field.list() == null ? List.of() : codes(field.list());
    }

    private static List<String> codes(CodeList list) {
        return Codes.of(list).stream()
                .map(Code::code)
                .filter(code -> Answer.special(code).isEmpty())
                .toList();
    }

    private static String value(Element line) {
        return line.getAttribute("value");
    }

    /** The elements of a page and of the parts that it is put together from. */
    private static List<Element> lines(Path page) throws Exception {
        var builders = DocumentBuilderFactory.newInstance();
        builders.setNamespaceAware(true);
        var all = builders.newDocumentBuilder().parse(page.toFile()).getElementsByTagName("*");
        List<Element> lines = new ArrayList<>();
        for (int at = 0; at < all.getLength(); at++) {
            var line = (Element) all.item(at);
            lines.add(line);
            if (line.getLocalName().equals("include")
                    && line.getAttribute("src").matches(".*/casefile/(form|fields)-.*")) {
                lines.addAll(lines(PAGES.resolve(line.getAttribute("src").substring(1))));
            }
        }
        return lines;
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
