package org.amparo.web.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.amparo.casefile.access.GrantBasis;
import org.amparo.casefile.access.GrantView;
import org.amparo.casefile.access.GrantViewBuilder;
import org.amparo.web.language.TestWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessPageTest {

    private static GrantView without(GrantBasis basis) {
        var from = Instant.parse("2026-03-02T10:00:00Z");
        return GrantViewBuilder.builder()
                .id("g")
                .version(0)
                .organisation(null)
                .user(null)
                .account(null)
                .categories(List.of())
                .aboveCeiling(List.of())
                .beginsAt(from)
                .endsAt(null)
                .holds(true)
                .granteeEnded(false)
                .barredSince(null)
                .endable(false)
                .basis(basis.name())
                .basisReference(null)
                .build();
    }

    private static String said(GrantView grant, String language) {
        return TestWords.text(Locale.forLanguageTag(language), new AccessPage().openEnd(grant));
    }

    @ParameterizedTest
    @EnumSource
    void a_grant_that_ends_with_the_case_says_so_and_no_other_does(GrantBasis basis) {
        boolean withTheCase = basis == GrantBasis.STATUS_REQUEST;
        assertThat(said(without(basis), "en").contains("until the case is closed"))
                .isEqualTo(withTheCase);
        assertThat(said(without(basis), "es").contains("hasta que se cierre el caso"))
                .isEqualTo(withTheCase);
    }
}
