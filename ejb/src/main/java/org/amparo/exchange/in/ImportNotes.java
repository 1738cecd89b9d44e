package org.amparo.exchange.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.amparo.security.Caller;
import org.amparo.security.Sealed;
import org.amparo.security.Vault;

/** What was done with the files of an import, kept with its protocol; sealed, for names of columns are the file's own words. */
@ApplicationScoped
class ImportNotes {

    private static final String NOTES = "notes";

    @Inject
    private Sql sql;

    @Inject
    private Vault vault;

    void keep(ImportRun run, List<FileNote> notes) {
        var envelope = vault.seal(run.dataKeyId(), NOTES, ImportText.of(notes), null);
        sql.run("update import_run set notes = ? where id = ?", envelope.envelope(), run.id());
    }

    /** The same for a reader: words of the file are for whoever brought it. */
    List<NoteView> of(ImportRun run, Caller reader) {
        if (run.notes() == null) {
            return List.of();
        }
        boolean own = run.isOf(reader);
        return ImportText.notes(vault.open(NOTES, new Sealed(run.notes()))).stream()
                .map(note -> NoteView.of(note, own))
                .toList();
    }
}
