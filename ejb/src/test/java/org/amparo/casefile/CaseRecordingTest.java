package org.amparo.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.testing.BelowHttp;
import org.junit.jupiter.api.Test;

class CaseRecordingTest {

    private static final Caller ANA = new Caller("ana", "gt-svet", "GTM", Set.of(Roles.CASEWORKER));

    private final BelowHttp it = BelowHttp.shared();

    @Test
    void opening_a_case_writes_base_and_audit_rows_under_one_signed_revision() {
        var number = it.as(ANA, CaseDesk.class, desk -> desk.open(CaseFileSamples.order(CaseRole.VICTIM)))
                .number();
        assertThat(it.rows("select number from case_file where number = ?", number))
                .hasSize(1);
    }
}
