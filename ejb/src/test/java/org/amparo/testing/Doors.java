package org.amparo.testing;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ejb.Stateless;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be asked and done at all desks, found by their types, so that a new door cannot be forgotten. */
public final class Doors {

    private Doors() {}

    /** The public methods of all beans at which a role is asked. */
    public static Stream<Method> all() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.amparo").stream()
                        .filter(type -> type.isAnnotatedWith(Stateless.class))
                        .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
    }

    /** Those of the desks. */
    public static Stream<Method> ofDesks() {
        return all().filter(door -> door.getDeclaringClass().getSimpleName().endsWith("Desk"));
    }

    /** The types of all orders with texts that a desk takes. */
    public static Set<Class<?>> orders() {
        return ofDesks()
                .flatMap(door -> Arrays.stream(door.getParameterTypes()))
                .filter(type -> type.isRecord() && PlantedWords.hasTexts(type))
                .collect(Collectors.toSet());
    }
}
