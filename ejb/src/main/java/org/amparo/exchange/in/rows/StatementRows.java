package org.amparo.exchange.in.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.amparo.exchange.in.StagedTables;
import org.amparo.exchange.in.Standpoint;
import org.amparo.exchange.in.StatedRow;
import org.amparo.exchange.in.Writing;
import org.amparo.plausibility.Questions;
import org.amparo.reference.CodeList;
import org.amparo.reference.Codes;
import org.amparo.statistics.AvailabilityStatus;
import org.amparo.statistics.RegisteredAvailability;
import org.amparo.statistics.StateAvailability;

/** What a country says of the figures that it can give, or not: lines of {@code availability.csv} (statistics.md R11). */
@ApplicationScoped
class StatementRows implements RowKind<StatementRows.Statement> {

    private static final Map<String, AvailabilityStatus> STATUSES = Map.of(
            "AVAILABLE", AvailabilityStatus.AVAILABLE,
            "PARTIAL", AvailabilityStatus.PARTIAL,
            "NOT_AVAILABLE", AvailabilityStatus.NOT_AVAILABLE,
            "NOT_APPLICABLE", AvailabilityStatus.NOT_APPLICABLE);
    private static final int LONGEST_FOOTNOTE = 500;

    @Inject
    private RegisteredAvailability availability;

    @Inject
    private StagedTables tables;

    /** A statement as a line makes it. */
    record Statement(int line, String country, StateAvailability stated, Content content) implements StatedRow {
        @Override
        public String name() {
            return stated.year() + "/" + country + "/" + stated.indicator();
        }

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    @Override
    public Set<String> files() {
        return Set.of(RegisterFormat.AVAILABILITY_FILE);
    }

    @Override
    public Statement read(CsvRow row, Fields fields, Pass pass) {
        Integer year = fields.number(
                "year", RegisteredAvailability.FIRST_YEAR, pass.days().latest().getYear());
        String country = fields.country("country");
        String indicator = fields.text("indicator");
        AvailabilityStatus status = fields.oneOf("status", STATUSES);
        String footnote = fields.text("footnote");
        for (String needed : List.of("year", "country", "indicator")) {
            fields.demand(fields.has(needed), needed, "row-value-missing");
        }
        if (fields.has("indicator") && Codes.find(CodeList.INDICATOR, indicator).isEmpty()) {
            fields.refuse("indicator", "row-indicator-unknown");
        }
        fields.demand(footnote.length() <= LONGEST_FOOTNOTE, "footnote", "row-footnote-too-long");
        if (!fields.areFine()) {
            return null;
        }
        return new Statement(
                row.line(),
                country,
                new StateAvailability(year, indicator, status, footnote, null),
                Content.of(row, RegisterFormat.AVAILABILITY));
    }

    @Override
    public String staged() {
        return "staged_availability";
    }

    @Override
    public List<Becoming> becomings() {
        return List.of(new Becoming(staged(), availability.table()));
    }

    @Override
    public void stage(ImportRun run, List<Statement> rows, Standpoint standpoint, List<RowProblem> refused) {
        tables.lay(
                run,
                staged(),
                List.of("external_id", "content"),
                availability.table(),
                rows.stream()
                        .map(row -> new StagedTables.Born<>(row, availability.drawUp(row.country(), row.stated())))
                        .toList(),
                row -> List.of(row.name(), row.content().bytes()));
    }

    /** A statement is known by its year, country and figure. */
    @Override
    public String key() {
        return null;
    }

    @Override
    public String nameField() {
        return null;
    }

    @Override
    public String differs() {
        return "row-stated-otherwise";
    }

    /** What a country says of its figures is no case's, so none is closed. */
    @Override
    public List<Naming> namings() {
        return List.of();
    }

    @Override
    public void tellApart(ImportRun run, Judging judging) {
        judging.run(
                run,
                """
                update staged_availability s join availability a
                  on a.year = s.year and a.country = s.country and a.indicator = s.indicator
                set s.record_id = a.id, s.action = if(a.status = s.status and a.footnote <=> s.footnote, 'SAME', 'CHANGED')
                where s.import_id = :run""");
    }

    @Override
    public List<Part> parts() {
        return List.of(Part.byLine("availability", staged(), this::write));
    }

    private void write(Writing writing) {
        var table = availability.table();
        writing.run("insert into availability (" + String.join(", ", table.ownColumns()) + ") select "
                + Writing.listed("s", table.ownColumns()) + " from " + writing.rows() + writing.newOnes());
        writing.audit(table, "b.year = s.year and b.country = s.country and b.indicator = s.indicator");
    }

    @Override
    public void restate(Statement row, long record, Standpoint standpoint, Questions questions) {
        availability.restate(row.country(), row.stated());
    }
}
