package org.amparo.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.access.Grantee;
import org.amparo.exchange.CountedAge;
import org.amparo.organisation.Account;
import org.amparo.shared.CaseNumber;
import org.amparo.shared.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A command or a view that gets into a message, an exception or a log names its type and nothing of what it holds. All records of
 * both modules are held to it, whether they go through a door today or not.
 */
class RecordsTellNothingTest {

    /** Values whose text is their form at the doors or in a column, so that code asks for it; nothing may log one. */
    private static final Map<Class<?>, String> SAY_THEIR_VALUE = Map.of(
            CaseNumber.class, "the number is how a case is spoken of, and reveals nothing of the person",
            PartialDate.class, "its ISO form is what the API, the columns and the registers carry",
            CountedAge.class, "its text is an entry of the column ages_counted");

    private static final String SENTINEL = "SENTINEL-7391";

    private static final Map<Class<?>, Object> SAMPLES = Map.ofEntries(
            Map.entry(String.class, SENTINEL),
            Map.entry(Object.class, SENTINEL),
            Map.entry(int.class, 1),
            Map.entry(Integer.class, 1),
            Map.entry(long.class, 1L),
            Map.entry(Long.class, 1L),
            Map.entry(boolean.class, true),
            Map.entry(byte[].class, SENTINEL.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
            Map.entry(LocalDate.class, LocalDate.of(1997, 3, 9)),
            Map.entry(Instant.class, Instant.parse("1997-03-09T10:15:30Z")),
            Map.entry(Class.class, String.class),
            Map.entry(Throwable.class, new IllegalStateException(SENTINEL)),
            Map.entry(CaseNumber.class, CaseNumber.parse("GT-7K3M-92QX-C").orElseThrow()),
            Map.entry(PartialDate.class, PartialDate.parse("1997-03-09")),
            Map.entry(CountedAge.class, CountedAge.of(LocalDate.of(1997, 3, 9), 12)),
            Map.entry(Grantee.class, Grantee.of(an(Account.class))),
            Map.entry(CaseFile.class, an(CaseFile.class)));

    private static <T> T an(Class<T> entity) {
        try {
            var constructor = entity.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_record_names_its_type_alone(Class<?> type) {
        Object record = value(type);
        assertThat(record).asString().isEqualTo(type.getSimpleName());
    }

    @Test
    void the_search_finds_commands_views_and_the_parts_of_sections() {
        assertThat(records().map(Class::getSimpleName))
                .contains(
                        "OpenCase",
                        "CaseView",
                        "Birth",
                        "Intake",
                        "LogService",
                        "GrantView",
                        "StartImport",
                        "StagedCase");
    }

    @Test
    void each_exemption_is_still_there() {
        assertThat(SAY_THEIR_VALUE.keySet()).allMatch(Class::isRecord);
    }

    static Stream<Class<?>> records() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.amparo").stream()
                        .filter(JavaClass::isRecord)
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(type -> !SAY_THEIR_VALUE.containsKey(type));
    }

    /** A value with a sentinel wherever one fits, also inside lists and other records. */
    private static Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return holding(generic);
        }
        if (!(type instanceof Class<?> plain)) {
            return SENTINEL;
        }
        if (SAMPLES.containsKey(plain)) {
            return SAMPLES.get(plain);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        return plain.isRecord() ? built(plain) : null;
    }

    private static Object holding(ParameterizedType generic) {
        var arguments = generic.getActualTypeArguments();
        if (generic.getRawType() == List.class) {
            return List.of(value(arguments[0]));
        }
        if (generic.getRawType() == Set.class) {
            return Set.of(value(arguments[0]));
        }
        if (generic.getRawType() == Map.class) {
            return Map.of(value(arguments[0]), value(arguments[1]));
        }
        return value(generic.getRawType());
    }

    private static Object built(Class<?> type) {
        var components = type.getRecordComponents();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(components)
                    .map(component -> component.getType())
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> value(component.getGenericType()))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type + " needs a sample that it does not refuse", e);
        }
    }
}
