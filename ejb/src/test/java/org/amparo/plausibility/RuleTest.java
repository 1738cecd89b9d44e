package org.amparo.plausibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.reference.CivilDays;
import org.amparo.shared.PartialDate;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of what is impossible and what is unlikely, at its borders. */
class RuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);

    private record Example(String says, UnaryOperator<Known> facts, String birth, String decided, Set<String> codes) {}

    /** What an example knows; a builder is not handed on. */
    private static final class Known {

        private Facts known = Facts.none(CivilDays.on(TODAY));

        Known detected(LocalDate value) {
            known = FactsBuilder.builder(known).detected(value).build();
            return this;
        }

        Known opened(LocalDate value) {
            known = FactsBuilder.builder(known).opened(value).build();
            return this;
        }

        Known registered(LocalDate value) {
            known = FactsBuilder.builder(known).registered(value).build();
            return this;
        }

        Known closed(LocalDate value) {
            known = FactsBuilder.builder(known).closed(value).build();
            return this;
        }

        Known start(LocalDate value) {
            known = FactsBuilder.builder(known).start(value).build();
            return this;
        }

        Known end(LocalDate value) {
            known = FactsBuilder.builder(known).end(value).build();
            return this;
        }

        Known statedOn(LocalDate value) {
            known = FactsBuilder.builder(known).statedOn(value).build();
            return this;
        }

        Known providerUntil(LocalDate value) {
            known = FactsBuilder.builder(known).providerUntil(value).build();
            return this;
        }

        Known firstService(LocalDate value) {
            known = FactsBuilder.builder(known).firstService(value).build();
            return this;
        }

        Known lastService(LocalDate value) {
            known = FactsBuilder.builder(known).lastService(value).build();
            return this;
        }

        Known victim(boolean value) {
            known = FactsBuilder.builder(known).victim(value).build();
            return this;
        }

        Known planned(boolean value) {
            known = FactsBuilder.builder(known).planned(value).build();
            return this;
        }

        Known given(boolean value) {
            known = FactsBuilder.builder(known).given(value).build();
            return this;
        }

        Known stay(boolean value) {
            known = FactsBuilder.builder(known).stay(value).build();
            return this;
        }

        Known statedFrom(Integer value) {
            known = FactsBuilder.builder(known).statedFrom(value).build();
            return this;
        }

        Known statedUntil(Integer value) {
            known = FactsBuilder.builder(known).statedUntil(value).build();
            return this;
        }

        Facts facts() {
            return known;
        }
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static Example of(String says, UnaryOperator<Known> facts, String... codes) {
        return new Example(says, facts, null, null, Set.of(codes));
    }

    private static Example born(String birth, UnaryOperator<Known> facts, String... codes) {
        return new Example("born " + birth, facts, birth, null, Set.of(codes));
    }

    private static Example decided(String decided, UnaryOperator<Known> facts, String... codes) {
        return new Example("decided " + decided, facts, null, decided, Set.of(codes));
    }

    private static Known detected(Known facts, String on) {
        return facts.detected(day(on)).opened(TODAY);
    }

    private static Known given(Known facts, String start) {
        return facts.start(day(start)).given(true);
    }

    private static final List<Example> EXAMPLES = List.of(
            of("nothing", facts -> facts),
            of("found today", facts -> detected(facts, "2026-03-15")),
            of("found tomorrow", facts -> detected(facts, "2026-03-16"), "date-in-future"),
            of("found in 1890", facts -> detected(facts, "1890-01-01"), "date-too-early"),
            of("found ten years ago", facts -> detected(facts, "2016-03-15")),
            of("found a day more than ten years ago", facts -> detected(facts, "2016-03-14"), "detected-long-ago"),
            of(
                    "found before the protocol, by a register of then",
                    facts -> facts.detected(day("1999-12-31")).opened(day("2000-01-02")),
                    "detected-long-ago"),
            born("1066", facts -> detected(facts, "2026-03-01"), "born-too-long-ago"),
            born("2027", facts -> facts, "date-in-future"),
            born("2026", facts -> detected(facts, "2026-03-01")),
            born("1906", facts -> detected(facts, "2026-03-01"), "age-over-90"),
            born("1935-03-02", facts -> detected(facts, "2026-03-01")),
            born("1935-03-01", facts -> detected(facts, "2026-03-01"), "age-over-90"),
            born("1935", facts -> detected(facts, "2026-03-01")),
            born("2025-03-02", facts -> detected(facts, "2026-03-01").victim(true), "age-under-1"),
            born("2025-03-01", facts -> detected(facts, "2026-03-01").victim(true)),
            born("2025-03-02", facts -> detected(facts, "2026-03-01")),
            born("2019-05-02", facts -> detected(facts, "2019-05-01"), "born-after-detection"),
            born("2019-05", facts -> detected(facts, "2019-05-01")),
            born("2019-05-02", facts -> given(facts, "2019-05-01"), "born-after-service"),
            born("2019-05-02", facts -> facts.firstService(day("2019-05-01")), "born-after-service"),
            born("2019-05-02", facts -> facts.closed(day("2019-05-01")), "born-after-closing"),
            of(
                    "stated as 16, helped in 1950",
                    facts -> given(facts, "1950-01-01")
                            .statedFrom(16)
                            .statedUntil(16)
                            .statedOn(TODAY),
                    "age-contradicts-service",
                    "service-long-ago"),
            of(
                    "stated as 16, first helped in 2005",
                    facts -> facts.firstService(day("2005-01-01"))
                            .statedFrom(16)
                            .statedUntil(16)
                            .statedOn(TODAY),
                    "age-contradicts-service"),
            of(
                    "stated as adult, helped before",
                    facts -> given(facts, "2001-01-01").statedFrom(18).statedOn(TODAY)),
            of(
                    "stated as 0",
                    facts -> facts.victim(true).statedFrom(0).statedUntil(0).statedOn(TODAY),
                    "age-under-1"),
            of(
                    "stated as a minor",
                    facts -> facts.victim(true).statedFrom(0).statedUntil(17).statedOn(TODAY)),
            of("stated as 91", facts -> facts.statedFrom(91).statedUntil(91).statedOn(TODAY), "age-over-90"),
            born("2008-03-15", facts -> facts.statedFrom(20).statedUntil(20).statedOn(TODAY), "age-contradicts-birth"),
            born("2008-03-15", facts -> facts.statedFrom(19).statedUntil(19).statedOn(TODAY)),
            born("2008-03-15", facts -> facts.statedFrom(0).statedUntil(15).statedOn(TODAY), "age-contradicts-birth"),
            born("2008-03-15", facts -> facts.statedFrom(18).statedOn(TODAY)),
            decided("2026-03-16", facts -> facts, "date-in-future"),
            decided("2026", facts -> facts),
            decided("1899", facts -> facts, "date-too-early"),
            decided("1999", facts -> facts, "decided-long-ago"),
            decided("2019-04-30", facts -> detected(facts, "2019-05-01"), "decided-before-detection"),
            decided("2019", facts -> detected(facts, "2019-05-01")),
            new Example(
                    "born after it was decided",
                    facts -> facts,
                    "2019-05-02",
                    "2019-05-01",
                    Set.of("born-after-identification")),
            of("given in 1066", facts -> given(facts, "1066-01-01"), "date-too-early"),
            of("given before the protocol", facts -> given(facts, "1999-12-31"), "service-long-ago"),
            of("given today", facts -> given(facts, "2026-03-15")),
            of("given tomorrow", facts -> given(facts, "2026-03-16"), "service-in-future"),
            of("did not come tomorrow", facts -> facts.start(day("2026-03-16")), "service-in-future"),
            of("planned for tomorrow", facts -> facts.start(day("2026-03-16")).planned(true)),
            of("planned for yesterday", facts -> facts.start(day("2026-03-14")).planned(true), "planned-in-past"),
            of(
                    "a stay that ended in 2029",
                    facts -> given(facts, "2026-03-01").end(day("2029-01-01")).stay(true),
                    "service-ends-in-future"),
            of(
                    "a stay of three years",
                    facts -> given(facts, "2022-03-01").end(day("2025-03-01")).stay(true)),
            of(
                    "a stay of three years and a day",
                    facts -> given(facts, "2022-03-01").end(day("2025-03-02")).stay(true),
                    "stay-over-3-years"),
            of(
                    "a stay that goes on since 2022",
                    facts -> given(facts, "2022-03-01").stay(true),
                    "stay-over-3-years"),
            of("a course of three years", facts -> given(facts, "2020-03-01").end(day("2025-03-02"))),
            of(
                    "an end before the beginning",
                    facts -> given(facts, "2026-03-02").end(day("2026-03-01")),
                    "end-before-start"),
            of("first help", facts -> given(detected(facts, "2026-03-02"), "2026-01-31")),
            of(
                    "help long before",
                    facts -> given(detected(facts, "2026-03-02"), "2026-01-30"),
                    "service-before-detection"),
            of(
                    "found long after the first service",
                    facts -> detected(facts, "2026-03-02").firstService(day("2026-01-30")),
                    "service-before-detection"),
            of("the provider's last day", facts -> given(facts, "2026-03-01").providerUntil(day("2026-03-01"))),
            of("the day after", facts -> given(facts, "2026-03-02").providerUntil(day("2026-03-01")), "provider-ended"),
            of(
                    "planned with one that has ended",
                    facts -> facts.start(day("2026-04-02")).planned(true).providerUntil(day("2026-03-01")),
                    "provider-ended"),
            of("closed tomorrow", facts -> facts.closed(day("2026-03-16")), "date-in-future"),
            of("closed in 1066", facts -> facts.closed(day("1066-01-01")), "date-too-early"),
            of(
                    "closed before it was opened",
                    facts -> facts.closed(day("2026-03-14")).opened(TODAY),
                    "closed-before-opening"),
            of(
                    "closed before she was found",
                    facts -> detected(facts, "2026-03-02").closed(day("2026-03-01")),
                    "closed-before-detection"),
            of(
                    "closed before the last service",
                    facts -> facts.closed(day("2026-03-14")).lastService(TODAY),
                    "closed-before-service"),
            of("closed on the day of the last service", facts -> facts.closed(TODAY)
                    .lastService(TODAY)),
            of(
                    "known before it happened",
                    facts -> given(facts, "2026-03-02").registered(day("2026-03-01")),
                    "row-registered-too-early"),
            of("known tomorrow", facts -> facts.registered(day("2026-03-16")), "date-in-future"));

    private static Facts stated(Example example) {
        return example.facts()
                .apply(new Known())
                .facts()
                .born(example.birth() == null ? null : PartialDate.parse(example.birth()))
                .decided(example.decided() == null ? null : PartialDate.parse(example.decided()));
    }

    private static Set<String> codes(List<Finding> found) {
        return found.stream().map(finding -> finding.rule().code()).collect(Collectors.toSet());
    }

    @TestFactory
    Stream<DynamicTest> each_example_is_found_as_it_is() {
        return EXAMPLES.stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.says() + " " + example.codes(),
                        () -> assertThat(codes(Rule.judge(stated(example)))).isEqualTo(example.codes())));
    }

    @Test
    void every_rule_has_an_example() {
        var met = EXAMPLES.stream()
                .flatMap(example -> Rule.judge(stated(example)).stream())
                .map(Finding::rule)
                .collect(Collectors.toSet());
        assertThat(met).containsExactlyInAnyOrder(Rule.values());
    }

    @Test
    void a_code_is_asked_or_refused_and_never_both() {
        var refused = Arrays.stream(Rule.values())
                .filter(rule -> !rule.isAsked())
                .map(Rule::code)
                .collect(Collectors.toSet());
        assertThat(Rule.questions()).doesNotContainAnyElementsOf(refused);
    }

    /** What stands is not asked again, whatever else is said; once one of its facts is another, it is. */
    @Test
    void only_what_an_order_changes_is_judged() {
        var old = FactsBuilder.builder(Facts.none(CivilDays.on(TODAY)))
                .detected(day("2026-03-01"))
                .build()
                .born(PartialDate.parse("1930"));
        assertThat(Rule.judge(old, old)).isEmpty();
        assertThat(Rule.judge(old, FactsBuilder.builder(old).closed(TODAY).build()))
                .isEmpty();
        assertThat(codes(Rule.judge(old, old.born(PartialDate.parse("1931"))))).containsExactly("age-over-90");
        var found = Rule.judge(
                old, FactsBuilder.builder(old).detected(day("2026-03-02")).build());
        assertThat(found).extracting(Finding::fact).containsExactly(Fact.DETECTED);
    }

    @Test
    void all_that_is_open_is_asked_at_once_and_nothing_else_is_confirmed() {
        var found = Rule.judge(FactsBuilder.builder(Facts.none(CivilDays.on(TODAY)))
                .detected(day("1998-03-01"))
                .start(day("1997-03-01"))
                .given(true)
                .build());
        var asked = Questions.of(List.of("service-long-ago"));
        assertThat(codes(asked.put(found, Fact::field))).containsExactly("service-long-ago");
        assertThatThrownBy(asked::mustBeAnswered)
                .isInstanceOfSatisfying(Unlikely.class, unlikely -> assertThat(unlikely.questions())
                        .containsExactly(
                                new Question("detected-long-ago", "detectedOn"),
                                new Question("service-before-detection", "startOn")));
        var all = Questions.of(new TreeSet<>(codes(found)));
        assertThat(all.put(found, Fact::field)).hasSize(3);
        all.mustBeAnswered();
        var eager = Questions.of(List.of("age-over-90"));
        eager.put(List.of(), Fact::field);
        assertThatThrownBy(eager::mustBeAnswered)
                .isInstanceOfSatisfying(
                        NotAsked.class, notAsked -> assertThat(notAsked.codes()).containsExactly("age-over-90"));
    }

    @Test
    void what_is_impossible_is_refused_before_anything_is_asked() {
        var found = Rule.judge(FactsBuilder.builder(Facts.none(CivilDays.on(TODAY)))
                .detected(day("1890-03-01"))
                .build());
        assertThatThrownBy(() -> Questions.of(null).put(found, fact -> "detection.on"))
                .isInstanceOfSatisfying(Impossible.class, impossible -> {
                    assertThat(impossible.code()).isEqualTo("date-too-early");
                    assertThat(impossible.field()).isEqualTo("detection.on");
                });
    }
}
