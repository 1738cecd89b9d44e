package org.amparo.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.amparo.audit.HistoryEntry;
import org.amparo.casefile.list.CaseListDesk;
import org.amparo.casefile.list.CaseListing;
import org.amparo.casefile.list.CaseQuery;
import org.amparo.casefile.list.CaseQueryBuilder;
import org.amparo.identification.DecisionView;
import org.amparo.identification.IdentificationDesk;
import org.amparo.jobs.Background;
import org.amparo.security.Author;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.services.ServiceDesk;
import org.amparo.services.ServiceView;
import org.amparo.shared.PageRequest;
import org.amparo.testing.BelowHttp;

/** What of a case leaves the desks for a reader, in a view, a past state, a list, an export, a page and a history: names of facts. */
final class SightFacts {

    /** What every reader of a case sees. */
    private static final Set<String> FRAME = Set.of(
            "number",
            "version",
            "asOf",
            "country",
            "role",
            "status",
            "identifiedOn",
            "detectedOn",
            "openedOn",
            "registeredOn",
            "closedOn",
            "owner",
            "assignedTo",
            "categories",
            "owned",
            "mayNow",
            "correctable",
            "id",
            "caseNumber",
            "state",
            "recordedOn",
            "late",
            "checkable",
            "mistaken");

    /** Subjects of the history that are hers to know alone. */
    static final Set<String> OF_THE_AUDITOR = Set.of("grant", "bar");

    private final BelowHttp it;
    private final String number;

    SightFacts(BelowHttp it, String number) {
        this.it = it;
        this.number = number;
    }

    /** Their names; that the ways agree with one another is asked on the way. */
    Set<String> seenBy(Caller caller) {
        Set<String> facts = new TreeSet<>();
        var view = it.as(caller, CaseDesk.class, desk -> desk.find(number));
        said(view, "case.", facts);
        Set<String> then = new TreeSet<>();
        said(it.as(caller, CaseDesk.class, desk -> desk.asItStood(number, Instant.now())), "case.", then);
        assertThat(then).as("a past state shows what the present one does").isEqualTo(facts);

        var query = CaseQueryBuilder.builder()
                .number(number)
                .page(new PageRequest(0, 5))
                .build();
        Set<String> rows = new TreeSet<>();
        it.as(caller, CaseListDesk.class, desk -> desk.search(query)).items().forEach(row -> said(row, "row.", rows));
        Set<String> exported = new TreeSet<>();
        exported(query, caller).forEach(row -> said(row, "row.", exported));
        assertThat(exported).as("an export shows what the list does").isEqualTo(rows);
        facts.addAll(rows);

        List<ServiceView> services = it.as(caller, ServiceDesk.class, desk -> desk.of(number));
        services.forEach(service -> said(service, "service." + service.kind() + ".", facts));
        List<ServiceView> past = it.as(caller, ServiceDesk.class, desk -> desk.asTheyStood(number, Instant.now()));
        assertThat(past)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("version", "correctable")
                .containsExactlyInAnyOrderElementsOf(services);
        for (var service : services) {
            Set<String> one = new TreeSet<>();
            said(it.as(caller, ServiceDesk.class, desk -> desk.find(number, service.id())), "", one);
            if (one.contains("type")) {
                facts.add("one." + service.kind() + ".type");
            }
        }
        List<DecisionView> ledger = it.as(caller, IdentificationDesk.class, desk -> desk.ledger(number));
        ledger.forEach(decision -> said(decision, "decision.", facts));
        assertThat(it.<IdentificationDesk, List<DecisionView>>as(
                        caller, IdentificationDesk.class, desk -> desk.ledgerAsItStood(number, Instant.now())))
                .hasSameSizeAs(ledger);
        WholeCase whole = it.as(caller, CaseDesk.class, desk -> desk.whole(number));
        assertThat(whole.view()).as("its page shows the case as it is").isEqualTo(view);
        assertThat(whole.part(ServiceView.class)).as("and its services").isEqualTo(services);
        assertThat(whole.part(DecisionView.class)).as("and its ledger").isEqualTo(ledger);
        for (CasePart<?> part : it.beans(CasePart.class)) {
            if (part.kind() != ServiceView.class && part.kind() != DecisionView.class) {
                whole.part(part.kind()).forEach(one -> said(one, part.kind().getSimpleName() + ".", facts));
            }
        }

        List<HistoryEntry> history = it.as(caller, HistoryDesk.class, desk -> desk.of(number));
        history.forEach(entry -> told(entry, caller, facts));
        return facts;
    }

    private static void told(HistoryEntry entry, Caller caller, Set<String> facts) {
        if (OF_THE_AUDITOR.contains(entry.subject())) {
            assertThat(caller.is(Roles.AUDITOR))
                    .as("grants are the auditor's to know")
                    .isTrue();
            return;
        }
        String about = "history." + entry.subject() + ".";
        String naming = Map.of("service", "kind", "confirmation", "question").get(entry.subject());
        if (naming != null) {
            about += entry.changes().stream()
                            .filter(change -> change.field().equals(naming))
                            .map(HistoryEntry.Change::after)
                            .findFirst()
                            .orElseThrow()
                    + ".";
        }
        if (entry.reason() != null) {
            facts.add(about + "reason");
        }
        for (var change : entry.changes()) {
            if (!FRAME.contains(change.field())) {
                facts.add(about + change.field());
            }
        }
    }

    private List<CaseRow> exported(CaseQuery query, Caller caller) {
        var author = it.known(caller);
        return it.bean(Background.class).step(Author.of(author), () -> {
            List<CaseRow> rows = new ArrayList<>();
            try {
                it.bean(CaseListing.class).all("cases-exported", query, author, (row, sofar) -> rows.add(row));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return rows;
        });
    }

    /** The components of a record that say something, but for its frame. */
    private static void said(Object record, String prefix, Set<String> facts) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value;
            try {
                component.getAccessor().setAccessible(true);
                value = component.getAccessor().invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
            boolean empty = value == null || (value instanceof Collection<?> many && many.isEmpty());
            if (!empty && !FRAME.contains(component.getName())) {
                facts.add(prefix + component.getName());
            }
        }
    }
}
