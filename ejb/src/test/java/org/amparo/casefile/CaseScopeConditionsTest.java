package org.amparo.casefile;

import static org.amparo.casefile.ScopeCases.OFFICE;
import static org.amparo.casefile.ScopeCases.OTHER;
import static org.amparo.casefile.ScopeCases.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.casefile.CaseScope.Part;
import org.amparo.casefile.access.BarAccessBuilder;
import org.amparo.casefile.access.BarDesk;
import org.amparo.security.Caller;
import org.amparo.security.CallerBuilder;
import org.amparo.security.Roles;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each condition of the rule by which cases are found decides about somebody. */
class CaseScopeConditionsTest {

    private final BelowHttp it = BelowHttp.shared();
    private final ScopeCases cases = new ScopeCases(it);

    /** Each condition of the rule taken out in turn: somebody finds a case then whom it kept away, or no longer finds hers. */
    @TestFactory
    Stream<DynamicTest> each_condition_of_the_rule_is_missed() {
        var scenes = scenes();
        var together = DynamicTest.dynamicTest("owned and granted apart are together the same", () -> {
            for (var scene : scenes) {
                assertThat(foundByWay(scene)).as(scene.what()).isEqualTo(found(scene, given -> given.of("f")));
            }
        });
        return Stream.concat(Stream.of(together), each(scenes));
    }

    private Stream<DynamicTest> each(List<Scene> scenes) {
        return Stream.of(Part.values())
                .map(part -> DynamicTest.dynamicTest(part.name(), () -> {
                    var missed = scenes.stream()
                            .filter(scene -> !found(scene, given -> given.of("f"))
                                    .equals(found(scene, given -> given == part ? "1 = 1" : given.of("f"))))
                            .toList();
                    System.out.printf(
                            "%-5s without %s: %d scenes%n", missed.isEmpty() ? "green" : "red", part, missed.size());
                    assertThat(missed)
                            .as("without %s some answer should be another one", part)
                            .isNotEmpty();
                }));
    }

    /** Somebody who may have changed since she was let in, as a job or a page that goes on may meet her. */
    private record Scene(String what, Caller caller) {}

    private List<Scene> scenes() {
        var file = cases.file(cases.open());
        var other = cases.file(cases.open());
        cases.grant(file, null, 0, null);
        it.sql(
                "update case_file set withdrawn = 1 where id = ?",
                cases.file(cases.open()).id());
        var ended = Cast.caller("gone", OFFICE, "GTM", Roles.SHELTER);
        var late = Cast.caller("late", "gt-scope-late", "GTM", Roles.CASEWORKER);
        var early = Cast.caller("early", "gt-scope-early", "GTM", Roles.CASEWORKER);
        Cast.register(it, "gt-scope-late", "GTM");
        Cast.register(it, "gt-scope-early", "GTM");
        List<Scene> scenes = new ArrayList<>();
        scenes.add(new Scene("a granted shelter", it.known(Cast.caller("sol", OFFICE, "GTM", Roles.SHELTER))));
        scenes.add(new Scene(
                "a shelter to which nothing is granted", it.known(Cast.caller("sin", OTHER, "GTM", "shelter"))));
        scenes.add(new Scene("an owner", it.known(Cast.ANA)));
        scenes.add(new Scene("an account that has ended", it.known(ended)));
        scenes.add(new Scene("an organisation that has ended", it.known(late)));
        scenes.add(new Scene("an organisation that has not begun", it.known(early)));
        var moved = it.known(Cast.caller("mov", OTHER, "GTM", Roles.CASEWORKER));
        scenes.add(new Scene(
                "an account that says another organisation",
                CallerBuilder.builder()
                        .account(moved.account())
                        .username("mov")
                        .organisation("gt-svet")
                        .organisationName("gt-svet")
                        .organisationBrief("gt-svet")
                        .country("GTM")
                        .roles(moved.roles())
                        .build()));
        var kin = it.known(Cast.caller("kin", "gt-svet", "GTM", Roles.CASEWORKER));
        scenes.add(new Scene("an owner's worker barred from one case", kin));
        it.as(
                Cast.EVA,
                BarDesk.class,
                desk -> desk.set(
                        other.number(),
                        BarAccessBuilder.builder()
                                .user("kin")
                                .reason("her sister works there")
                                .build()));
        var lifted = it.known(Cast.caller("lif", "gt-svet", "GTM", Roles.CASEWORKER));
        scenes.add(new Scene("a worker whose bar was lifted", lifted));
        var bar = it.as(
                Cast.EVA,
                BarDesk.class,
                desk -> desk.set(
                        file.number(),
                        BarAccessBuilder.builder()
                                .user("lif")
                                .reason("kin of hers")
                                .build()));
        it.act(Cast.EVA, BarDesk.class, desk -> desk.lift(file.number(), bar.id(), "it was a mistake"));
        var abroad = it.known(Cast.LUZ);
        scenes.add(new Scene("a worker of another country", abroad));
        var waiting = it.known(Cast.caller("esp", WAITING, "GTM", Roles.PROSECUTOR));
        scenes.add(new Scene("one whose grant has not begun", waiting));
        cases.grantRow(file, waiting, 600, null);
        var over = it.known(Cast.caller("fin", WAITING, "GTM", Roles.PROSECUTOR));
        scenes.add(new Scene("one whose grant has ended", over));
        cases.grantRow(file, over, -600, -60);
        // A case of a country that its owner's organisation has left: nobody's of the other country.
        it.sql("update case_file set country = 'HND' where number = ?", cases.open());
        it.sql(
                "update account set ended_at = utc_timestamp(6) where id = ?",
                scenes.get(3).caller().account());
        it.as(late, CaseDesk.class, desk -> desk.open(CaseFileSamples.order(CaseRole.VICTIM)));
        it.as(early, CaseDesk.class, desk -> desk.open(CaseFileSamples.order(CaseRole.VICTIM)));
        it.sql("update organisation set valid_until = '2026-01-01' where code = 'gt-scope-late'");
        it.sql("update organisation set valid_from = '2999-01-01' where code = 'gt-scope-early'");
        return scenes;
    }

    private Set<Long> found(Scene scene, Function<Part, String> parts) {
        return it.inTransaction(() -> {
            var condition = it.bean(CaseScope.class).visibleTo(scene.caller(), "f", parts);
            return ids(condition);
        });
    }

    private Set<Long> foundByWay(Scene scene) {
        return it.inTransaction(() -> it.bean(CaseScope.class).visibleToByWay(scene.caller(), "f", Whose.TEAM).stream()
                .flatMap(way -> ids(way).stream())
                .collect(Collectors.toSet()));
    }

    private Set<Long> ids(Condition condition) {
        return Set.copyOf(condition
                .bind(it.bean(EntityManager.class)
                        .createQuery("select f.id from CaseFile f where " + condition.text(), Long.class))
                .getResultList());
    }
}
