package org.amparo.exchange.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.amparo.exchange.RegisterFormat;

/**
 * Reads the files of an import through once before anything is laid ready: how they are written, what of them is left out, and what
 * has to be asked of them as a whole.
 */
@ApplicationScoped
class Survey {

    /** After so many lines somebody is told how far it is, and may stop it. */
    private static final int LINES = 20_000;

    /** A file of fewer lines is refused line by line, whatever they have in common. */
    private static final int FEW = 3;

    @Inject
    private RowKinds kinds;

    /** Hears that some more lines were looked at; it may throw to stop. */
    interface Told {
        void further();
    }

    /**
     * Surveys all files.
     *
     * @param statesRegistration whether rows have to say since when they are known
     * @throws UnusableFile what keeps a file out as a whole, or has to be asked
     */
    void of(SourceFiles files, FileManner manner, boolean statesRegistration, Notes notes, Told told)
            throws UnusableFile, IOException {
        var dates = new DateSurvey(manner.days());
        for (String name : files.names()) {
            files.survey(name, ImportFormat.needed(name, statesRegistration), notes);
        }
        files.beginReading();
        for (String name : files.names()) {
            through(files, name, dates, notes, told);
        }
        dates.ask(manner.dates());
    }

    private void through(SourceFiles files, String name, DateSurvey dates, Notes notes, Told told)
            throws UnusableFile, IOException {
        List<RowKind<?>> there = kinds.in(name);
        var heard = files.rows(name, dates, notes);
        long rows = 0;
        long narrow = 0;
        CsvRow odd = null;
        try (var lines = heard.rows()) {
            for (CsvRow row = lines.next(); row != null; row = lines.next()) {
                rows++;
                if (!row.isWhole()) {
                    narrow++;
                    odd = odd == null ? row : odd;
                } else if (!Batch.kindOf(row, there).isTaken()) {
                    countLeftOut(name, row, notes);
                }
                if (rows % LINES == 0) {
                    told.further();
                }
            }
        }
        if (narrow == rows && rows >= FEW) {
            throw new UnusableFile(name, odd.line(), "import-rows-have-other-width", odd.width(), odd.columns());
        }
        if (heard.cells().leaveNamibiaOpen()) {
            throw new UnusableFile(name, 0, "import-na-is-namibia");
        }
    }

    private static void countLeftOut(String name, CsvRow row, Notes notes) {
        String type = row.get(RegisterFormat.EVENT_TYPE);
        if (RegisterFormat.EVENT_TYPES.contains(type)) {
            notes.count(name, "rows-not-taken", type);
        }
    }
}
