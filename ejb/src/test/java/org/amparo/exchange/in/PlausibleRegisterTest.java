package org.amparo.exchange.in;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.OpenCaseBuilder;
import org.amparo.casefile.Sections;
import org.amparo.casefile.SectionsProfileBuilder;
import org.amparo.casefile.StatedAge;
import org.amparo.identification.DecisionOutcome;
import org.amparo.identification.IdentificationDesk;
import org.amparo.identification.RecordDecisionBuilder;
import org.amparo.plausibility.Impossible;
import org.amparo.plausibility.Question;
import org.amparo.plausibility.Unlikely;
import org.amparo.reference.Today;
import org.amparo.services.LogServiceBuilder;
import org.amparo.services.ServiceDesk;
import org.amparo.services.ServiceKind;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One person typed at the desks and stated by a register: what is refused and what is asked has the same codes. */
class PlausibleRegisterTest {

    private static final BelowHttp IT = BelowHttp.shared();

    private final Registers registers = new Registers(IT);

    /** A person, the decision on her, and a service for her; what is null is not said. */
    private record Example(String birth, Integer age, String decided, Service service, Set<String> codes) {}

    private record Service(boolean stay, String start, String end) {}

    @BeforeAll
    static void known() {
        IT.known(Cast.ANA);
        IT.known(Cast.EVA);
    }

    private static LocalDate today() {
        return IT.bean(Today.class).in("GTM");
    }

    private static Example person(String birth, Integer age, String decided, String... codes) {
        return new Example(birth, age, decided, null, Set.of(codes));
    }

    private static Example service(String birth, String start, String end, String... codes) {
        return new Example(birth, null, "2020-03-01", new Service(false, start, end), Set.of(codes));
    }

    private static Example stay(String start, String end, String... codes) {
        return new Example("1990", null, "2020-03-01", new Service(true, start, end), Set.of(codes));
    }

    static Stream<Example> examples() {
        String tomorrow = today().plusDays(1).toString();
        return Stream.of(
                person("1990", null, "2020-03-01"),
                person("1066", null, "2020-03-01", "born-too-long-ago"),
                person("2020-03-02", null, "2020-03-01", "born-after-identification"),
                person(tomorrow, null, null, "date-in-future"),
                person("1990", null, tomorrow, "date-in-future"),
                person(null, null, "1890", "date-too-early"),
                person("1920", null, "2020-03-01", "age-over-90"),
                person("1990", 12, "2020-03-01", "age-contradicts-birth"),
                person(null, 91, "2020-03-01", "age-over-90"),
                person(null, 0, "2020-03-01", "age-under-1"),
                service("2010-03-01", "2005-01-01", null, "born-after-service"),
                service("1990", tomorrow, null, "service-in-future"),
                service("1990", "2020-04-01", "2029-01-01", "service-ends-in-future"),
                service("1990", "2020-04-01", "2020-03-01", "end-before-start"),
                service("1990", "1899-04-01", null, "date-too-early"),
                service("1980", "1999-04-01", null, "service-long-ago"),
                stay("2020-04-01", "2023-04-01"),
                stay("2020-04-01", "2023-04-02", "stay-over-3-years"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_register_is_judged_as_whoever_types(Example example) {
        assertThat(stated(example)).as("stated").containsExactlyInAnyOrderElementsOf(example.codes());
        assertThat(typed(example)).as("typed").isEqualTo(example.codes());
    }

    /** The same service for a case that an earlier register has brought. */
    @Test
    void a_case_that_is_there_is_looked_at_too() {
        var young = service("2010-03-01", "2005-01-01", null, "born-after-service");
        registers.bring(Cast.EVA, ImportMode.INSERT, false, List.of(caseOf(young)), List.of());
        assertThat(codes(registers.bring(Cast.EVA, ImportMode.INSERT, false, List.of(), List.of(eventOf(young)))))
                .containsExactly("born-after-service");
    }

    /** Whoever has it written says that it is right: it stands in the history of the case, and the same row asks nothing again. */
    @Test
    void what_is_unlikely_is_taken_and_said_once() {
        var long_ = stay("2020-04-01", "2023-04-02");
        var person = person("1920", null, "2020-03-01");
        var asked =
                registers.bring(Cast.EVA, ImportMode.INSERT, true, List.of(caseOf(person)), List.of(eventOf(long_)));
        assertThat(asked.state()).isEqualTo(ImportState.CHECKED);
        assertThat(codes(asked)).containsExactlyInAnyOrder("age-over-90", "stay-over-3-years");
        List<AskedOfRows> counted = IT.as(Cast.EVA, ImportDesk.class, desk -> desk.asked(asked.id()));
        assertThat(counted).containsExactly(new AskedOfRows("age-over-90", 1), new AskedOfRows("stay-over-3-years", 1));
        assertThat(confirmed()).isEmpty();
        registers.bring(Cast.EVA, ImportMode.INSERT, false, List.of(caseOf(person)), List.of(eventOf(long_)));
        assertThat(confirmed())
                .containsExactly(
                        List.of("age-over-90", "BIRTH_DATE", "eva"),
                        List.of("stay-over-3-years", "HOUSING_PLACE", "eva"));
        assertThat(codes(registers.bring(
                        Cast.EVA, ImportMode.UPSERT, false, List.of(caseOf(person)), List.of(eventOf(long_)))))
                .isEmpty();
        assertThat(confirmed()).hasSize(2);
    }

    private List<List<Object>> confirmed() {
        return IT.rows(
                """
                select a.question, a.category, r.username from import_key k
                join confirmation_aud a on a.case_id = k.record_id join confirmation b on b.id = a.id
                join revision r on r.id = a.rev
                where k.source = ? and k.kind = 'CASE' order by a.question""",
                registers.source());
    }

    private List<String> stated(Example example) {
        return codes(registers.bring(
                Cast.EVA,
                ImportMode.INSERT,
                true,
                List.of(caseOf(example)),
                example.service() == null ? List.of() : List.of(eventOf(example))));
    }

    /** Without what only a register says: when it came to know of a row, and which row is which. */
    private static List<String> codes(ImportView run) {
        return run.problems().items().stream()
                .map(ProblemView::code)
                .filter(code -> !code.startsWith("row-"))
                .toList();
    }

    private static String caseOf(Example example) {
        return "A,P-A,GTM,VICTIM,%s,%s,GTM,HND,F,,%s,%s,,SEXUAL,,%s"
                .formatted(
                        example.decided() == null ? "PRESUMED" : "IDENTIFIED",
                        or(example.decided()),
                        or(example.birth()),
                        or(example.age()),
                        today());
    }

    private static String eventOf(Example example) {
        return "E,%s,GTM,A,P-A,%s,%s,%s,,,1,,,,,,,%s"
                .formatted(
                        example.service().stay() ? "HOUSING" : "SERVICE",
                        example.service().start(),
                        or(example.service().end()),
                        example.service().stay() ? "SHELTER" : "LEGAL",
                        today());
    }

    private static String or(Object value) {
        return value == null ? "" : value.toString();
    }

    private static Set<String> typed(Example example) {
        try {
            String number = open(example, List.of());
            if (example.decided() != null) {
                decide(example, number);
            }
            if (example.service() != null) {
                log(example, number);
            }
            return Set.of();
        } catch (Impossible impossible) {
            return Set.of(impossible.code());
        } catch (Unlikely unlikely) {
            return unlikely.questions().stream().map(Question::code).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String open(Example example, List<String> confirmed) {
        var age = example.age() == null ? null : new StatedAge(example.age(), example.age());
        var order = OpenCaseBuilder.builder()
                .role(CaseRole.VICTIM)
                .birth(new Sections.Birth(example.birth()))
                .profile(SectionsProfileBuilder.builder().statedAge(age).build())
                .confirmed(confirmed)
                .build();
        return IT.as(Cast.ANA, CaseDesk.class, desk -> desk.open(order)).number();
    }

    private static void decide(Example example, String number) {
        IT.act(
                Cast.ANA,
                IdentificationDesk.class,
                desk -> desk.record(
                        number,
                        RecordDecisionBuilder.builder()
                                .outcome(DecisionOutcome.CONFIRMED)
                                .decidedOn(example.decided())
                                .build()));
    }

    private static void log(Example example, String number) {
        IT.act(
                Cast.ANA,
                ServiceDesk.class,
                desk -> desk.log(
                        number,
                        LogServiceBuilder.builder()
                                .kind(example.service().stay() ? ServiceKind.HOUSING : ServiceKind.LEGAL)
                                .startOn(LocalDate.parse(example.service().start()))
                                .endOn(
                                        example.service().end() == null
                                                ? null
                                                : LocalDate.parse(
                                                        example.service().end()))
                                .build()));
    }
}
