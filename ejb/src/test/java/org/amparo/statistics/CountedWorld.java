package org.amparo.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.amparo.casefile.AmendCaseBuilder;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.OpenCaseBuilder;
import org.amparo.casefile.Sections;
import org.amparo.casefile.SectionsProfileBuilder;
import org.amparo.exchange.RegisterFormat;
import org.amparo.exchange.in.ImportDesk;
import org.amparo.exchange.in.ImportFormat;
import org.amparo.exchange.in.ImportMode;
import org.amparo.exchange.in.ImportState;
import org.amparo.exchange.in.ImportView;
import org.amparo.exchange.in.StartImportBuilder;
import org.amparo.exchange.in.WithdrawImport;
import org.amparo.exchange.in.WithdrawalDesk;
import org.amparo.identification.CheckDecision;
import org.amparo.identification.CorrectDecision;
import org.amparo.identification.DecisionOutcome;
import org.amparo.identification.DecisionView;
import org.amparo.identification.IdentificationDesk;
import org.amparo.identification.RecordDecisionBuilder;
import org.amparo.jobs.Background;
import org.amparo.reference.CivilTime;
import org.amparo.security.Author;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.services.AmendService;
import org.amparo.services.LogServiceBuilder;
import org.amparo.services.MoveService;
import org.amparo.services.ServiceDesk;
import org.amparo.services.ServiceKind;
import org.amparo.services.ServiceView;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.amparo.testing.TestDatabase;

/** A register in which acts are done by the desks, and whose kept rows are held against what follows from its histories. */
final class CountedWorld implements AutoCloseable {

    static final Caller OPERATOR = Cast.caller("counted.operator", "corett-st", "CRI", Roles.OPERATOR);
    static final Caller MEX = Cast.caller("counted.mx", "mx-cit", "MEX", Roles.CASEWORKER);

    private static final String HEADER = String.join(",", RegisterFormat.CASES) + "\n";

    final BelowHttp it;

    CountedWorld(String name) {
        it = BelowHttp.with(TestDatabase.create(name));
        List.of(OPERATOR, MEX, Cast.ANA, Cast.EVA, Cast.LUZ).forEach(it::known);
    }

    @Override
    public void close() {
        it.close();
    }

    /** The day that it is in a country for the application. */
    LocalDate today(String country) {
        return CivilTime.today(now(), country);
    }

    Instant now() {
        return it.bean(org.amparo.shared.AppClock.class).now();
    }

    String open(Caller by, String samePersonAs) {
        var order = OpenCaseBuilder.builder()
                .role(CaseRole.VICTIM)
                .samePersonAs(samePersonAs)
                .build();
        return it.as(by, CaseDesk.class, desk -> desk.open(order)).number();
    }

    DecisionView decide(Caller by, String number, DecisionOutcome outcome, LocalDate day) {
        var order = RecordDecisionBuilder.builder().outcome(outcome).decidedOn(day.toString());
        if (outcome == DecisionOutcome.REVOKED || outcome == DecisionOutcome.NOT_CONFIRMED) {
            order.reasonCode("OTHER").grounds("grounds");
        }
        return it.as(by, IdentificationDesk.class, desk -> desk.record(number, order.build()));
    }

    String confirmed(Caller by, LocalDate day) {
        String number = open(by, null);
        decide(by, number, DecisionOutcome.CONFIRMED, day);
        return number;
    }

    /** Guatemala's confirmation was entered by mistake, as two of its body say. */
    void mistaken(String number) {
        var wrong = it.as(Cast.ANA, IdentificationDesk.class, desk -> desk.ledger(number)).stream()
                .filter(entry -> entry.outcome() == DecisionOutcome.CONFIRMED)
                .findFirst()
                .orElseThrow();
        var correction = new CorrectDecision(wrong.version(), true, null, "of another person");
        it.as(Cast.ANA, IdentificationDesk.class, desk -> desk.correct(number, wrong.id(), correction));
        var proposed = it.as(Cast.EVA, IdentificationDesk.class, desk -> desk.ledger(number)).stream()
                .filter(entry -> wrong.id().equals(entry.corrects()))
                .findFirst()
                .orElseThrow();
        var check = new CheckDecision(proposed.version(), true, null);
        it.as(Cast.EVA, IdentificationDesk.class, desk -> desk.check(number, proposed.id(), check));
    }

    /** What Guatemala says of its forms of exploitation. */
    void state(int year, AvailabilityStatus status) {
        it.act(Cast.EVA, StatisticsDesk.class, desk -> {
            Integer read = desk.availability(year).stream()
                    .filter(one -> one.indicator().equals("IDENT_FORM"))
                    .map(AvailabilityView::version)
                    .findFirst()
                    .orElse(null);
            desk.state(new StateAvailability(year, "IDENT_FORM", status, "as we know it today", read));
        });
    }

    void profile(Caller by, String number, UnaryOperator<SectionsProfileBuilder> change) {
        var read = it.as(by, CaseDesk.class, desk -> desk.find(number));
        var order = AmendCaseBuilder.builder()
                .version(read.version())
                .reason("she told us later")
                .profile(change.apply(SectionsProfileBuilder.builder(read.profile()))
                        .build())
                .build();
        it.as(by, CaseDesk.class, desk -> desk.amend(number, order));
    }

    void sex(Caller by, String number, String sex) {
        profile(by, number, profile -> profile.sex(sex));
    }

    void birth(Caller by, String number, String birth) {
        var read = it.as(by, CaseDesk.class, desk -> desk.find(number));
        var order = AmendCaseBuilder.builder()
                .version(read.version())
                .reason("she told us later")
                .birth(new Sections.Birth(birth))
                .build();
        it.as(by, CaseDesk.class, desk -> desk.amend(number, order));
    }

    ServiceView serve(Caller by, String number, ServiceKind kind, LocalDate from, LocalDate until) {
        var order = LogServiceBuilder.builder()
                .kind(kind)
                .startOn(from)
                .endOn(until)
                .build();
        return it.as(by, ServiceDesk.class, desk -> desk.log(number, order));
    }

    List<ServiceView> services(Caller by, String number) {
        return it.as(by, ServiceDesk.class, desk -> desk.of(number));
    }

    void amend(Caller by, String number, ServiceView service, ServiceKind kind, LocalDate from, LocalDate until) {
        var order = LogServiceBuilder.builder()
                .kind(kind)
                .startOn(from)
                .endOn(until)
                .build();
        it.as(
                by,
                ServiceDesk.class,
                desk -> desk.amend(
                        number, service.id(), new AmendService(service.version(), order, "it was otherwise then")));
    }

    void move(Caller by, String number, ServiceView service, String to) {
        it.as(
                by,
                ServiceDesk.class,
                desk -> desk.move(
                        number, service.id(), new MoveService(service.version(), to, "it was another person")));
    }

    void withdraw(Caller by, String number, ServiceView service) {
        it.act(
                by,
                ServiceDesk.class,
                desk -> desk.withdraw(number, service.id(), service.version(), "it stands twice"));
    }

    /** A line of a register: a victim by these names, identified on a day, and registered on another. */
    static String row(
            String id, String person, String country, LocalDate identified, String sex, LocalDate registered) {
        return String.join(
                        ",",
                        id,
                        person,
                        country,
                        "VICTIM",
                        "IDENTIFIED",
                        identified.toString(),
                        country,
                        country,
                        sex,
                        "N",
                        "1990-05-06",
                        "",
                        "",
                        "SEXUAL",
                        "",
                        registered.toString())
                + "\n";
    }

    /** Brings cases of a register and answers their import's id. */
    String bring(String source, ImportMode mode, List<String> rows) {
        return bring(source, mode, "cases.csv", HEADER, rows);
    }

    /** Brings what countries say of their figures: lines of year, country, indicator, status and footnote. */
    String say(ImportMode mode, String... lines) {
        return bring(
                "statements",
                mode,
                "availability.csv",
                "year,country,indicator,status,footnote\n",
                Stream.of(lines).map(line -> line + "\n").toList());
    }

    private String bring(String source, ImportMode mode, String file, String header, List<String> rows) {
        var order = StartImportBuilder.builder()
                .format(ImportFormat.REGISTER)
                .mode(mode)
                .source(source)
                .anotherRegister(true)
                .fileName("register.zip")
                .build();
        byte[] zip = zip(file, header + String.join("", rows));
        var started = it.as(
                OPERATOR,
                ImportDesk.class,
                desk -> desk.start(order, desk.receive(order, new ByteArrayInputStream(zip))));
        jobsAreDone();
        ImportView ended = it.as(OPERATOR, ImportDesk.class, desk -> desk.find(started.id()));
        assertThat(ended.state()).as(() -> ended.problems().items().toString()).isEqualTo(ImportState.DONE);
        return ended.id();
    }

    void takeBack(String imported) {
        it.as(OPERATOR, WithdrawalDesk.class, desk -> desk.withdraw(imported, new WithdrawImport("a wrong file")));
        jobsAreDone();
        assertThat(it.as(OPERATOR, ImportDesk.class, desk -> desk.find(imported))
                        .state())
                .isEqualTo(ImportState.WITHDRAWN);
    }

    private static byte[] zip(String file, String content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(file));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    void jobsAreDone() {
        var done = new CompletableFuture<Void>();
        it.bean(Background.class).start(Author.system(), () -> done.complete(null));
        done.join();
    }

    /** As a migration that changes a rule has it done. */
    void builtAnew() {
        it.sql("delete from counted_build");
        it.bean(KeptBuild.class).run();
    }

    Set<Long> persons() {
        Set<Long> persons = new HashSet<>();
        it.rows("select id from person").forEach(row -> persons.add(((Number) row.get(0)).longValue()));
        return persons;
    }

    long person(String number) {
        return ((Number) it.rows("select person_id from case_file where number = ?", number)
                        .get(0)
                        .get(0))
                .longValue();
    }

    /** What is kept follows from the histories, and is nothing else. */
    void followsFromHistories(String after) {
        assertThat(it.inTransaction(() -> it.bean(KeptRows.class).differences(persons())))
                .as(after)
                .extracting(one -> one.what() + " " + one.person() + " " + one.country() + " " + one.year() + " "
                        + one.population())
                .isEmpty();
    }

    /** It is what the rules in SQL count of the history, by themselves. */
    void agreesWithTheRules(Set<Integer> years, List<LocalDate> days) {
        it.inTransaction(() -> {
            var em = it.entityManager();
            for (int year : years) {
                for (Population population : Population.values()) {
                    for (LocalDate day : days) {
                        var kept = it.bean(Counting.class).known(day, Register.MEMBERS);
                        var counted = Counting.current(em).known(day, Register.MEMBERS);
                        // All persons of a test are in the first range.
                        assertThat(kept.units(population, year, Register.MEMBERS, 0))
                                .as("%s of %d as known at %s", population, year, day)
                                .isEqualTo(counted.units(population, year, Register.MEMBERS, 0));
                        assertThat(kept.digests(population, year, Register.MEMBERS))
                                .as("digests of %s of %d as known at %s", population, year, day)
                                .isEqualTo(counted.digests(population, year, Register.MEMBERS));
                    }
                }
            }
            return null;
        });
    }

    /** What is kept of somebody: population, year, sex and the days on which it was known so, in their order. */
    List<String> kept(long person) {
        List<String> kept = new ArrayList<>();
        it.rows(
                        "select population, year, profile, known_from, known_until from counted_person where person_id = ?"
                                + " order by population, year, known_from",
                        person)
                .forEach(row -> {
                    var population = Population.valueOf((String) row.get(0));
                    var values = Profile.read(population, ((Number) row.get(2)).longValue());
                    kept.add(population + " " + row.get(1) + " "
                            + values[population.dimensions().indexOf(Dimension.CELL)] + " " + row.get(3) + " "
                            + row.get(4));
                });
        return kept;
    }

    /** What the report says now. */
    long number(int year, String figure) {
        return it.inTransaction(
                () -> it.bean(Counting.class).report(year, Register.MEMBERS).number(figure));
    }

    Map<String, JsonValue> leaves(int year, LocalDate day) {
        return SampleRegisterTest.leaves("", it.inTransaction(() -> it.bean(Counting.class)
                .known(day, Register.MEMBERS)
                .report(year, Register.MEMBERS)
                .toJson()));
    }
}
