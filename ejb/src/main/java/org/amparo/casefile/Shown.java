package org.amparo.casefile;

import java.util.Set;
import java.util.function.Supplier;
import org.amparo.audit.HistoryReader;
import org.amparo.security.DataCategory;
import org.amparo.security.Roles;

/**
 * A case that is being shown, and how much of it: the one filter through which everything of a case goes that leaves a desk. There
 * is none but from {@link Disclosure}, which has put the showing on record.
 */
public final class Shown implements HistoryReader {

    private final InSight found;
    private final boolean auditor;
    private final boolean supervisor;
    private final boolean worker;

    Shown(InSight found, Set<String> roles) {
        this.found = found;
        this.auditor = roles.contains(Roles.AUDITOR);
        this.supervisor = roles.contains(Roles.SUPERVISOR);
        this.worker = supervisor || roles.contains(Roles.CASEWORKER);
    }

    /** The case. */
    public CaseFile file() {
        return found.file();
    }

    /** Whether a category is open. */
    @Override
    public boolean sees(DataCategory category) {
        return found.sight().of(category);
    }

    /** A value of a category; null where that is closed, and then nothing was even opened. */
    public <T> T in(DataCategory category, Supplier<T> value) {
        return sees(category) ? value.get() : null;
    }

    /** Whether the reader's organisation owns the case. */
    public boolean owner() {
        return found.sight().owner();
    }

    /** Whether the reader is of those who record services. */
    public boolean worker() {
        return worker;
    }

    /** Who else may see a case is for its owner and for auditors. */
    @Override
    public boolean seesGrants() {
        return owner() || auditor;
    }

    /** From whom a case is hidden is for its owner's supervisors and for auditors. */
    @Override
    public boolean seesBars() {
        return (owner() && supervisor) || auditor;
    }

    Sight sight() {
        return found.sight();
    }

    InSight found() {
        return found;
    }
}
