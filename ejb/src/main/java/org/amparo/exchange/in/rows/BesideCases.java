package org.amparo.exchange.in.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.amparo.exchange.in.ImportRun;
import org.amparo.exchange.in.Judging;
import org.amparo.exchange.in.RowKind;
import org.amparo.exchange.in.Sql;
import org.amparo.plausibility.Facts;
import org.amparo.plausibility.FactsBuilder;
import org.amparo.plausibility.Finding;
import org.amparo.plausibility.Rule;
import org.amparo.reference.CivilDays;
import org.amparo.reference.Today;

/**
 * Judges rows of services beside their cases, as the file states those or as they stand. The days of both are read together and
 * judged by {@link Rule}, so that a register is judged by the same text as whoever types.
 */
@ApplicationScoped
class BesideCases {

    private static final int AT_ONCE = 5_000;

    /** Of a case that is in the file it counts what the file says; when it was detected no register says. */
    private static final String ROWS =
            """
            select s.line, s.start_on, s.end_on, s.kind,
              if(c.line is null, f.birth_from, c.birth_from) as birth_from,
              if(c.line is null, f.birth_until, c.birth_until) as birth_until,
              if(c.line is null, f.stated_age_from, c.stated_age_from) as stated_from,
              if(c.line is null, f.stated_age_until, c.stated_age_until) as stated_until,
              if(c.line is null, f.stated_age_on_from, c.stated_age_on_from) as stated_on,
              f.detected_on
            from staged_service s
            left join staged_case c on c.import_id = s.import_id and c.country = s.country and c.external_id = s.case_external
            left join import_key k on not (c.action <=> 'NEW') and k.source = :source and k.kind = 'CASE' and k.country = s.country
              and k.external_id = s.case_external
            left join case_file f on f.id = k.record_id and %s
            where s.import_id = :run and s.line > :after and s.action in ('NEW', 'CHANGED')
            order by s.line limit %d"""
                    .formatted(Judging.open("s.case_external"), AT_ONCE);

    @Inject
    private Sql sql;

    @Inject
    private Today today;

    /** What is known of a row alone, and beside its case. */
    private record Stated(int line, Facts alone, Facts beside) {

        List<Finding> findings() {
            return Rule.judge(alone, beside);
        }

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** What was found of a row. */
    private record Judged(int line, List<Finding> findings) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** Notes what a row says that its case contradicts; what it says alone was judged when it was read. Judging asks nobody: meanwhile the next rows are read. */
    void judge(ImportRun run, RowKind<?> kind, Judging judging) {
        CivilDays days = run.days(today);
        Map<String, Object> names = new HashMap<>(run.names());
        names.put("after", 0);
        ForkJoinTask<List<Judged>> before = judged(List.of());
        List<Stated> some;
        do {
            some = sql.rows(ROWS, row -> stated(row, days), names);
            var now = judged(some);
            note(run, kind, judging, before.join());
            before = now;
            names.put("after", some.isEmpty() ? 0 : some.get(some.size() - 1).line());
        } while (some.size() == AT_ONCE);
        note(run, kind, judging, before.join());
    }

    private static ForkJoinTask<List<Judged>> judged(List<Stated> rows) {
        return ForkJoinPool.commonPool().submit(() -> rows.stream()
                .map(row -> new Judged(row.line(), row.findings()))
                .filter(row -> !row.findings().isEmpty())
                .toList());
    }

    private static void note(ImportRun run, RowKind<?> kind, Judging judging, List<Judged> rows) {
        rows.forEach(row -> judging.note(run, kind, row.line(), row.findings(), EventLine.COLUMNS));
    }

    private static Stated stated(ResultSet row, CivilDays days) throws SQLException {
        Facts alone = EventLine.service(days, day(row, "start_on"), day(row, "end_on"), row.getString("kind"));
        return new Stated(
                row.getInt("line"),
                alone,
                FactsBuilder.builder(alone)
                        .bornFrom(day(row, "birth_from"))
                        .bornUntil(day(row, "birth_until"))
                        .statedFrom(row.getObject("stated_from", Integer.class))
                        .statedUntil(row.getObject("stated_until", Integer.class))
                        .statedOn(day(row, "stated_on"))
                        .detected(day(row, "detected_on"))
                        .build());
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
