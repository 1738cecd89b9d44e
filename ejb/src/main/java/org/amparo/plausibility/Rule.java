package org.amparo.plausibility;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.shared.CompletedYears;

/**
 * The one table of what cannot be and of what hardly can. What is impossible is refused; what is unlikely is asked, and whoever says
 * that it is right is taken at her word. A rule names the facts that it compares, that of which it is said first.
 */
public enum Rule {
    BORN_IN_FUTURE("date-in-future", facts -> isToCome(facts, facts.bornFrom()), Fact.BIRTH),
    DETECTED_IN_FUTURE("date-in-future", facts -> isToCome(facts, facts.detected()), Fact.DETECTED),
    DECIDED_IN_FUTURE("date-in-future", facts -> isToCome(facts, facts.decidedFrom()), Fact.DECIDED),
    CLOSED_IN_FUTURE("date-in-future", facts -> isToCome(facts, facts.closed()), Fact.CLOSED),
    REGISTERED_IN_FUTURE("date-in-future", facts -> isToCome(facts, facts.registered()), Fact.REGISTERED),
    /** Given, declined, missed or not to be had: all of them have happened. */
    SERVICE_IN_FUTURE(
            "service-in-future", facts -> !facts.planned() && isToCome(facts, facts.start()), Fact.START, Fact.STATE),
    SERVICE_ENDS_IN_FUTURE(
            "service-ends-in-future", facts -> !facts.planned() && isToCome(facts, facts.end()), Fact.END, Fact.STATE),
    DETECTED_TOO_EARLY("date-too-early", facts -> isTooEarly(facts.detected()), Fact.DETECTED),
    DECIDED_TOO_EARLY("date-too-early", facts -> isTooEarly(facts.decidedUntil()), Fact.DECIDED),
    CLOSED_TOO_EARLY("date-too-early", facts -> isTooEarly(facts.closed()), Fact.CLOSED),
    SERVICE_TOO_EARLY("date-too-early", facts -> isTooEarly(facts.start()), Fact.START),
    BORN_TOO_LONG_AGO("born-too-long-ago", Rule::isBornTooLongAgo, Fact.BIRTH, Fact.DETECTED),
    BORN_AFTER_DETECTION(
            "born-after-detection", facts -> isBornAfter(facts, facts.detected()), Fact.BIRTH, Fact.DETECTED),
    BORN_AFTER_IDENTIFICATION(
            "born-after-identification",
            facts -> isBornAfter(facts, facts.decidedUntil()),
            Fact.BIRTH,
            Fact.STATED_AGE,
            Fact.DECIDED),
    BORN_AFTER_SERVICE("born-after-service", facts -> isBornAfter(facts, facts.start()), Fact.BIRTH, Fact.START),
    BORN_AFTER_SERVICES(
            "born-after-service",
            facts -> isBornAfter(facts, facts.firstService()),
            Fact.BIRTH,
            Fact.STATED_AGE,
            Fact.SERVICES),
    BORN_AFTER_CLOSING(
            "born-after-closing",
            facts -> isBornAfter(facts, facts.closed()),
            Fact.BIRTH,
            Fact.STATED_AGE,
            Fact.CLOSED),
    ENDS_BEFORE_IT_STARTS("end-before-start", facts -> isBefore(facts.end(), facts.start()), Fact.END, Fact.START),
    CLOSED_BEFORE_DETECTION(
            "closed-before-detection", facts -> isBefore(facts.closed(), facts.detected()), Fact.CLOSED, Fact.DETECTED),
    PROVIDER_ENDED(
            "provider-ended",
            facts -> isBefore(facts.providerUntil(), facts.start()),
            Fact.PROVIDER,
            Fact.START,
            Fact.STATE),
    REGISTERED_TOO_EARLY(
            "row-registered-too-early", Rule::isRegisteredTooEarly, Fact.REGISTERED, Fact.DECIDED, Fact.START),

    AGE_OVER_90(Rule::isOver90, "age-over-90", Fact.BIRTH, Fact.STATED_AGE, Fact.DETECTED),
    AGE_UNDER_1(Rule::isUnder1, "age-under-1", Fact.BIRTH, Fact.STATED_AGE, Fact.DETECTED),
    AGE_CONTRADICTS_BIRTH(Rule::contradicts, "age-contradicts-birth", Fact.STATED_AGE, Fact.BIRTH),
    AGE_CONTRADICTS_SERVICE(
            facts -> isBefore(facts.start(), facts.bornByStatedAge()),
            "age-contradicts-service",
            Fact.START,
            Fact.STATED_AGE),
    AGE_CONTRADICTS_SERVICES(
            facts -> isBefore(facts.firstService(), facts.bornByStatedAge()),
            "age-contradicts-service",
            Fact.STATED_AGE,
            Fact.SERVICES),
    DETECTED_LONG_AGO(Rule::isDetectedLongAgo, "detected-long-ago", Fact.DETECTED),
    DECIDED_LONG_AGO(facts -> isBeforeTheProtocol(facts.decidedUntil()), "decided-long-ago", Fact.DECIDED),
    DECIDED_BEFORE_DETECTION(
            facts -> isBefore(facts.decidedUntil(), facts.detected()),
            "decided-before-detection",
            Fact.DECIDED,
            Fact.DETECTED),
    SERVICE_LONG_AGO(facts -> isBeforeTheProtocol(facts.start()), "service-long-ago", Fact.START),
    /** Help in the first days often comes before anybody writes down that she was found. */
    SERVICE_BEFORE_DETECTION(
            facts -> isWellBeforeDetection(facts, facts.start()),
            "service-before-detection",
            Fact.START,
            Fact.DETECTED),
    SERVICES_BEFORE_DETECTION(
            facts -> isWellBeforeDetection(facts, facts.firstService()),
            "service-before-detection",
            Fact.DETECTED,
            Fact.SERVICES),
    PLANNED_IN_PAST(
            facts -> facts.planned() && isBefore(facts.start(), facts.days().today()),
            "planned-in-past",
            Fact.START,
            Fact.STATE),
    STAY_OVER_3_YEARS(Rule::isLongStay, "stay-over-3-years", Fact.END, Fact.START, Fact.STATE),
    CLOSED_BEFORE_OPENING(
            facts -> isBefore(facts.closed(), facts.opened()), "closed-before-opening", Fact.CLOSED, Fact.OPENED),
    CLOSED_BEFORE_SERVICE(
            facts -> isBefore(facts.closed(), facts.lastService()),
            "closed-before-service",
            Fact.CLOSED,
            Fact.SERVICES);

    /** Before it nobody has been found, helped or recognised whose case could stand here. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    /** The year of the Palermo protocol, from which on the countries decide on victim status. */
    private static final LocalDate PROTOCOL = LocalDate.of(2000, 1, 1);

    /** Days before the detection in which help is given without a question. */
    private static final int FIRST_HELP = 30;

    private static final int OLDEST = 120;
    private static final int OLD = 90;
    private static final int LONG_AGO = 10;
    private static final int LONG_STAY = 3;

    private final String code;
    private final boolean asked;
    private final Predicate<Facts> holds;
    private final List<Fact> about;

    /** What is refused. */
    Rule(String code, Predicate<Facts> holds, Fact... about) {
        this(code, false, holds, about);
    }

    /** What is asked. */
    Rule(Predicate<Facts> holds, String code, Fact... about) {
        this(code, true, holds, about);
    }

    Rule(String code, boolean asked, Predicate<Facts> holds, Fact... about) {
        this.code = code;
        this.asked = asked;
        this.holds = holds;
        this.about = List.of(about);
    }

    /**
     * What is wrong or unlikely now and was not said before: a rule of which no fact has changed has been answered, or will be
     * when somebody touches what it is about. Beside what cannot be nothing is asked.
     */
    public static List<Finding> judge(Facts before, Facts after) {
        var found = Stream.of(values())
                .flatMap(rule -> rule.found(before, after).stream())
                .toList();
        var impossible =
                found.stream().filter(finding -> !finding.rule().isAsked()).toList();
        return impossible.isEmpty() ? found : impossible;
    }

    /** The same of what is stated as a whole. */
    public static List<Finding> judge(Facts stated) {
        return judge(Facts.none(stated.days()), stated);
    }

    /** The facts that rules of a code compare. */
    public static Set<Fact> about(String code) {
        return Stream.of(values())
                .filter(rule -> rule.code.equals(code))
                .flatMap(rule -> rule.about.stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Codes of what is asked. */
    public static Set<String> questions() {
        return EnumSet.allOf(Rule.class).stream()
                .filter(Rule::isAsked)
                .map(Rule::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Finding> found(Facts before, Facts after) {
        return about.stream()
                .filter(fact -> !Objects.equals(fact.in(before), fact.in(after)))
                .findFirst()
                .filter(changed -> holds.test(after))
                .map(changed -> new Finding(this, shown(changed, after)));
    }

    /** Where a rule follows from what stands beside a field that was emptied, it is said there. */
    private Fact shown(Fact changed, Facts after) {
        return changed.in(after) != null
                ? changed
                : about.stream()
                        .filter(fact -> fact.in(after) != null)
                        .findFirst()
                        .orElse(changed);
    }

    /** Stable kebab-case code; several rules that say the same of different facts share one. */
    public String code() {
        return code;
    }

    /** The facts that it compares. */
    public List<Fact> about() {
        return about;
    }

    /** Whether it is asked; what is not is refused. */
    public boolean isAsked() {
        return asked;
    }

    private static boolean isToCome(Facts facts, LocalDate day) {
        return day != null && facts.days().areBefore(day);
    }

    private static boolean isTooEarly(LocalDate day) {
        return isBefore(day, FIRST_DAY);
    }

    private static boolean isBefore(LocalDate day, LocalDate other) {
        return day != null && other != null && day.isBefore(other);
    }

    private static boolean isBeforeTheProtocol(LocalDate day) {
        return isBefore(day, PROTOCOL);
    }

    private static boolean isWellBeforeDetection(Facts facts, LocalDate service) {
        return facts.detected() != null && isBefore(service, facts.detected().minusDays(FIRST_HELP));
    }

    /** What lies ahead is wrong by itself. */
    private static boolean isRegisteredTooEarly(Facts facts) {
        return Arrays.asList(facts.decidedFrom(), facts.start()).stream()
                .anyMatch(day -> isBefore(facts.registered(), day) && !isToCome(facts, day));
    }

    private static boolean isBornAfter(Facts facts, LocalDate day) {
        return isBefore(day, facts.bornFrom());
    }

    private static boolean isBornTooLongAgo(Facts facts) {
        return facts.reference() != null
                && isBefore(facts.bornUntil(), facts.reference().minusYears(OLDEST));
    }

    private static boolean isOver90(Facts facts) {
        if (facts.bornUntil() == null) {
            return facts.statedFrom() != null && facts.statedFrom() > OLD;
        }
        return facts.reference() != null
                && !isBornTooLongAgo(facts)
                && CompletedYears.between(facts.bornUntil(), facts.reference()) > OLD;
    }

    private static boolean isUnder1(Facts facts) {
        if (!facts.victim()) {
            return false;
        }
        if (facts.bornFrom() == null) {
            return facts.statedUntil() != null && facts.statedUntil() == 0;
        }
        return facts.reference() != null
                && facts.bornFrom().isAfter(facts.reference().minusYears(1));
    }

    /** By more than a year, for a birthday may lie between. */
    private static boolean contradicts(Facts facts) {
        if (facts.bornFrom() == null || facts.statedFrom() == null || facts.statedOn() == null) {
            return false;
        }
        int oldest = CompletedYears.between(facts.bornFrom(), facts.statedOn());
        int youngest = CompletedYears.between(facts.bornUntil(), facts.statedOn());
        return facts.statedFrom() > oldest + 1 || (facts.statedUntil() != null && facts.statedUntil() < youngest - 1);
    }

    private static boolean isDetectedLongAgo(Facts facts) {
        return isBeforeTheProtocol(facts.detected())
                || (facts.opened() != null
                        && isBefore(facts.detected(), facts.opened().minusYears(LONG_AGO)));
    }

    private static boolean isLongStay(Facts facts) {
        if (!facts.stay() || !facts.given()) {
            return false;
        }
        var last = facts.end() == null ? facts.days().today() : facts.end();
        return isBefore(facts.start(), last.minusYears(LONG_STAY));
    }
}
