package org.amparo.launcher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.soabase.recordbuilder.core.RecordBuilderGenerated;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Two swapped arguments do not compile: a record of many parts, of which two have one type, is made by their names alone
 * ({@link EveryPartNamed}), and so is a smaller one that asks for it. The same is held of {@code ejb} and {@code web} in {@code web},
 * which is built before the launcher.
 */
class NamedPartsTest {

    /** From so many parts on nobody counts commas. */
    private static final int MANY = 7;

    private static final JavaClasses EVERYTHING = new ClassFileImporter().importPackages("org.amparo.launcher");

    private static final Set<String> MADE_BY_BUILDERS = EVERYTHING.stream()
            .filter(type -> isBuilder(type) && !type.isInterface())
            .flatMap(builder -> builder.tryGetMethod("build").stream())
            .map(build -> build.getRawReturnType().getName())
            .collect(Collectors.toSet());

    private static boolean isBuilder(JavaClass type) {
        return type.isAnnotatedWith(RecordBuilderGenerated.class);
    }

    private static boolean couldBeSwapped(JavaClass type) {
        var parts = type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .map(field -> field.getType().getName())
                .toList();
        return type.isRecord() && parts.size() >= MANY && Set.copyOf(parts).size() < parts.size();
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
                .contains("Options", "Transfer");
        assertThat(MADE_BY_BUILDERS).anyMatch(name -> name.endsWith("DatabaseAccess"));
    }
}
