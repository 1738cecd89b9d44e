package org.amparo.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.audit.HistoryEntry;
import org.amparo.reference.Code;
import org.amparo.reference.Codes;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each field of each section, declared in its record alone, is stored, comes back, and is told of in the history by its name. */
class SectionFieldsTest {

    private static final BelowHttp IT = BelowHttp.shared();

    private static final Set<String> OF_SEVERAL_COLUMNS = Set.of("statedAge", "birthDate");

    /** Codes that are the whole answer. */
    private static final Set<String> ALONE = Set.of("YES", "NO", "NONE");

    static List<Class<? extends Record>> sections() {
        return Sections.ALL;
    }

    @Test
    void each_section_is_given_and_shown() {
        assertThat(GivenSections.class.getRecordComponents())
                .extracting(RecordComponent::getType)
                .containsExactlyInAnyOrderElementsOf(Sections.ALL);
        var shown = Stream.of(CaseView.class.getRecordComponents())
                .map(RecordComponent::getType)
                .toList();
        assertThat(Sections.ALL)
                .filteredOn(section -> !shown.contains(section))
                .containsExactly(Sections.Detection.class);
    }

    /** Its fields stand by themselves in what the API has always been sent and sends. */
    @Test
    void each_field_of_the_detection_stands_by_itself() {
        for (var flat : List.of(OpenCase.class, CaseView.class)) {
            for (var field : Sections.Detection.class.getRecordComponents()) {
                assertThat(flat.getRecordComponents())
                        .as("%s in %s", field.getName(), flat.getSimpleName())
                        .anyMatch(part -> part.getName().equals(field.getName()) && part.getType() == field.getType());
            }
        }
        assertThat(AmendCase.Detection.class.getRecordComponents())
                .extracting(RecordComponent::getType)
                .containsExactlyElementsOf(Stream.of(Sections.Detection.class.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toList());
    }

    /** Something to say in a field, one thing or another. */
    private static Object said(SectionField field, int which) {
        if (field.name().equals("statedAge")) {
            return new StatedAge(20 + which, 20 + which, "202" + which + "-05");
        }
        if (field.name().equals("birthDate")) {
            return String.valueOf(1990 + which);
        }
        if (field.kind() == SectionField.Kind.DAY) {
            return LocalDate.of(2020, 1, 1 + which);
        }
        if (field.list() == null) {
            return "words " + which + " in " + field.name();
        }
        String code = Codes.of(field.list()).stream()
                .map(Code::code)
                .filter(known -> !known.equals("NONE"))
                .skip(which)
                .findFirst()
                // Of a list without codes there are the answers that are no codes.
                .orElse(which == 0 ? "UNKNOWN" : "REFUSED");
        return field.several() ? List.of(code) : code;
    }

    private static <R extends Record> R filled(Class<R> section, int which) {
        return SectionField.fill(section, field -> said(field, which));
    }

    private static Record in(CaseView of, Class<? extends Record> section) {
        if (section == Sections.Detection.class) {
            return Sections.Detection.of(of);
        }
        for (var component : of.getClass().getRecordComponents()) {
            if (component.getType() == section) {
                try {
                    return (Record) component.getAccessor().invoke(of);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        throw new IllegalStateException(of.getClass() + " has no " + section);
    }

    private static AmendCase amending(int version, Record section) {
        return AmendCaseBuilder.builder()
                .version(version)
                .detection(section instanceof Sections.Detection given ? AmendCase.Detection.of(given) : null)
                .profile(section instanceof Sections.Profile given ? given : null)
                .birth(section instanceof Sections.Birth given ? given : null)
                .identity(section instanceof Sections.Identity given ? given : null)
                .location(section instanceof Sections.Location given ? given : null)
                .health(section instanceof Sections.Health given ? given : null)
                .exploitation(section instanceof Sections.Exploitation given ? given : null)
                .texts(section instanceof Sections.Texts given ? given : null)
                .build();
    }

    @ParameterizedTest
    @MethodSource("sections")
    void each_field_is_kept_and_told(Class<? extends Record> section) {
        String number = IT.as(Cast.ANA, CaseDesk.class, desk -> desk.open(CaseFileSamples.order(CaseRole.VICTIM)))
                .number();
        for (int which = 0; which < 2; which++) {
            var given = filled(section, which);
            int version =
                    IT.as(Cast.ANA, CaseDesk.class, desk -> desk.find(number)).version();
            IT.as(Cast.ANA, CaseDesk.class, desk -> desk.amend(number, amending(version, given)));
            var kept = in(IT.as(Cast.ANA, CaseDesk.class, desk -> desk.find(number)), section);
            for (var field : SectionField.of(section)) {
                assertThat(field.in(kept)).as(field.name()).isEqualTo(field.in(given));
            }
        }
        List<HistoryEntry> history = IT.as(Cast.ANA, HistoryDesk.class, desk -> desk.of(number));
        for (var field : SectionField.of(section)) {
            assertThat(history.get(0).changes())
                    .as("the history's word on %s", field.name())
                    .anyMatch(change -> change.field().equals(field.name()));
        }
    }

    @Test
    void a_revision_of_before_a_column_was_added_says_that_nobody_had_asked() {
        for (Record section : List.of(
                new CaseFile().detection(),
                new Profile().section(),
                new Exploitation().section(),
                new CaseFile().location())) {
            for (var field : SectionField.of(section.getClass())) {
                if (field.kind() == SectionField.Kind.CODE || field.kind() == SectionField.Kind.CODES) {
                    assertThat(field.codesIn(section)).as(field.name()).containsExactly("NOT_ASKED");
                } else {
                    assertThat(field.in(section)).as(field.name()).isNull();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sections")
    void as_much_as_a_field_takes_fits_its_columns(Class<? extends Record> section) {
        String number = IT.as(Cast.ANA, CaseDesk.class, desk -> desk.open(CaseFileSamples.order(CaseRole.VICTIM)))
                .number();
        for (var field : SectionField.of(section)) {
            Object most = most(field);
            if (most != null) {
                var given =
                        SectionField.fill(section, other -> other.equals(field) ? most : beside(field, other, most));
                int version = IT.as(Cast.ANA, CaseDesk.class, desk -> desk.find(number))
                        .version();
                assertThatCode(() ->
                                IT.as(Cast.ANA, CaseDesk.class, desk -> desk.amend(number, amending(version, given))))
                        .as("width of %s", field.name())
                        .doesNotThrowAnyException();
                var kept = in(IT.as(Cast.ANA, CaseDesk.class, desk -> desk.find(number)), section);
                assertThat(field.in(kept)).as("width of %s", field.name()).isEqualTo(most);
            }
        }
    }

    /** The main form is one of the forms. */
    private static Object beside(SectionField field, SectionField other, Object most) {
        return field.name().equals("mainForm") && other.name().equals("forms") ? List.of((String) most) : null;
    }

    /** The longest that can be said in a field; null where a type of its own or a column's type bounds it. */
    private static Object most(SectionField field) {
        if (field.list() != null) {
            var longest = Codes.of(field.list()).stream()
                    .map(Code::code)
                    .filter(code -> !field.several() || !ALONE.contains(code))
                    .sorted(Comparator.comparing(String::length).reversed())
                    .limit(field.several() ? field.list().most() : 1)
                    .toList();
            return field.several() ? longest : longest.isEmpty() ? "NOT_ASKED" : longest.get(0);
        }
        // No Java character takes more than three bytes.
        return field.kind() == SectionField.Kind.WORDS && !OF_SEVERAL_COLUMNS.contains(field.name())
                ? "界".repeat(field.most())
                : null;
    }

    @ParameterizedTest
    @MethodSource("sections")
    void each_field_has_a_column_of_its_name(Class<? extends Record> section) {
        for (var field : SectionField.of(section)) {
            if (!OF_SEVERAL_COLUMNS.contains(field.name())) {
                assertThat(columns(field)).as("column of %s", field.name()).hasSize(1);
            }
        }
    }

    private static Stream<Field> columns(SectionField field) {
        return Stream.of(CaseFile.class, Profile.class, Exploitation.class, SealedAnswers.class)
                .flatMap(holder -> Stream.of(holder.getDeclaredFields()))
                .filter(column -> column.getName().equals(field.name()));
    }
}
