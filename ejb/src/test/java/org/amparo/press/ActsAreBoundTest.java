package org.amparo.press;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ejb.Stateless;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a desk records anew is recorded once a press: a desk's method that comes to store something is bound, or says why not. */
class ActsAreBoundTest {

    private static final Map<String, String> NOT_BOUND = Map.of(
            "DraftDesk.keep", "what is typed is kept in the place of what was kept there before",
            "DraftDesk.find", "throws away what is closed by now, however often it is asked");

    private static Stream<JavaMethod> doors() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.amparo").stream()
                        .filter(type -> type.isAnnotatedWith(Stateless.class)
                                && type.getSimpleName().endsWith("Desk"))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                                && !method.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static String name(JavaMethod door) {
        return door.getOwner().getSimpleName() + "." + door.getName();
    }

    @Test
    void what_stores_something_new_is_bound_or_has_its_reason() {
        var storing = new TreeMap<String, Boolean>();
        doors().filter(door -> stores(door, new HashSet<>()))
                .forEach(door -> storing.put(name(door), door.isAnnotatedWith(OncePerPress.class)));
        assertThat(storing).as("desks' methods that store something").hasSizeGreaterThan(12);
        var without = new TreeSet<>(storing.keySet());
        without.removeIf(storing::get);
        assertThat(without)
                .as("methods that record something and are not @OncePerPress, nor have a reason here")
                .isSubsetOf(NOT_BOUND.keySet());
    }

    /** It could not be found again. */
    @Test
    void what_is_bound_answers_with_what_has_a_name() {
        assertThat(doors().filter(door -> door.isAnnotatedWith(OncePerPress.class))
                        .map(JavaMethod::reflect)
                        .filter(door -> door.getReturnType() != void.class
                                && !Recorded.class.isAssignableFrom(door.getReturnType())
                                && !isListOfRecorded(door.getGenericReturnType()))
                        .map(Object::toString))
                .isEmpty();
    }

    private static boolean isListOfRecorded(Type type) {
        return type instanceof ParameterizedType list
                && list.getRawType() instanceof Class<?> holder
                && Collection.class.isAssignableFrom(holder)
                && list.getActualTypeArguments()[0] instanceof Class<?> of
                && Recorded.class.isAssignableFrom(of);
    }

    /** Whether it comes to {@code persist}, itself or by what it calls of the application; what is read is noted in another way. */
    private static boolean stores(JavaCodeUnit from, Set<String> seen) {
        return seen.add(from.getFullName())
                && from.getCallsFromSelf().stream()
                        .anyMatch(call -> call.getTarget().getName().equals("persist")
                                || call.getTarget()
                                        .resolveMember()
                                        .filter(JavaCodeUnit.class::isInstance)
                                        .map(JavaCodeUnit.class::cast)
                                        .filter(called -> called.getOwner()
                                                        .getPackageName()
                                                        .startsWith("org.amparo")
                                                && !called.getOwner()
                                                        .getSimpleName()
                                                        .equals("ReadLog"))
                                        .filter(called -> stores(called, seen))
                                        .isPresent());
    }
}
