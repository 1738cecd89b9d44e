package org.amparo.web.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.convert.Converter;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.amparo.casefile.CaseView;
import org.amparo.shared.PartialDate;
import org.junit.jupiter.api.Test;

/**
 * A form that is refused is kept until it comes back: the values of its fields in the state of the view, which Faces writes as bytes,
 * and the page's bean in the session. What cannot be written is lost, and with it all that was typed.
 */
class KeptByPagesTest {

    private static final JavaClasses WEB = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.amparo.web");

    @Test
    void what_a_converter_reads_can_be_kept() {
        var converters = WEB.stream()
                .filter(type -> type.isAssignableTo(Converter.class))
                .map(JavaClass::reflect)
                .toList();
        assertThat(converters).hasSizeGreaterThanOrEqualTo(4);
        var lost = new TreeSet<String>();
        converters.forEach(converter -> Arrays.stream(converter.getGenericInterfaces())
                .filter(type -> type instanceof ParameterizedType read && read.getRawType() == Converter.class)
                .map(type -> ((ParameterizedType) type).getActualTypeArguments()[0])
                .filter(type -> !isKept(type))
                .forEach(type -> lost.add(converter.getSimpleName() + ": " + type.getTypeName())));
        assertThat(lost).isEmpty();
    }

    @Test
    void what_a_page_or_its_form_holds_can_be_kept() {
        var holders = WEB.stream()
                .filter(type -> type.isAssignableTo(Serializable.class))
                .filter(type -> !type.isEnum() && !type.isAssignableTo(Throwable.class))
                .map(JavaClass::reflect)
                .toList();
        assertThat(holders).hasSizeGreaterThan(20);
        var lost = new TreeSet<String>();
        holders.forEach(holder -> fields(holder)
                .filter(field -> !isKept(field.getGenericType()))
                .forEach(field -> lost.add(holder.getSimpleName() + "." + field.getName())));
        assertThat(lost).isEmpty();
    }

    /** It would be drawn again after it has been closed to its reader; so it is asked for at each request, and a form holds values alone. */
    @Test
    void no_page_keeps_what_a_desk_has_answered() {
        var kept = new TreeSet<String>();
        WEB.stream()
                .filter(type -> type.isAnnotatedWith(ViewScoped.class)
                        || type.isAnnotatedWith(SessionScoped.class)
                        || type.isAssignableTo(Serializable.class))
                .filter(type -> !type.isEnum())
                .map(JavaClass::reflect)
                .forEach(holder -> Arrays.stream(holder.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers()))
                        .filter(field -> !field.isAnnotationPresent(Inject.class))
                        .filter(field -> isAnswered(field.getGenericType()))
                        .forEach(field -> kept.add(holder.getSimpleName() + "." + field.getName())));
        assertThat(kept).isEmpty();
        assertThat(isAnswered(CaseView.class)).isTrue();
    }

    /** A record of the system below, but for a date as it is typed. */
    private static boolean isAnswered(Type type) {
        if (type instanceof ParameterizedType of) {
            return isAnswered(of.getRawType())
                    || Arrays.stream(of.getActualTypeArguments()).anyMatch(KeptByPagesTest::isAnswered);
        }
        return type instanceof Class<?> plain
                && plain.isRecord()
                && !plain.getName().startsWith("org.amparo.web.")
                && plain != PartialDate.class;
    }

    /** What is injected is a stand-in, which can be kept whatever stands behind it. */
    private static Stream<Field> fields(Class<?> holder) {
        return Arrays.stream(holder.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .filter(field -> !Modifier.isTransient(field.getModifiers()))
                .filter(field -> !field.isAnnotationPresent(Inject.class));
    }

    private static boolean isKept(Type type) {
        if (type instanceof ParameterizedType of) {
            var holder = (Class<?>) of.getRawType();
            return (holder.isRecord() && isKept(holder))
                    || (Collection.class.isAssignableFrom(holder) || Map.class.isAssignableFrom(holder))
                            && List.of(of.getActualTypeArguments()).stream().allMatch(KeptByPagesTest::isKept);
        }
        if (type instanceof TypeVariable<?> some) {
            return List.of(some.getBounds()).stream().allMatch(KeptByPagesTest::isKept);
        }
        return type instanceof Class<?> plain
                && (plain.isPrimitive()
                        || Serializable.class.isAssignableFrom(plain)
                        || (plain.isInterface() && plain.getName().startsWith("org.amparo.web")));
    }
}
