package org.amparo.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import java.util.Set;
import org.amparo.shared.RuleViolation;
import org.amparo.web.problem.RefusalLog.Who;
import org.junit.jupiter.api.Test;

class RefusalLineTest {

    private static final Who WORKER = new Who("caseworker.gt", "gt-svet");

    @Test
    void a_rule_is_told_by_its_code_and_never_by_what_it_speaks_of() {
        var line = line(new EJBException(new RuleViolation("category-not-granted", "SENTINEL")));
        assertThat(line.text("PATCH", "/cases/{number}", WORKER, "3fa9c01b22aa87d1", "r-1"))
                .isEqualTo("refusal status=422 code=category-not-granted method=PATCH path=/cases/{number}"
                        + " account=caseworker.gt organisation=gt-svet record=3fa9c01b22aa87d1 request=r-1");
        assertThat(line.isFault()).isFalse();
    }

    @Test
    void a_fault_tells_its_causes_without_their_messages() {
        var line = line(new IllegalStateException("SENTINEL"));
        assertThat(line.isFault()).isTrue();
        assertThat(line.text("GET", "/me", WORKER, "-", "r-1"))
                .startsWith("fault status=500 code=unexpected")
                .contains("causes=java.lang.IllegalStateException at org.amparo.web.problem.RefusalLineTest")
                .doesNotContain("SENTINEL");
    }

    @Test
    void what_only_http_tells_has_its_number_for_a_code() {
        assertThat(RefusalLine.of(401).text("GET", null, new Who(null, null), "-", "r-1"))
                .isEqualTo(
                        "refusal status=401 code=http-401 method=GET path=- account=- organisation=- record=- request=r-1");
    }

    @Test
    void no_name_and_no_method_can_pass_for_more_of_the_line() {
        var forger = new Who("a organisation=gt-svet\n2026-01-01 INFO forged", "é\u2028x");
        assertThat(RefusalLine.of(404).text("GET\tpath=/me", "/me", forger, "-", "r-1"))
                .contains(
                        " method=- ",
                        "account=a+organisation%3Dgt-svet%0A2026-01-01+INFO+forged organisation=%C3%A9%E2%80%A8x ");
    }

    @Test
    void every_kind_of_refusal_has_a_code() {
        assertThat(Set.of(ProblemKind.values())).allMatch(kind -> kind.code().matches("[a-z-]+"));
    }

    private static RefusalLine line(Throwable thrown) {
        return RefusalLine.of(ProblemKind.of(thrown), thrown);
    }
}
