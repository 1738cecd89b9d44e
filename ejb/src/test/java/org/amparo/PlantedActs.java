package org.amparo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.casefile.AmendCase;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.CaseView;
import org.amparo.casefile.CloseCase;
import org.amparo.casefile.FullCase;
import org.amparo.casefile.OpenCase;
import org.amparo.casefile.ReopenCase;
import org.amparo.casefile.access.AssignCase;
import org.amparo.casefile.access.AssignmentDesk;
import org.amparo.casefile.access.BarAccess;
import org.amparo.casefile.access.BarDesk;
import org.amparo.casefile.access.GrantAccess;
import org.amparo.casefile.access.GrantDesk;
import org.amparo.casefile.drafts.DraftDesk;
import org.amparo.casefile.drafts.DraftPlace;
import org.amparo.casefile.list.CaseListDesk;
import org.amparo.casefile.list.CaseQuery;
import org.amparo.exchange.in.ImportDesk;
import org.amparo.exchange.in.ImportFormat;
import org.amparo.exchange.in.ImportMode;
import org.amparo.exchange.in.ImportState;
import org.amparo.exchange.in.StartImport;
import org.amparo.exchange.in.WithdrawImport;
import org.amparo.exchange.in.WithdrawalDesk;
import org.amparo.exchange.out.ExportDesk;
import org.amparo.exchange.out.ExportFormat;
import org.amparo.exchange.out.ExportKind;
import org.amparo.exchange.out.ListWords;
import org.amparo.exchange.out.OrderActs;
import org.amparo.exchange.out.OrderExport;
import org.amparo.identification.CheckDecision;
import org.amparo.identification.CorrectDecision;
import org.amparo.identification.DecisionOutcome;
import org.amparo.identification.IdentificationDesk;
import org.amparo.identification.RecordDecision;
import org.amparo.jobs.Background;
import org.amparo.organisation.AccountDesk;
import org.amparo.organisation.AccountQuery;
import org.amparo.organisation.AnnounceAccount;
import org.amparo.organisation.NameOrganisation;
import org.amparo.organisation.OrganisationDesk;
import org.amparo.organisation.RegisterOrganisation;
import org.amparo.oversight.ActList;
import org.amparo.oversight.ActQuery;
import org.amparo.oversight.OversightDesk;
import org.amparo.oversight.SheetWords;
import org.amparo.security.Author;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.services.AmendService;
import org.amparo.services.IntakeDesk;
import org.amparo.services.LogActivity;
import org.amparo.services.LogGrid;
import org.amparo.services.LogService;
import org.amparo.services.MoveService;
import org.amparo.services.ServiceDesk;
import org.amparo.services.ServiceKind;
import org.amparo.shared.PageRequest;
import org.amparo.statistics.AvailabilityStatus;
import org.amparo.statistics.ComparisonDesk;
import org.amparo.statistics.DeclareFigure;
import org.amparo.statistics.DeclaredDesk;
import org.amparo.statistics.Dimension;
import org.amparo.statistics.Population;
import org.amparo.statistics.StateAvailability;
import org.amparo.statistics.StatisticsDesk;
import org.amparo.statistics.TableQuery;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.amparo.testing.PlantedWords;

/** Every order that anybody can give, given with words of its own in each text. */
final class PlantedActs {

    private static final LocalDate DAY = FullCase.GIVEN;
    private static final String OFFICE = "gt-sealed-office";
    private static final Caller DOS = Cast.caller("sealed.dos", "gt-svet", "GTM", Roles.CASEWORKER);
    private static final Caller UNO = Cast.caller("sealed.uno", OFFICE, "GTM", Roles.CASEWORKER);
    private static final Caller OPERATOR = Cast.caller("sealed.operator", "corett-st", "CRI", Roles.OPERATOR);

    /** Makes three words of a planted one, as a reason has. */
    private static final String WHY = " was why";

    private static final Object[] BIRTH = {
        "birth.birthDate", "2003-05-06", "profile.statedAge.from", 20, "profile.statedAge.on", "2024-01-10"
    };

    private final BelowHttp it;
    private final PlantedWords words;

    PlantedActs(BelowHttp it, PlantedWords words) {
        this.it = it;
        this.words = words;
        Cast.register(it, OFFICE, "GTM");
        List.of(DOS, UNO, Cast.EVA).forEach(it::known);
    }

    /** Gives them all. */
    void all() throws Exception {
        String number = cases();
        services(number);
        decisions();
        access(number);
        offices();
        exports();
        registers();
    }

    private String cases() {
        var services = List.of(service(""));
        String number = it.as(Cast.ANA, IntakeDesk.class, desk -> desk.open(opened(), services))
                .number();
        var amended = words.order(
                AmendCase.class,
                all(
                        BIRTH,
                        "version",
                        version(number),
                        "detection.on",
                        DAY,
                        "detection.source",
                        "POLICE",
                        "detection.place",
                        "GTM"));
        it.as(Cast.ANA, CaseDesk.class, desk -> desk.amend(number, amended));
        var assigned = words.order(AssignCase.class, "version", version(number), "username", DOS.username());
        it.as(Cast.ANA, AssignmentDesk.class, desk -> desk.assign(number, assigned));
        var closed =
                words.order(CloseCase.class, "version", version(number), "on", null, "closureReason", "INDEPENDENT");
        it.as(Cast.ANA, CaseDesk.class, desk -> desk.close(number, closed));
        var again = words.order(ReopenCase.class, "version", version(number));
        it.as(Cast.ANA, CaseDesk.class, desk -> desk.reopen(number, again));
        it.as(
                Cast.ANA,
                CaseListDesk.class,
                desk -> desk.search(words.order(CaseQuery.class, "page", new PageRequest(0, 1), "cursor", null)));
        for (var place : List.of(
                words.order(DraftPlace.class, "form", "intake", "caseNumber", null),
                words.order(DraftPlace.class, "form", "section-texts", "caseNumber", number))) {
            it.as(Cast.ANA, DraftDesk.class, desk -> desk.keep(place, words.in("DraftDesk.keep.fields"), Set.of()));
        }
        return number;
    }

    private OpenCase opened() {
        return words.order(
                OpenCase.class,
                all(
                        BIRTH,
                        "role",
                        CaseRole.VICTIM,
                        "linkedCase",
                        null,
                        "samePersonAs",
                        null,
                        "detectedOn",
                        DAY,
                        "detectionSource",
                        "POLICE",
                        "identificationPlace",
                        "GTM"));
    }

    private int version(String number) {
        CaseView view = it.as(Cast.ANA, CaseDesk.class, desk -> desk.find(number));
        return view.version();
    }

    private LogService service(String within) {
        return words.order(LogService.class, serviceCodes(within));
    }

    private static Object[] serviceCodes(String within, Object... more) {
        return all(
                new Object[] {
                    within + "kind",
                    ServiceKind.LEGAL,
                    within + "type",
                    null,
                    within + "startOn",
                    DAY,
                    within + "endOn",
                    DAY,
                    within + "provider",
                    null,
                    within + "providerType",
                    null,
                    within + "modality",
                    null,
                    within + "barrier",
                    null
                },
                more);
    }

    private static Object[] all(Object[] some, Object... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray();
    }

    private void services(String number) {
        String other =
                it.as(Cast.ANA, CaseDesk.class, desk -> desk.open(opened())).number();
        String id = it.as(Cast.ANA, ServiceDesk.class, desk -> desk.log(number, service("")))
                .id();
        var amended = words.order(AmendService.class, serviceCodes("service."));
        it.as(Cast.ANA, ServiceDesk.class, desk -> desk.amend(number, id, amended));
        var moved = words.order(MoveService.class, "version", 1, "toCase", other);
        var there = it.as(Cast.ANA, ServiceDesk.class, desk -> desk.move(number, id, moved));
        it.act(
                Cast.ANA,
                ServiceDesk.class,
                desk -> desk.withdraw(
                        other, there.id(), there.version(), words.in("ServiceDesk.withdraw.reason") + WHY));
        var activity = words.order(LogActivity.class, serviceCodes("service.", "cases", List.of(number, other)));
        it.as(Cast.ANA, ServiceDesk.class, desk -> desk.logActivity(activity));
        var cell = words.order(LogGrid.Cell.class, "caseNumber", number, "kind", ServiceKind.MEDICAL, "on", DAY);
        var grid = words.order(LogGrid.class, "cells", List.of(cell));
        it.as(Cast.ANA, ServiceDesk.class, desk -> desk.logGrid(grid));
    }

    private void decisions() {
        String number =
                it.as(Cast.ANA, CaseDesk.class, desk -> desk.open(opened())).number();
        var paper = words.order(
                RecordDecision.class,
                "outcome",
                DecisionOutcome.CONFIRMED,
                "decidedOn",
                DAY.toString(),
                "reasonCode",
                null,
                "body",
                "gt-svet",
                "recognisedCountry",
                null,
                "seen",
                null);
        var toCheck = it.as(Cast.ANA, IdentificationDesk.class, desk -> desk.record(number, paper));
        var check = words.order(CheckDecision.class, "version", toCheck.version(), "agrees", false);
        it.as(Cast.EVA, IdentificationDesk.class, desk -> desk.check(number, toCheck.id(), check));
        var denial = words.order(
                RecordDecision.class,
                "outcome",
                DecisionOutcome.NOT_CONFIRMED,
                "decidedOn",
                DAY.toString(),
                "reasonCode",
                "OTHER",
                "body",
                null,
                "paperReference",
                null,
                "recognisedCountry",
                null,
                "seen",
                null);
        var denied = it.as(Cast.ANA, IdentificationDesk.class, desk -> desk.record(number, denial));
        var correction = words.order(
                CorrectDecision.class,
                "version",
                denied.version(),
                "mistaken",
                false,
                "instead.outcome",
                DecisionOutcome.NOT_CONFIRMED,
                "instead.decidedOn",
                DAY.toString(),
                "instead.reasonCode",
                "OTHER",
                "instead.body",
                "gt-svet",
                "instead.recognisedCountry",
                null,
                "instead.seen",
                null);
        it.as(Cast.ANA, IdentificationDesk.class, desk -> desk.correct(number, denied.id(), correction));
    }

    private void access(String number) {
        var grant = words.order(
                GrantAccess.class,
                "organisation",
                OFFICE,
                "user",
                null,
                "categories",
                List.of("PROFILE"),
                "basis",
                "REFERRAL");
        var granted = it.as(Cast.EVA, GrantDesk.class, desk -> desk.open(number, grant));
        it.act(
                Cast.EVA,
                GrantDesk.class,
                desk -> desk.end(number, granted.id(), words.in("GrantDesk.end.reason") + WHY));
        var bar = words.order(BarAccess.class, "organisation", null, "user", UNO.username());
        var barred = it.as(Cast.EVA, BarDesk.class, desk -> desk.set(number, bar));
        it.act(Cast.EVA, BarDesk.class, desk -> desk.lift(number, barred.id(), words.in("BarDesk.lift.reason") + WHY));
    }

    private void offices() {
        var office = words.order(RegisterOrganisation.class, "code", "gt-sealed-new", "country", "GTM", "type", "NGO");
        it.as(Cast.ADMINISTRATOR, OrganisationDesk.class, desk -> desk.register(office));
        var renamed = words.order(NameOrganisation.class);
        it.as(Cast.ADMINISTRATOR, OrganisationDesk.class, desk -> desk.rename("gt-sealed-new", renamed));
        var account = words.order(AnnounceAccount.class, "organisation", OFFICE);
        it.as(Cast.ADMINISTRATOR, AccountDesk.class, desk -> desk.announce(account));
        var looked = words.order(AccountQuery.class, "country", "GTM", "role", Roles.CASEWORKER);
        it.as(Cast.ADMINISTRATOR, AccountDesk.class, desk -> desk.search(looked));
        var asked = words.order(ActQuery.class, "number", null);
        var auditor = Cast.caller("sealed.auditor", "corett-st", "CRI", Roles.AUDITOR);
        assertThatThrownBy(() ->
                        it.as(auditor, OversightDesk.class, desk -> desk.reads(asked, null, new PageRequest(0, 1))))
                .hasMessage("person-unknown");
        String person = words.in("OversightDesk.isSomebody.person");
        assertThat(it.<OversightDesk, Boolean>as(auditor, OversightDesk.class, desk -> desk.isSomebody(person)))
                .isFalse();
        var sheet = words.order(
                OrderActs.class, "acts", ActList.CHANGES, "query", null, "kind", null, "subject", "service");
        var said = words.order(SheetWords.class, "words", Map.of());
        it.as(auditor, ExportDesk.class, desk -> desk.orderActs(sheet, said));
        for (Integer version : Arrays.asList(null, 0)) {
            var stated = words.order(
                    StateAvailability.class,
                    "year",
                    2004,
                    "indicator",
                    "IDENT_FORM",
                    "status",
                    AvailabilityStatus.PARTIAL,
                    "version",
                    version);
            it.as(Cast.EVA, StatisticsDesk.class, desk -> desk.state(stated));
        }
        it.as(
                Cast.EVA,
                StatisticsDesk.class,
                desk -> desk.state(
                        new StateAvailability(2004, "IDENT_LGBTIQ", AvailabilityStatus.NOT_AVAILABLE, null, null)));
        var table = words.order(
                TableQuery.class,
                "population",
                Population.IDENTIFIED,
                "rows",
                Dimension.CELL,
                "columns",
                null,
                "only",
                Map.of(),
                "from",
                2019,
                "until",
                2019,
                "countries",
                List.of("GTM"),
                "knownAt",
                null);
        it.as(Cast.EVA, ComparisonDesk.class, desk -> desk.table(table));
        var figure = words.order(
                DeclareFigure.class,
                "year",
                2004,
                "figure",
                "identified.lgbtiq",
                "number",
                5,
                "documentOn",
                LocalDate.of(2005, 2, 1));
        var declared = it.as(Cast.EVA, DeclaredDesk.class, desk -> desk.declare(figure));
        String withdrawn = words.in("DeclaredDesk.withdraw.reason") + WHY;
        it.as(Cast.EVA, DeclaredDesk.class, desk -> desk.withdraw(declared.id(), declared.version(), withdrawn));
    }

    private void exports() throws Exception {
        var list = words.order(
                OrderExport.class,
                "kind",
                ExportKind.cases,
                "country",
                null,
                "recipient",
                null,
                "format",
                ExportFormat.csv);
        var headings = IntStream.range(0, 8)
                .mapToObj(column -> words.in("ListWords.headings"))
                .toList();
        var said = words.order(ListWords.class, "language", Locale.ENGLISH, "headings", headings);
        it.as(Cast.ANA, ExportDesk.class, desk -> desk.order(list, said));
        jobsAreDone();
    }

    /** The one thread of jobs comes to this when it has done what was ordered before. */
    private void jobsAreDone() throws Exception {
        var done = new CompletableFuture<Void>();
        it.bean(Background.class).start(Author.system(), () -> done.complete(null));
        done.get(60, TimeUnit.SECONDS);
    }

    private void registers() throws Exception {
        it.as(
                Cast.EVA,
                ImportDesk.class,
                desk -> desk.template(ImportFormat.REGISTER, true, words.in("ImportDesk.template.note")));
        var files = new PlantedRegisters(words);
        assertThat(bring(Cast.EVA, ImportFormat.REGISTER, files.good(2005), "onBehalfOf", null))
                .isEqualTo(ImportState.DONE);
        assertThat(bring(
                        OPERATOR,
                        ImportFormat.REGISTER,
                        files.good(2006),
                        "anotherRegister",
                        true,
                        "onBehalfOf",
                        Cast.EVA.username()))
                .isEqualTo(ImportState.DONE);
        String written = it.rows("select public_id from import_run where state = 'DONE' order by id limit 1")
                .get(0)
                .get(0)
                .toString();
        var back = words.order(WithdrawImport.class);
        it.as(Cast.EVA, WithdrawalDesk.class, desk -> desk.withdraw(written, back));
        jobsAreDone();
        for (byte[] wrong : files.wrong()) {
            assertThat(bring(Cast.EVA, ImportFormat.REGISTER, wrong, "onBehalfOf", null))
                    .isEqualTo(ImportState.REFUSED);
        }
        assertThat(bring(Cast.EVA, ImportFormat.CTDC, files.wrongCtdc(), "onBehalfOf", null))
                .isEqualTo(ImportState.REFUSED);
    }

    /** Brings a file and says what became of it. */
    private ImportState bring(Caller caller, ImportFormat format, byte[] file, Object... more) throws Exception {
        var order = words.order(
                StartImport.class,
                all(new Object[] {"format", format, "mode", ImportMode.INSERT, "organisation", null}, more));
        var started = it.as(caller, () -> {
            var desk = it.bean(ImportDesk.class);
            return desk.start(order, desk.receive(order, new ByteArrayInputStream(file)));
        });
        jobsAreDone();
        return it.as(caller, ImportDesk.class, desk -> desk.find(started.id())).state();
    }
}
