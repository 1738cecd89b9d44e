package org.amparo.exchange.out;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.amparo.casefile.RegisterShare;
import org.amparo.exchange.RegisterFormat;
import org.amparo.shared.Csv;

/**
 * Writes the rows of one country in the register exchange format (statistics.md §3, docs/exchange.md): cases.csv, events.csv and
 * availability.csv in one archive. Pseudonyms hold in that archive alone; free words, places of shelters and providers are not in
 * it. Memory does not grow with the register but for eight bytes a case and a person.
 */
public final class RegisterFile {

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
        var cases = Numbers.of(
                'C', connection, "select id from case_file where country = ? and not withdrawn order by id", country);
        var persons = Numbers.of(
                'P',
                connection,
                "select distinct person_id from case_file where country = ? and not withdrawn order by person_id",
                country);
        List<Lines> lines = List.of(
                new CaseLines(cases, persons, share, lastYear),
                new EventLines(cases, persons),
                new AvailabilityLines());
        for (String file : RegisterFormat.FILES) {
            file(
                    zip,
                    file,
                    lines.stream().filter(those -> those.file().equals(file)).toList());
        }
        zip.finish();
    }

    /** What becomes lines of a file; several kinds may share one. */
    interface Lines {

        /** Name of the file. */
        String file();

        /** What selects them, of the country that is its one parameter. */
        String query();

        /**
         * Fills one line.
         *
         * @param number which one of its file it is, from 1
         */
        void fill(Cells cells, ResultSet row, long number) throws SQLException;
    }

    private void file(ZipOutputStream zip, String file, List<Lines> kinds) throws IOException, SQLException {
        List<String> columns = RegisterFormat.written(file);
        String name = file.replace(".csv", "");
        zip.putNextEntry(new ZipEntry(file));
        var csv = new Csv(zip);
        csv.row(columns.toArray());
        long written = 0;
        for (Lines lines : kinds) {
            try (var query = Streaming.query(connection, lines.query(), country);
                    var rows = query.executeQuery()) {
                while (rows.next()) {
                    var cells = new Cells(columns);
                    lines.fill(cells, rows, ++written);
                    csv.row(cells.values());
                    if (written % TOLD_EVERY == 0) {
                        progress.accept(name, written);
                    }
                }
            }
        }
        csv.flush();
        zip.closeEntry();
        progress.accept(name, written);
    }
}
