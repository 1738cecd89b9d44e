package org.amparo.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.FullCase;
import org.amparo.casefile.access.BarAccessBuilder;
import org.amparo.casefile.access.BarDesk;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.services.LogActivity;
import org.amparo.services.ServiceDesk;
import org.amparo.services.ServiceKind;
import org.amparo.shared.PageRequest;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.Test;

/** A change that wrote so much that it is only counted. */
class CountedChangesTest {

    private static final BelowHttp IT = BelowHttp.shared();

    private static final Caller WORKER = Cast.caller("counted.ana", "gt-svet", "GTM", Roles.CASEWORKER);
    private static final Caller AUDITOR = Cast.caller("counted.aud", "gt-svet", "GTM", Roles.AUDITOR);

    private static List<Long> services() {
        var query = ActQueryBuilder.builder().person(WORKER.username()).build();
        return IT
                .as(AUDITOR, OversightDesk.class, desk -> desk.changes(query, "service", new PageRequest(0, 1)))
                .items()
                .get(0)
                .parts()
                .stream()
                .map(ChangeAct.Part::records)
                .toList();
    }

    @Test
    void does_not_tell_how_many_of_it_are_barred_to_whoever_asks() {
        IT.known(WORKER);
        IT.known(AUDITOR);
        var numbers = Stream.generate(() -> IT.as(WORKER, CaseDesk.class, desk -> desk.open(FullCase.order(null)))
                        .number())
                .limit(21)
                .toList();
        var therapy = FullCase.service(ServiceKind.PSYCHOSOCIAL, null, null);
        IT.as(WORKER, ServiceDesk.class, desk -> desk.logActivity(new LogActivity(therapy, numbers)));
        assertThat(services()).containsExactly(21L);
        var bar = BarAccessBuilder.builder()
                .user(AUDITOR.username())
                .reason("a cousin of hers")
                .build();
        IT.as(Cast.EVA, BarDesk.class, desk -> desk.set(numbers.get(0), bar));
        assertThat(services()).containsExactly((Long) null);
    }
}
