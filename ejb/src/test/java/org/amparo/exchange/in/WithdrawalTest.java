package org.amparo.exchange.in;

import static org.amparo.exchange.in.Closing.MIA;
import static org.amparo.exchange.in.Closing.OPERATOR;
import static org.amparo.exchange.in.Registers.dependant;
import static org.amparo.exchange.in.Registers.service;
import static org.amparo.exchange.in.Registers.victim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.amparo.audit.AuditedTables;
import org.amparo.audit.HistoryEntry;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.HistoryDesk;
import org.amparo.casefile.RegisterShare;
import org.amparo.casefile.list.CaseListDesk;
import org.amparo.casefile.list.CaseQueryBuilder;
import org.amparo.casefile.list.CaseRows;
import org.amparo.exchange.RegisterFormat;
import org.amparo.exchange.out.RegisterFile;
import org.amparo.identification.DecisionState;
import org.amparo.identification.DecisionView;
import org.amparo.identification.IdentificationDesk;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.services.ServiceDesk;
import org.amparo.services.ServiceState;
import org.amparo.services.ServiceView;
import org.amparo.shared.NotFound;
import org.amparo.shared.PageRequest;
import org.amparo.shared.RuleViolation;
import org.amparo.statistics.StatisticsDesk;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An import that is taken back leaves everything as it was before it, and can come again. */
class WithdrawalTest {

    private static final BelowHttp IT = BelowHttp.shared();

    private final Registers registers = new Registers(IT);

    @BeforeAll
    static void known() {
        IT.known(Cast.ANA);
        IT.known(Cast.EVA);
        IT.known(MIA);
        IT.known(OPERATOR);
    }

    /** What anybody finds of the country: reports, lists, the register as it leaves, and what a source's names stand for. */
    private Map<String, Object> found() throws Exception {
        Map<String, Object> found = new LinkedHashMap<>();
        for (int year : List.of(2003, 2001)) {
            found.put(
                    "report of " + year,
                    IT.as(Cast.EVA, StatisticsDesk.class, desk -> desk.annualReport(year, true, null))
                            .toJson()
                            .toString());
            found.put(
                    "statements of " + year,
                    IT.as(Cast.EVA, StatisticsDesk.class, desk -> desk.availability(year)).stream()
                            .map(said -> said.indicator() + " " + said.status() + " " + said.footnote())
                            .toList());
        }
        for (Caller caller : List.of(Cast.ANA, Cast.EVA, MIA)) {
            found.put("list of " + caller.username(), listed(caller));
        }
        found.put("register", register());
        found.put(
                "names",
                IT.rows(
                                "select kind, country, external_id, hex(content), record_id, import_id from import_key where source = ? order by kind, country, external_id",
                                registers.source())
                        .toString());
        return found;
    }

    private static List<String> listed(Caller caller) {
        List<String> rows = new ArrayList<>();
        int page = 0;
        CaseRows found;
        do {
            var query = CaseQueryBuilder.builder()
                    .page(new PageRequest(page++, 100))
                    .build();
            found = IT.as(caller, CaseListDesk.class, desk -> desk.search(query));
            found.items().forEach(row -> rows.add(row.number() + " " + row.status() + " " + row.identifiedOn()));
        } while (!found.items().isEmpty());
        return rows;
    }

    private static String register() throws Exception {
        var archive = new ByteArrayOutputStream();
        try (var connection = IT.database().connect()) {
            new RegisterFile(connection, "GTM", RegisterShare.whole(), 2002, (file, rows) -> {}).writeTo(archive);
        }
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive.toByteArray()))) {
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private ImportView first() {
        return bring(
                Cast.EVA,
                ImportMode.INSERT,
                List.of(victim("A"), victim("B")),
                List.of(service("E", "A", "LEGAL"), service("F", "B", "LEGAL")),
                List.of());
    }

    /** Changes a case, its decision and a service; adds cases, one of a known person, a dependant and services. */
    private ImportView second() {
        return bring(
                Cast.EVA,
                ImportMode.UPSERT,
                List.of(
                        victim("A", "M", "Y", "1981-03-30")
                                .replace("2001-05-04", "2003-08-09")
                                .replace("2001-06-01", "2003-09-01"),
                        victim("C"),
                        victim("Z").replace("P-Z", "P-B"),
                        dependant("D", "A")),
                List.of(service("E", "A", "MEDICAL"), service("G", "B", "MEDICAL"), service("H", "C", "LEGAL")),
                List.of("2003,GTM,IDENT_FORM,PARTIAL,as the register says"));
    }

    private ImportView bring(
            Caller caller, ImportMode mode, List<String> cases, List<String> events, List<String> availability) {
        Map<String, List<String>> files = new LinkedHashMap<>();
        files.put(RegisterFormat.CASES_FILE, cases);
        files.put(RegisterFormat.EVENTS_FILE, events);
        files.put(RegisterFormat.AVAILABILITY_FILE, availability);
        var run = registers.bring(caller, registers.order(mode, false, null), Registers.zip(files));
        assertThat(run.problems().items())
                .filteredOn(problem -> problem.severity() == Severity.ERROR)
                .isEmpty();
        assertThat(run.state()).isEqualTo(ImportState.DONE);
        return run;
    }

    private ImportView takeBack(Caller caller, ImportView run) {
        IT.as(caller, WithdrawalDesk.class, desk -> desk.withdraw(run.id(), new WithdrawImport("a wrong file")));
        return registers.ended(caller, run.id());
    }

    private static WithdrawalView look(Caller caller, ImportView run) {
        return IT.as(caller, WithdrawalDesk.class, desk -> desk.look(run.id()));
    }

    private static void refused(String code, Caller caller, String id) {
        assertThatThrownBy(() -> IT.as(
                        caller, WithdrawalDesk.class, desk -> desk.withdraw(id, new WithdrawImport("a wrong file"))))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void everything_is_as_before_and_the_register_comes_again_with_the_same_figures() throws Exception {
        first();
        String a = registers.number("A");
        var before = found();
        var run = second();
        var with = found();
        assertThat(with.get("report of 2003")).isNotEqualTo(before.get("report of 2003"));
        String c = registers.number("C");
        String d = registers.number("D");

        var look = look(MIA, run);
        assertThat(List.of(look.cases(), look.services(), look.statements(), look.changed()))
                .containsExactly(3L, 2L, 1L, 2L);
        assertThat(look.against()).isEmpty();
        assertThat(look.possible()).isTrue();
        long revisions = IT.database().number("select count(*) from revision");
        var taken = takeBack(MIA, run);

        assertThat(taken.state()).as(taken.failure()).isEqualTo(ImportState.WITHDRAWN);
        assertThat(taken.withdrawn().username()).isEqualTo(MIA.username());
        assertThat(IT.database().number("select count(*) from revision")).isEqualTo(revisions + 1);
        assertThat(found()).isEqualTo(before);
        for (String gone : List.of(c, d)) {
            for (Caller caller : List.of(Cast.ANA, Cast.EVA, MIA)) {
                assertThatThrownBy(() -> IT.as(caller, CaseDesk.class, desk -> desk.find(gone)))
                        .isInstanceOf(NotFound.class);
            }
        }
        assertThat(IT.as(Cast.EVA, ImportDesk.class, desk -> desk.find(run.id()))
                        .withdrawable())
                .isFalse();
        assertHistory(a);
        assertThat(cases(Cast.EVA, run)).as("those that it had changed").containsExactly(a);

        var again = second();
        var come = found();
        for (String what : with.keySet()) {
            if (what.startsWith("report") || what.startsWith("statements")) {
                assertThat(come.get(what)).as(what).isEqualTo(with.get(what));
            }
        }
        assertThat(come.get("register").toString().lines().count())
                .isEqualTo(with.get("register").toString().lines().count());
        assertThat(takeBack(Cast.EVA, again).state()).isEqualTo(ImportState.WITHDRAWN);
        assertThat(found()).isEqualTo(before);
    }

    private static List<String> cases(Caller caller, ImportView run) {
        return IT.as(caller, ImportDesk.class, desk -> desk.cases(run.id(), new PageRequest(0, 50))).items().stream()
                .map(ImportedCase::number)
                .toList();
    }

    @Test
    void a_source_whose_only_import_was_taken_back_is_offered_again() {
        var run = first();
        assertThat(takeBack(Cast.EVA, run).state()).isEqualTo(ImportState.WITHDRAWN);
        assertThat(IT.as(Cast.EVA, ImportDesk.class, ImportDesk::sources)).contains(registers.source());
        assertThat(cases(Cast.EVA, run)).isEmpty();
    }

    /** Both revisions are told, and whatever the import added to the case is told as withdrawn. */
    private static void assertHistory(String number) {
        List<HistoryEntry> history = IT.as(Cast.EVA, HistoryDesk.class, desk -> desk.of(number));
        var changes = history.stream()
                .filter(entry -> entry.subject().equals("case"))
                .flatMap(entry -> entry.changes().stream())
                .filter(change -> change.field().equals("sex") && change.before() != null)
                .map(change -> change.before() + ">" + change.after())
                .toList();
        assertThat(changes).containsExactly("M>F", "F>M");
        assertThat(history.get(0).reason()).isEqualTo("a wrong file");
        assertThat(history)
                .as("each change says with which import it came or went")
                .allMatch(entry -> entry.throughImport() != null
                        && entry.throughImport().name().endsWith("(register.zip)"));
        assertThat(history.stream()
                        .filter(entry -> entry.throughImport().takenBack())
                        .map(HistoryEntry::subject))
                .contains("case", "decision", "service")
                .hasSameSizeAs(history.stream()
                        .filter(entry -> "a wrong file".equals(entry.reason()))
                        .toList());
        List<DecisionView> ledger = IT.as(Cast.EVA, IdentificationDesk.class, desk -> desk.ledger(number));
        assertThat(ledger)
                .extracting(DecisionView::state)
                .containsExactly(
                        DecisionState.EFFECTIVE,
                        DecisionState.EFFECTIVE,
                        DecisionState.WITHDRAWN,
                        DecisionState.WITHDRAWN);
        List<ServiceView> services = IT.as(Cast.EVA, ServiceDesk.class, desk -> desk.of(number));
        assertThat(services).extracting(ServiceView::state).containsExactly(ServiceState.DELIVERED);
    }

    @Test
    void one_import_after_the_other_is_taken_back_the_last_one_first() throws Exception {
        var before = found();
        var one = first();
        var other = second();
        var look = look(Cast.EVA, one);
        assertThat(look.against()).hasSize(1);
        assertThat(look.against().get(0).kind()).isEqualTo(Against.Kind.IMPORT);
        assertThat(look.against().get(0).other().fileName()).isEqualTo("register.zip");
        refused("import-built-upon", Cast.EVA, one.id());
        assertThat(takeBack(Cast.EVA, other).state()).isEqualTo(ImportState.WITHDRAWN);
        assertThat(takeBack(Cast.EVA, one).state()).isEqualTo(ImportState.WITHDRAWN);
        assertThat(found()).isEqualTo(before);
        assertThat(IT.rows("select 1 from import_key where source = ?", registers.source()))
                .as("names that are still taken")
                .isEmpty();
    }

    @Test
    void who_brought_nothing_of_it_or_what_was_not_written_is_refused() {
        var run = first();
        refused("reason-missing", run.id(), " - ");
        var dry = registers.bring(Cast.EVA, ImportMode.INSERT, true, List.of(victim("X")), List.of());
        refused("import-not-written", Cast.EVA, dry.id());
        var wrong = registers.bring(Cast.EVA, ImportMode.INSERT, false, List.of("nonsense"), List.of());
        refused("import-not-written", Cast.EVA, wrong.id());
        var elsewhere = IT.known(Cast.caller("back.luz", "cr-conatt", "CRI", Roles.SUPERVISOR));
        assertThatThrownBy(() -> takeBack(elsewhere, run)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> look(elsewhere, run)).isInstanceOf(NotFound.class);
        assertThat(takeBack(Cast.EVA, run).state()).isEqualTo(ImportState.WITHDRAWN);
        refused("import-withdrawn-before", Cast.EVA, run.id());
        refused("import-withdrawn-before", MIA, run.id());
    }

    private static void refused(String code, String id, String reason) {
        assertThatThrownBy(() ->
                        IT.as(Cast.EVA, WithdrawalDesk.class, desk -> desk.withdraw(id, new WithdrawImport(reason))))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    /** Asked of the tables themselves: an import that writes into another one would leave something behind. */
    @Test
    void whatever_table_an_import_writes_to_is_taken_back_or_only_tells_what_was_said() {
        first();
        var run = second();
        var kept = List.of("confirmation", "register_keeper", "organisation");
        for (var table : IT.as(Cast.EVA, () -> IT.bean(AuditedTables.class).audited())) {
            long rows = IT.database()
                    .number(
                            "select count(*) from " + table.auditName()
                                    + " a join import_run r on r.revision_id = a.rev where r.public_id = ?",
                            run.id());
            if (rows > 0) {
                assertThat(Footprint.TABLES.contains(table.name()) || kept.contains(table.name()))
                        .as(table.name())
                        .isTrue();
            }
        }
        assertThat(takeBack(Cast.EVA, run).state()).isEqualTo(ImportState.WITHDRAWN);
    }
}
