package org.amparo.exchange.in.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.amparo.exchange.in.Sql;
import org.amparo.exchange.in.Standpoint;
import org.amparo.exchange.in.StatedRow;

/** Events that have no room yet: their lines are looked at, held against others and counted, and nothing of them is kept. */
@ApplicationScoped
class OtherRows implements RowKind<OtherRows.Other> {

    private static final Map<String, Set<String>> CODES = Map.of(
            "REPATRIATION", Set.of("REPATRIATION", "RESETTLEMENT"),
            "REPARATION", Set.of("ECONOMIC"),
            "PREVENTION", Set.of("DIRECT", "INDIRECT", "UNSPECIFIED"));
    private static final Map<String, String> OUTCOMES =
            Fields.same(Set.of("OPENED", "ACQUITTAL", "CONVICTION", "SENTENCED"));

    @Inject
    private Sql sql;

    /** A line of a kind that is not kept yet. */
    record Other(int line, EventLine event) implements StatedRow {
        @Override
        public String country() {
            return event.country();
        }

        @Override
        public String name() {
            return event.name();
        }

        @Override
        public Content content() {
            return null;
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
    public Other read(CsvRow row, Fields fields, Pass pass) {
        var event = EventLine.read(fields);
        String type = event.type();
        if (type == null) {
            return null;
        }
        if (CODES.containsKey(type)) {
            fields.oneOf("code", Fields.same(CODES.get(type)));
        } else {
            fields.demand(fields.has("code"), "code", "row-value-missing");
            fields.oneOf("outcome", OUTCOMES);
            fields.name("process_id");
        }
        for (String number : List.of("count", "adults", "minors", "lgbtiq_n")) {
            fields.number(number, 0, Integer.MAX_VALUE);
        }
        fields.country("dest_country");
        if (type.equals("REPATRIATION")) {
            fields.demand(fields.has("dest_country"), "dest_country", "row-value-missing");
        }
        if (type.equals("REPARATION")) {
            amount(fields);
        }
        return fields.areFine() ? new Other(row.line(), event) : null;
    }

    private static void amount(Fields fields) {
        String currency = fields.text("currency");
        fields.demand(currency.matches("[A-Z]{3}"), "currency", "row-currency-unknown");
        try {
            fields.demand(new BigDecimal(fields.text("amount")).signum() >= 0, "amount", "row-not-an-amount");
        } catch (NumberFormatException e) {
            fields.refuse("amount", "row-not-an-amount");
        }
    }

    @Override
    public String staged() {
        return "staged_other";
    }

    @Override
    public List<Becoming> becomings() {
        return List.of();
    }

    @Override
    public void stage(ImportRun run, List<Other> rows, Standpoint standpoint, List<RowProblem> refused) {
        sql.batch(
                """
                insert into staged_other (import_id, line, country, external_id, case_external, person_external)
                values (?, ?, ?, ?, ?, ?)""",
                rows,
                (statement, row) -> {
                    statement.setLong(1, run.id());
                    statement.setInt(2, row.line());
                    statement.setString(3, row.country());
                    statement.setString(4, row.name());
                    statement.setString(5, row.event().caseName());
                    statement.setString(6, row.event().person());
                });
    }

    @Override
    public String key() {
        return null;
    }

    @Override
    public String nameField() {
        return "event_id";
    }

    @Override
    public boolean isTaken() {
        return false;
    }

    @Override
    public boolean isOfCase() {
        return true;
    }

    @Override
    public List<Naming> namings() {
        return List.of(new Naming(ServiceRows.KEY, "external_id"), new Naming(CaseRows.KEY, "case_external"));
    }

    @Override
    public void tellApart(ImportRun run, Judging judging) {
        // Nothing of them is known from before.
    }

    /** Nothing of the row would be taken, and what it was before would stay: a service that was given. */
    @Override
    public void judge(ImportRun run, Judging judging) {
        judging.refuse(
                run,
                this,
                RegisterFormat.EVENT_TYPE,
                "row-type-changed",
                """
                from staged_other s join import_key k on k.source = :source and k.kind = '%s' and k.country = s.country
                  and k.external_id = s.external_id
                where s.import_id = :run and %s"""
                        .formatted(ServiceRows.KEY, Judging.open(ServiceRows.KEY, "s.external_id")));
    }

    @Override
    public List<Part> parts() {
        return List.of();
    }
}
