package org.amparo.exchange.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.CaseScope;
import org.amparo.casefile.Condition;
import org.amparo.security.Caller;
import org.amparo.shared.AppClock;
import org.amparo.shared.Page;
import org.amparo.shared.PageRequest;
import org.amparo.shared.PublicId;

/** The protocols of imports. */
@ApplicationScoped
class ImportRuns {

    private static final String NOT_ENDED = "state in ('QUEUED', 'READING', 'WRITING', 'WITHDRAWING')";
    private static final Duration ORIGINALS_KEPT = Duration.ofDays(30);

    /** Whose a protocol is: its author's and its country's. */
    private static final String THEIRS = "(r.account = :account or r.country = :country)";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Sql sql;

    @Inject
    private CaseScope scope;

    @Inject
    private AppClock clock;

    void add(ImportRun run) {
        em.persist(run);
    }

    ImportRun find(long id) {
        return em.find(ImportRun.class, id);
    }

    /**
     * A protocol of the caller's own, or of a country.
     *
     * @param country whose protocols she sees beside her own, or null
     */
    Optional<ImportRun> find(String publicId, Caller caller, String country) {
        return em
                .createQuery("select r from ImportRun r where r.publicId = :id and " + THEIRS, ImportRun.class)
                .setParameter("id", PublicId.of(publicId))
                .setParameter("account", caller.account())
                .setParameter("country", country)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** A protocol that its desk has found to be for the caller. */
    ImportRun named(String publicId) {
        return em.createQuery("select r from ImportRun r where r.publicId = :id", ImportRun.class)
                .setParameter("id", PublicId.of(publicId))
                .getSingleResult();
    }

    /** Reads what statements have written into a protocol. */
    void readAgain(ImportRun run) {
        em.refresh(run);
    }

    /** Keeps a protocol to this transaction, which asks it first: of two who take one up the second finds that it was. */
    void hold(String publicId) {
        em.createQuery("select r from ImportRun r where r.publicId = :id", ImportRun.class)
                .setParameter("id", PublicId.of(publicId))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Whether another import of the same file is under way, or has brought it in. */
    boolean isTakenUp(ImportRun checked) {
        return em.createQuery(
                                "select count(r) from ImportRun r where r.upload = :upload and r.id > :id and r.state in :states",
                                Long.class)
                        .setParameter("upload", checked.upload())
                        .setParameter("id", checked.id())
                        .setParameter(
                                "states",
                                List.of(ImportState.QUEUED, ImportState.READING, ImportState.WRITING, ImportState.DONE))
                        .getSingleResult()
                > 0;
    }

    /** The latest import that has only looked at the file which this one writes; none where nobody had it looked at before. */
    Optional<Long> looked(ImportRun writing) {
        return em
                .createQuery(
                        "select r.id from ImportRun r where r.upload = :upload and r.id < :id and r.state = :state order by r.id desc",
                        Long.class)
                .setParameter("upload", writing.upload())
                .setParameter("id", writing.id())
                .setParameter("state", ImportState.CHECKED)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Protocols, latest first; see {@link #find(String, Caller, String)}. */
    Page<ImportRun> list(Caller caller, String country, PageRequest page) {
        var items = em.createQuery("select r from ImportRun r where " + THEIRS + " order by r.id desc", ImportRun.class)
                .setParameter("account", caller.account())
                .setParameter("country", country)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        long total = em.createQuery("select count(r) from ImportRun r where " + THEIRS, Long.class)
                .setParameter("account", caller.account())
                .setParameter("country", country)
                .getSingleResult();
        return new Page<>(items, page.page(), page.size(), total);
    }

    /** Asks a job to stop; false where it has ended or is already writing. */
    boolean askToCancel(long id) {
        return sql.run("update import_run set cancel_asked = 1 where id = ? and state in ('QUEUED', 'READING')", id)
                == 1;
    }

    boolean isCancelled(long id) {
        return sql.number("select cancel_asked from import_run where id = ?", id) == 1;
    }

    void progress(long id, ImportState state, String step, long done, long total) {
        sql.run(
                "update import_run set state = ?, step = ?, done = ?, total = ? where id = ? and " + NOT_ENDED,
                state.name(),
                step,
                done,
                total,
                id);
    }

    /** From here on it cannot be cancelled; false where that was asked before. */
    boolean beginWriting(long id) {
        return sql.run(
                        "update import_run set state = 'WRITING', step = 'checking', done = 0, total = 0 where id = ? and cancel_asked = 0",
                        id)
                == 1;
    }

    void tell(long id, String counts, String profile) {
        sql.run("update import_run set counts = ?, profile = ? where id = ?", counts, profile, id);
    }

    /** Ends with a question; the file is kept until it is answered. */
    void ask(long id, Question question) {
        sql.run("update import_run set question = ? where id = ?", ImportText.of(question), id);
        end(id, ImportState.ASKED, null, null);
    }

    /** Counts what was found wrong. */
    void judge(long id) {
        sql.run(
                """
                update import_run set
                  errors = (select count(*) from import_problem where import_id = ? and severity = 'ERROR'),
                  warnings = (select count(*) from import_problem where import_id = ? and severity = 'WARNING')
                where id = ?""",
                id,
                id,
                id);
    }

    void end(long id, ImportState state, String failure, Long revision) {
        sql.run(
                "update import_run set state = ?, step = null, failure = ?, revision_id = ?, ended_at = ?"
                        + " where id = ? and " + NOT_ENDED,
                state.name(),
                failure,
                revision,
                clock.now().atOffset(ZoneOffset.UTC).toLocalDateTime(),
                id);
    }

    /** Imports that are said to go on though nothing works on them have failed: the database was away when they ended. */
    void closeThoseThatStopped(LongPredicate isRunning) {
        for (long id : interrupted()) {
            if (!isRunning.test(id)) {
                interrupt(id);
            }
        }
    }

    /** Nothing works any more on an import that is said to go on: it has failed, or stands as before it was to be taken back. */
    void interrupt(long id) {
        if (!keep(id, "withdrawal-interrupted")) {
            end(id, ImportState.FAILED, "import-interrupted", null);
        }
    }

    /** From here on it is being taken back; false where it does not stand. */
    boolean beginWithdrawing(long id) {
        return sql.run(
                        "update import_run set state = 'WITHDRAWING', failure = null, step = null, done = 0, total = 0"
                                + " where id = ? and state = 'DONE'",
                        id)
                == 1;
    }

    /**
     * It was not taken back and stands as before; false where it was not being taken back.
     *
     * @param failure code of why
     */
    boolean keep(long id, String failure) {
        return sql.run(
                        "update import_run set state = 'DONE', step = null, failure = ? where id = ? and state = 'WITHDRAWING'",
                        failure,
                        id)
                == 1;
    }

    /** It was taken back under a revision. */
    void withdraw(long id, String by, long revision) {
        sql.run(
                "update import_run set state = 'WITHDRAWN', step = null, withdrawal_revision_id = ?, withdrawn_by = ?, withdrawn_at = ?"
                        + " where id = ? and state = 'WITHDRAWING'",
                revision,
                by,
                clock.now().atOffset(ZoneOffset.UTC).toLocalDateTime(),
                id);
    }

    /** The imports that wrote under one of the revisions, or were taken back under it. */
    List<ImportRun> behind(Collection<Long> revisions) {
        return revisions.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select r from ImportRun r where r.revisionId in :revisions or r.withdrawalRevisionId in :revisions",
                                ImportRun.class)
                        .setParameter("revisions", revisions)
                        .getResultList();
    }

    /** Revisions from one on under which an import wrote or was taken back. */
    Set<Long> revisionsSince(long first) {
        return new HashSet<>(sql.rows(
                """
                select revision_id from import_run where revision_id >= ?
                union select withdrawal_revision_id from import_run where withdrawal_revision_id >= ?""",
                row -> row.getLong(1),
                first,
                first));
    }

    /**
     * Cases in the caller's scope that the import brought or changed, by the source's names; of one that was taken back those that it
     * had changed.
     */
    Page<Brought> cases(ImportRun run, Caller caller, PageRequest page) {
        var condition = touched(run).and(scope.visibleTo(caller, "f"));
        if (run.country() != null) {
            condition = condition.and(Condition.of("k.country = :country", "country", run.country()));
        }
        String from = " from ImportKey k join CaseFile f on f.id = k.recordId where " + condition.text();
        var items = condition
                .bind(em.createQuery("select f.id, k.externalId" + from + " order by k.externalId", Object[].class))
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList()
                .stream()
                .map(row -> new Brought((Long) row[0], (String) row[1]))
                .toList();
        long total = condition
                .bind(em.createQuery("select count(k)" + from, Long.class))
                .getSingleResult();
        return new Page<>(items, page.page(), page.size(), total);
    }

    /** Whose names speak of it: those that stand for its rows, and once it is taken back those of the cases that say again what they said. */
    private static Condition touched(ImportRun run) {
        return run.withdrawalRevisionId() == null
                ? Condition.of("k.kind = 'CASE' and k.importId = :run", "run", run.id())
                : Condition.of("k.kind = 'CASE' and k.source = :source", "source", run.source())
                        .and(Condition.of(
                                "k.recordId in (select a.originalId.id from " + CaseFile.class.getName()
                                        + "_aud a where a.originalId.rev.id = :rev)",
                                "rev",
                                run.withdrawalRevisionId()));
    }

    /**
     * A case that an import brought or changed.
     *
     * @param caseId database id
     * @param sourceId the source's own name for it
     */
    record Brought(long caseId, String sourceId) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** Imports that a stopped server has left in the middle. */
    List<Long> interrupted() {
        return sql.rows("select id from import_run where " + NOT_ENDED, row -> row.getLong(1));
    }

    /** Forgets what was wrong with the lines of imports that ended a month ago. */
    void forgetOldProblems() {
        sql.run(
                """
                delete from import_problem where import_id in (
                  select id from import_run where ended_at < ?)""",
                clock.now().minus(ORIGINALS_KEPT).atOffset(ZoneOffset.UTC).toLocalDateTime());
    }
}
