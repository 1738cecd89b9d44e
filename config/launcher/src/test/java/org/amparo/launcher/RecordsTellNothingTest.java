package org.amparo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A record that holds a password, a token or a key names its type and nothing of what it holds, wherever it gets into a message. */
class RecordsTellNothingTest {

    private static final Pattern SECRET =
            Pattern.compile("password|token|secret|key(?!cloak)", Pattern.CASE_INSENSITIVE);

    private static boolean isSecret(JavaClass type) {
        return type.isRecord()
                && (SECRET.matcher(type.getSimpleName()).find()
                        || type.getFields().stream().map(JavaField::getName).anyMatch(name -> SECRET.matcher(name)
                                .find()));
    }

    @Test
    void a_record_with_a_secret_names_its_type_alone() throws ReflectiveOperationException {
        var secrets = new ClassFileImporter()
                .importPackages("org.amparo.launcher").stream()
                        .filter(RecordsTellNothingTest::isSecret)
                        .toList();
        assertThat(secrets).extracting(JavaClass::getSimpleName).contains("DatabaseAccess", "Token");
        for (var secret : secrets) {
            var constructor = secret.reflect().getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            List<Object> parts = Arrays.stream(constructor.getParameterTypes())
                    .map(type -> type == String.class ? (Object) "SENTINEL-4711" : null)
                    .toList();
            assertThat(constructor.newInstance(parts.toArray()).toString())
                    .as(secret.getSimpleName())
                    .isEqualTo(secret.getSimpleName());
        }
    }
}
