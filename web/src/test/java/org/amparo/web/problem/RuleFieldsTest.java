package org.amparo.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.plausibility.Rule;
import org.junit.jupiter.api.Test;

/** A refusal is said beside the field that it is about; only those that are about no field stand alone. */
class RuleFieldsTest {

    /** A rule that is thrown, or that an act is refused by. */
    static final Pattern RULE = Pattern.compile(
            "(?:new RuleViolation\\(\\s*|Act\\.unless\\([^;\"]*|Optional\\.of\\()\"([a-z]+(?:-[a-z]+)+)\"");

    private static final Pattern FIELDS = Pattern.compile("rules=\"([a-z0-9 -]+)\"");

    /** About the record as a whole, about who asks, about a list, or refused beside the field before a desk is called. */
    private static final Set<String> OF_NO_FIELD = Set.of(
            "account-already-ended",
            "account-is-yours",
            "acting-organisation-unknown",
            "acts-have-their-own-way",
            "ages-contradict",
            "ages-not-understood",
            "bar-already-lifted",
            "case-already-closed",
            "case-not-closed",
            "case-number-not-understood",
            "case-not-owned",
            "cases-are-closed",
            "check-by-owner-or-body",
            "check-needs-second-person",
            "code-not-accepted",
            "correction-awaits",
            "correction-by-owner-or-body",
            "cursor-of-another-list",
            "country-not-in-report",
            "date-not-understood",
            "days-not-in-order",
            "deciding-body-only",
            "decision-does-not-hold",
            "decision-not-awaiting-check",
            "draft-not-open",
            "draft-too-long",
            "export-by-deciding-body-only",
            "export-has-no-file",
            "figure-already-withdrawn",
            "figure-declared-already",
            "figure-is-counted",
            "figure-not-told",
            "figures-are-being-built",
            "file-no-longer-open",
            "export-needs-format",
            "export-needs-recipient",
            "export-not-finished",
            "grant-already-ended",
            "import-answered-before",
            "figures-not-built",
            "import-built-upon",
            "import-confirmed-before",
            "import-not-asked",
            "import-not-checked",
            "import-not-written",
            "import-of-somebody-else",
            "import-operator-only",
            "import-past-cancelling",
            "import-withdrawn-before",
            "known-at-in-future",
            "ledger-has-changed",
            "order-takes-no",
            "organisation-has-not-ended",
            "organisation-is-your-own",
            "page-out-of-range",
            "page-too-deep",
            "period-ends-before-it-begins",
            "person-unknown",
            "recipient-not-a-certificate",
            "recipient-not-usable",
            "register-cannot-follow",
            "register-not-whole",
            "register-repeats-corrected",
            "report-withheld-until-release",
            "role-is-not-changed",
            "role-unknown",
            "service-already-withdrawn",
            "stay-still-open",
            "subject-unknown",
            "table-property-alone",
            "table-property-not-counted",
            "table-property-twice",
            "table-value-unknown",
            "too-many-acts",
            "too-many-exports",
            "too-many-jobs",
            "too-many-years",
            "withdrawal-has-its-own-way",
            "year-out-of-range",
            "years-run-backwards");

    /** Asked by a page alone, which no desk does. */
    private static final Set<String> OF_A_PAGE = Set.of("opened-empty");

    @Test
    void every_rule_of_a_desk_has_its_field_or_is_about_none() {
        var expected = found(Path.of("../ejb/src/main/java"), ".java", RULE);
        Stream.of(Rule.values())
                .map(Rule::code)
                .filter(code -> !code.startsWith("row-"))
                .forEach(expected::add);
        expected.removeAll(OF_NO_FIELD);
        expected.addAll(OF_A_PAGE);
        assertThat(found(Path.of("src/main/webapp"), ".xhtml", FIELDS))
                .as("rules that a field of a page names, and those of the desks that are about one")
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static Set<String> found(Path folder, String ending, Pattern pattern) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .flatMap(file -> pattern.matcher(text(file)).results())
                    .flatMap(match -> Arrays.stream(match.group(1).split(" ")))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
