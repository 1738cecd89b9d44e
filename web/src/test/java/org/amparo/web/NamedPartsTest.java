package org.amparo.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.soabase.recordbuilder.core.RecordBuilderGenerated;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Two swapped arguments do not compile: a record of many parts, of which two have one type, is made by their names alone
 * ({@code @NamedParts}, {@code @EveryPartNamed}), and so is a smaller one that asks for it. Held in both modules and their tests;
 * JSON, Bean Validation and other reflection find the parts by their names.
 */
class NamedPartsTest {

    /** From so many parts on nobody counts commas. */
    private static final int MANY = 7;

    private static final JavaClasses EVERYTHING = new ClassFileImporter()
            .importPaths(
                    Path.of("../ejb/target/classes"),
                    Path.of("../ejb/target/test-classes"),
                    Path.of("target/classes"),
                    Path.of("target/test-classes"));

    private static final Set<JavaClass> BUILDERS =
            EVERYTHING.stream().filter(NamedPartsTest::isBuilder).collect(Collectors.toSet());

    private static final Set<String> MADE_BY_BUILDERS = BUILDERS.stream()
            .map(builder -> builder.getMethod("build").getRawReturnType().getName())
            .collect(Collectors.toSet());

    private static boolean isBuilder(JavaClass type) {
        return type.isAnnotatedWith(RecordBuilderGenerated.class) && !type.isInterface();
    }

    /** Whether two arguments could be swapped in a call with many. */
    private static boolean couldBeSwapped(JavaClass type) {
        var parts = type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .map(NamedPartsTest::typeOf)
                .toList();
        return type.isRecord() && parts.size() >= MANY && Set.copyOf(parts).size() < parts.size();
    }

    /** A primitive and its box are one: either is taken for the other. */
    private static String typeOf(JavaField part) {
        return switch (part.getRawType().getName()) {
            case "int" -> Integer.class.getName();
            case "long" -> Long.class.getName();
            case "boolean" -> Boolean.class.getName();
            default -> part.getType().getName();
        };
    }

    @Test
    void what_has_parts_that_could_be_swapped_is_made_by_their_names() {
        classes()
                .should(new ArchCondition<>("make records of many parts by the parts' names") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        Stream.concat(
                                        type.getConstructorCallsFromSelf().stream(),
                                        type.getConstructorReferencesFromSelf().stream())
                                .filter(call -> couldBeSwapped(call.getTargetOwner())
                                        || MADE_BY_BUILDERS.contains(
                                                call.getTargetOwner().getName()))
                                .filter(call -> !isBuilder(call.getOriginOwner()))
                                .forEach(
                                        call -> events.add(SimpleConditionEvent.violated(type, call.getDescription())));
                    }
                })
                .check(EVERYTHING);
    }

    @Test
    void the_rule_finds_records_by_itself() {
        assertThat(EVERYTHING.stream().filter(NamedPartsTest::couldBeSwapped).map(JavaClass::getSimpleName))
                .contains("CaseView", "OpenCase", "GrantAccess", "Exhibit")
                .doesNotContain("GivenSections", "AmendCase");
    }

    /** A builder's text tells all it holds, unlike a record's: it is asked for its record at once. */
    @Test
    void no_builder_is_kept_or_handed_on() {
        Function<JavaClass, Stream<JavaClass>> kept = type -> Stream.of(
                        type.getFields().stream().map(JavaField::getRawType),
                        type.getMethods().stream().map(JavaMethod::getRawReturnType),
                        type.getMethods().stream()
                                .map(JavaMethod::getRawParameterTypes)
                                .flatMap(Collection::stream))
                .flatMap(types -> types);
        assertThat(EVERYTHING.stream()
                        .filter(type -> !type.isAnnotatedWith(RecordBuilderGenerated.class)
                                && !BUILDERS.contains(type.getEnclosingClass().orElse(type)))
                        .filter(type -> kept.apply(type).anyMatch(BUILDERS::contains))
                        .map(JavaClass::getName))
                .isEqualTo(List.of());
    }
}
