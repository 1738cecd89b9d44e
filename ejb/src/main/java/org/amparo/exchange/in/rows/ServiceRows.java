package org.amparo.exchange.in.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.exchange.RegisterFormat;
import org.amparo.exchange.in.Content;
import org.amparo.exchange.in.CsvRow;
import org.amparo.exchange.in.Fields;
import org.amparo.exchange.in.ImportRun;
import org.amparo.exchange.in.Judging;
import org.amparo.exchange.in.Part;
import org.amparo.exchange.in.Pass;
import org.amparo.exchange.in.RowKind;
import org.amparo.exchange.in.RowProblem;
import org.amparo.exchange.in.StagedTables;
import org.amparo.exchange.in.Standpoint;
import org.amparo.exchange.in.StatedRow;
import org.amparo.exchange.in.Writing;
import org.amparo.plausibility.Questions;
import org.amparo.services.LogService;
import org.amparo.services.LogServiceBuilder;
import org.amparo.services.RegisteredServices;
import org.amparo.services.ServiceKind;
import org.amparo.services.ServiceState;
import org.amparo.shared.RuleViolation;

/** Services that were given, and stays: lines of {@code events.csv} of the types SERVICE and HOUSING. */
@ApplicationScoped
class ServiceRows implements RowKind<ServiceRows.Service> {

    /** Under which kind the source's names of services are remembered. */
    static final String KEY = "SERVICE";

    /** Which services {@code b} staged rows have become: they keep the id that they are known by outside. */
    private static final String WRITTEN = "b.public_id = s.public_id";

    private static final Set<String> TYPES = Set.of("SERVICE", EventLine.STAY);

    /** Stays have a type of their own. */
    private static final Map<String, ServiceKind> SERVICES = Stream.of(ServiceKind.values())
            .filter(kind -> kind != ServiceKind.HOUSING)
            .collect(Collectors.toUnmodifiableMap(ServiceKind::name, Function.identity()));

    /** The category that closes what is confirmed of a service. */
    private static final String CLOSING = Stream.of(ServiceKind.values())
            .map(kind -> "when '" + kind + "' then '" + kind.providerCategory() + "'")
            .collect(Collectors.joining(" ", "case s.kind ", " end"));

    private static final Map<String, String> STAYS = Fields.same(Set.of("SHELTER", "RENT"));

    @Inject
    private RegisteredServices services;

    @Inject
    private StagedTables tables;

    @Inject
    private BesideCases beside;

    /** A service or a stay as a line states it. */
    record Service(int line, EventLine event, LogService stated, Content content) implements StatedRow {
        @Override
        public String country() {
            return event.country();
        }

        @Override
        public String name() {
            return event.name();
        }

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    @Override
    public Set<String> files() {
        return Set.of(RegisterFormat.EVENTS_FILE);
    }

    @Override
    public boolean takes(CsvRow row) {
        return TYPES.contains(row.get(RegisterFormat.EVENT_TYPE));
    }

    @Override
    public Service read(CsvRow row, Fields fields, Pass pass) {
        var event = EventLine.read(fields);
        boolean stay = EventLine.STAY.equals(event.type());
        ServiceKind kind = stay ? ServiceKind.HOUSING : fields.oneOf("code", SERVICES);
        String type = stay ? fields.oneOf("code", STAYS) : null;
        if (!fields.areFine()) {
            return null;
        }
        var stated = LogServiceBuilder.builder()
                .kind(kind)
                .type(type)
                .state(ServiceState.DELIVERED)
                .startOn(event.start())
                .endOn(event.end())
                .build();
        return new Service(row.line(), event, stated, Content.of(row, RegisterFormat.EVENTS));
    }

    @Override
    public String staged() {
        return "staged_service";
    }

    @Override
    public List<Becoming> becomings() {
        return List.of(new Becoming(staged(), services.table()));
    }

    @Override
    public void stage(ImportRun run, List<Service> rows, Standpoint standpoint, List<RowProblem> refused) {
        List<StagedTables.Born<Service>> born = new ArrayList<>();
        for (Service row : rows) {
            try {
                LocalDate knownOn = standpoint.registeredOn(row.event().registered());
                born.add(new StagedTables.Born<>(
                        row, services.drawUp(row.stated(), standpoint.owner(row.country()), knownOn)));
            } catch (RuleViolation e) {
                refused.add(RowProblem.error(RegisterFormat.EVENTS_FILE, row.line(), e.code(), e.arguments()));
            }
        }
        tables.lay(
                run,
                staged(),
                List.of("external_id", "country", "case_external", "person_external", "content", "known_on"),
                services.table(),
                born,
                row -> List.of(
                        row.name(),
                        row.country(),
                        row.event().caseName(),
                        row.event().person(),
                        row.content().bytes(),
                        row.event().registered()));
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String nameField() {
        return "event_id";
    }

    @Override
    public boolean isOfCase() {
        return true;
    }

    @Override
    public String day() {
        return "start_on";
    }

    @Override
    public List<Naming> namings() {
        return List.of(new Naming(key(), "external_id"), new Naming(CaseRows.KEY, "case_external"));
    }

    @Override
    public String known() {
        return "ImportKey k join ServiceProvision p on p.id = k.recordId join p.caseFile f";
    }

    /**
     * A service is judged beside what is said of its case: in the file, or before. Of another case than before it cannot be; that
     * people have moved it since does not change what the register said.
     */
    @Override
    public void judge(ImportRun run, Judging judging) {
        judging.refuse(
                run,
                this,
                "case_id",
                "row-case-changed",
                """
                from staged_service s join service_provision b on b.id = s.record_id
                left join import_key k on k.source = :source and k.kind = 'CASE' and k.country = s.country
                  and k.external_id = s.case_external
                left join staged_case c on c.import_id = s.import_id and c.country = s.country
                  and c.external_id = s.case_external
                where s.import_id = :run and s.action = 'CHANGED' and coalesce(c.line, k.id) is not null and not (b.case_id <=> k.record_id)
                  and not exists (select 1 from service_provision_aud a
                    where a.id = b.id and a.revtype = 0 and a.case_id = k.record_id)""");
        beside.judge(run, this, judging);
    }

    @Override
    public Confirming confirming() {
        return new Confirming("join service_provision g on g.public_id = s.public_id", "g.case_id", CLOSING);
    }

    @Override
    public List<Part> parts() {
        return List.of(Part.byCase("services", staged(), "staged_service_case", this::write));
    }

    private void write(Writing writing) {
        var table = services.table();
        writing.run("insert into service_provision (" + String.join(", ", table.ownColumns())
                + ", case_id, provider_id) select " + Writing.listed("s", table.ownColumns())
                + ", f.id, f.owner_id from "
                + writing.rows() + Writing.THEIR_CASES + writing.newOnes()
                + " order by s.case_external, s.country, s.line");
        writing.audit(table, WRITTEN);
        writing.keys(key(), "null", table, WRITTEN);
    }

    @Override
    public void restate(Service row, long record, Standpoint standpoint, Questions questions) {
        LocalDate registered = standpoint.statesRegistration() ? row.event().registered() : null;
        services.restate(record, row.stated(), registered, questions);
    }
}
