package org.amparo.web.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ejb.Stateless;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.amparo.press.OncePerPress;
import org.amparo.press.RecordName;
import org.amparo.web.problem.InvalidInput;
import org.junit.jupiter.api.Test;

/** Both doors let acts be done under the key of their press, and the API has no other acts. */
class ActsGoByPressesTest {

    private static final JavaClasses WEB = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.amparo");

    /** Asked beside an act: they record nothing, or nothing that is a record. */
    private static final Map<String, String> BESIDE_ACTS = Map.of(
            "BarDesk.of", "looks whether a repeated act is there for her still",
            "GrantDesk.of", "looks whether a repeated act is there for her still",
            "ImportDesk.mayStart", "asks who may",
            "ImportDesk.receive", "stores a file that waits for its act, and is deleted a day later without one");

    private static Stream<JavaMethodCall> callsOfActs() {
        return WEB.stream()
                .filter(type -> type.getPackageName().startsWith("org.amparo.web"))
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> isAct(call));
    }

    private static boolean isAct(JavaMethodCall call) {
        return call.getTarget().resolveMember().stream().anyMatch(method -> method.isAnnotatedWith(OncePerPress.class));
    }

    @Test
    void no_act_is_asked_for_without_its_press() {
        assertThat(callsOfActs()).hasSizeGreaterThan(40);
        assertThat(callsOfActs().filter(call -> !isUnderPress(call)).map(JavaMethodCall::getDescription))
                .isEmpty();
    }

    /** Within what is handed to a press. */
    private static boolean isUnderPress(JavaMethodCall call) {
        return call.isDeclaredInLambda()
                && call.getOrigin().getMethodCallsFromSelf().stream()
                        .anyMatch(other -> other.getTargetOwner().isEquivalentTo(ApiPress.class)
                                || other.getTargetOwner().isEquivalentTo(PagePress.class));
    }

    @Test
    void every_call_of_the_api_that_is_no_reading_is_an_act() {
        var recording = WEB.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(ActsGoByPressesTest::records)
                .toList();
        assertThat(recording).hasSizeGreaterThan(20);
        assertThat(recording.stream()
                        .filter(method ->
                                method.getMethodCallsFromSelf().stream().noneMatch(ActsGoByPressesTest::isAct))
                        .map(JavaMethod::getFullName))
                .as("methods that call no desk's method that is @OncePerPress")
                .isEmpty();
        var unbound = new TreeSet<String>();
        recording.forEach(method -> method.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().isAnnotatedWith(Stateless.class) && !isAct(call))
                .filter(call -> !isReading(method.getOwner(), call))
                .forEach(call -> unbound.add(call.getTargetOwner().getSimpleName() + "." + call.getName())));
        assertThat(unbound).isSubsetOf(BESIDE_ACTS.keySet());
    }

    private static boolean records(JavaMethod method) {
        return List.of(POST.class, PUT.class, PATCH.class).stream().anyMatch(method::isAnnotatedWith);
    }

    /** By what a record is found again stands in the other lambda; it is asked for in a reading of the API as well, or takes its name. */
    private static boolean isReading(JavaClass resource, JavaMethodCall call) {
        return call.isDeclaredInLambda()
                && (call.getTarget().getRawParameterTypes().stream()
                                .anyMatch(type -> type.isEquivalentTo(RecordName.class))
                        || call.getName().matches("find|instead|availability|named"));
    }

    @Test
    void a_key_is_read_in_quotes_or_without() {
        assertThat(ApiPress.read(List.of("8e03978e"))).isEqualTo("8e03978e");
        assertThat(ApiPress.read(List.of("\"8e03978e\""))).isEqualTo("8e03978e");
        assertThat(ApiPress.read(List.of("\"a\\\"b\\\\c\""))).isEqualTo("a\"b\\c");
        assertThat(ApiPress.read(List.of("\"" + "\\\\".repeat(100) + "\""))).hasSize(100);
        for (var none : List.of(List.of(""), List.of("clave-ñ"), List.of("one", "other"), List.of("x".repeat(101)))) {
            assertThatThrownBy(() -> ApiPress.read(none)).isInstanceOf(InvalidInput.class);
        }
    }
}
