package org.amparo.exchange.out;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.amparo.casefile.RegisterShare;
import org.amparo.exchange.RegisterFormat;

/**
 * Writes the rows of one country in the register exchange format (statistics.md §3, docs/exchange.md): cases.csv, events.csv and
 * availability.csv in one archive. Pseudonyms hold in that archive alone; free words, places of shelters and providers are not in
 * it. Memory does not grow with the register but for eight bytes a case and a person.
 */
public final class RegisterFile {

    /** The columns of cases.csv; the last one is an extension of ours. */
    static final String[] CASES = Stream.concat(RegisterFormat.CASES.stream(), Stream.of(RegisterFormat.AGES_COUNTED))
            .toArray(String[]::new);

    private static final String[] EVENTS = RegisterFormat.EVENTS.toArray(String[]::new);

    private static final String[] AVAILABILITY = RegisterFormat.AVAILABILITY.toArray(String[]::new);

    private static final int TOLD_EVERY = 1000;

    private final Connection connection;
    private final String country;
    private final RegisterShare share;
    private final int lastYear;
    private final BiConsumer<String, Long> progress;

    /**
     * The register of a country as a connection sees it.
     *
     * @param connection inside a read transaction whose snapshot does not change; it is not closed
     * @param country ISO 3166 alpha-3
     * @param share what of its cases whoever has ordered it gets
     * @param lastYear the last year of which a report can be asked
     * @param progress is told the file and its rows so far, now and then and at the end
     */
    public RegisterFile(
            Connection connection,
            String country,
            RegisterShare share,
            int lastYear,
            BiConsumer<String, Long> progress) {
        this.connection = connection;
        this.country = country;
        this.share = share;
        this.lastYear = lastYear;
        this.progress = progress;
    }

    /** Writes the archive; the stream is not closed. */
    public void writeTo(OutputStream out) throws IOException, SQLException {
        var zip = new ZipOutputStream(out);
        var cases = Numbers.of('C', connection, "select id from case_file where country = ? order by id", country);
        var persons = Numbers.of(
                'P',
                connection,
                "select distinct person_id from case_file where country = ? order by person_id",
                country);
        file(zip, "cases", CASES, CaseLines.SQL, new CaseLines(cases, persons, share, lastYear));
        file(zip, "events", EVENTS, EventLines.SQL, new EventLines(cases, persons));
        file(
                zip,
                "availability",
                AVAILABILITY,
                "select year, country, indicator, status, footnote from availability where country = ? order by id",
                RegisterFile::availability);
        zip.finish();
    }

    /** Cells of one row, in the order of the file's columns. */
    interface Lines {
        Object[] of(ResultSet row, long number) throws SQLException;
    }

    private void file(ZipOutputStream zip, String name, String[] columns, String sql, Lines lines)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(name + ".csv"));
        var csv = new Csv(zip);
        csv.row((Object[]) columns);
        long written = 0;
        try (var query = Streaming.query(connection, sql, country);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                csv.row(lines.of(rows, ++written));
                if (written % TOLD_EVERY == 0) {
                    progress.accept(name, written);
                }
            }
        }
        csv.flush();
        zip.closeEntry();
        progress.accept(name, written);
    }

    private static Object[] availability(ResultSet row, long number) throws SQLException {
        return new Object[] {
            row.getInt("year"),
            row.getString("country"),
            row.getString("indicator"),
            row.getString("status"),
            SafeCell.of(row.getString("footnote"))
        };
    }
}
