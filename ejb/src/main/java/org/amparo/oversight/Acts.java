package org.amparo.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.audit.ReadKind;
import org.amparo.audit.Revision;
import org.amparo.audit.Revisions;
import org.amparo.casefile.Condition;
import org.amparo.shared.Page;
import org.amparo.shared.PageRequest;

/** Finds acts: by whom, when, of which kind, with which case. */
@ApplicationScoped
class Acts {

    /** What an order of a file is as the subject of a change. */
    private static final String FILE = "exportJob";

    /** That a change is the order of a file, or how far it is: that is told of the file, which is not there where all of its cases are barred. */
    private static final String ORDER_OF_A_FILE =
            "exists (select 1 from org.amparo.exchange.out.ExportJob_aud o where o.originalId.rev.id = r.id)";

    /** The order of the file that was fetched; its public id stands at the end of what was asked for. */
    private static final String FETCHED =
            "r.operation = 'file-fetched' and j.publicId = substring(r.detail, length(r.detail) - 35)";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Revisions revisions;

    /**
     * A case as far as an act tells of it.
     *
     * @param examined whether all that is done with it is examined
     */
    record KnownCase(long id, String number, boolean examined) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** A case that stands, by its number. */
    Optional<KnownCase> standing(String number, Examination examined) {
        return known(Condition.of("f.number = :number", "number", number), examined).stream()
                .findFirst();
    }

    /** Of cases by their ids, those that stand. */
    List<KnownCase> standing(Collection<Long> ids, Examination examined) {
        return ids.isEmpty() ? List.of() : known(Condition.oneOf("f.id", "id", ids), examined);
    }

    private List<KnownCase> known(Condition condition, Examination examined) {
        return condition
                .bind(em.createQuery(
                        "select f.id, f.number, f.owner.code, f.country from CaseFile f where f.withdrawn = false and "
                                + condition.text()
                                + " order by f.number",
                        Object[].class))
                .getResultList()
                .stream()
                .map(row -> new KnownCase(
                        (Long) row[0], (String) row[1], examined.isOfActor((String) row[2], (String) row[3])))
                .toList();
    }

    /** Whether there is any act at all. */
    boolean hasAny(Question asked) {
        return countReads(asked, null) > 0
                || countChanges(asked, null) > 0
                || countFiles(asked) > 0
                || countRegisters(asked) > 0;
    }

    /** Acts of reading, latest first, each as {@code CaseRead} has it. */
    List<Object[]> reads(Question asked, ReadKind kind, int first, int most) {
        return rows(
                """
                select r.id, r.accessedAt, r.username, r.role, r.organisation, r.country, r.operation, r.detail, r.cases, r.requestId
                from CaseRead r where""",
                ofReads(asked, kind),
                " order by r.accessedAt desc, r.id desc",
                first,
                most);
    }

    /** How many acts of reading. */
    long countReads(Question asked, ReadKind kind) {
        return count("select count(r) from CaseRead r where", ofReads(asked, kind));
    }

    /** One act of reading by its number, where it is examined. */
    Optional<Object[]> read(long act, Question asked) {
        var condition = ofReads(asked, null).and(Condition.of("r.id = :act", "act", act));
        return condition
                .bind(em.createQuery(
                        "select r.organisation, r.country from CaseRead r where " + condition.text(), Object[].class))
                .getResultList()
                .stream()
                .findFirst();
    }

    private Condition ofReads(Question asked, ReadKind kind) {
        var all = ActConditions.ofActor(asked, "r.account", "r.username", "r.organisation")
                .and(ActConditions.during(asked, "r.accessedAt"))
                .and(ActConditions.ofKind(kind))
                .and(ActConditions.beforeThisCall());
        String shown =
                "exists (select 1 from CaseShown s where s.log = r.id and s.caseId = :touched and s.beside = false)";
        if (asked.touched() != null) {
            all = all.and(Condition.of(shown, "touched", asked.touched().id()));
        }
        all = all.and(ActConditions.examined(
                asked,
                "r.organisation",
                "r.country",
                new Condition(
                        "exists (select 1 from CaseShown s, CaseFile f where s.log = r.id and s.beside = false and f.id = s.caseId and "
                                + ActConditions.hers(asked).text() + ")",
                        ActConditions.hers(asked).values())));
        if (!asked.hidden().isEmpty()) {
            all = all.and(new Condition(
                    "(r.cases = 0 or exists (select 1 from CaseShown s where s.log = r.id and s.beside = false and s.caseId not in (:hidden)))",
                    Map.of("hidden", asked.hidden())));
            var fetched = Condition.of(FETCHED).and(ofHiddenAlone(asked));
            all = all.and(new Condition(
                    "not exists (select 1 from ExportJob j where " + fetched.text() + ")", fetched.values()));
        }
        return all;
    }

    /** That the file of the order {@code j} holds cases that are hidden from her and no others. */
    private static Condition ofHiddenAlone(Question asked) {
        return ActConditions.holding(Condition.of("f.id in (:hidden)", "hidden", asked.hidden()))
                .and(ActConditions.holding(Condition.of("f.id not in (:hidden)", "hidden", asked.hidden()))
                        .not());
    }

    /** Which cases an act of reading showed, by the acts; at most as many of each as are asked for, and of none that showed more. */
    Map<Long, List<Long>> casesOf(Collection<Long> acts, int most) {
        Map<Long, List<Long>> cases = new HashMap<>();
        if (!acts.isEmpty()) {
            em.createQuery(
                            """
                            select s.log, s.caseId from CaseShown s, CaseRead r
                            where r.id = s.log and s.beside = false and r.id in (:acts) and (r.cases is null or r.cases <= :most)""",
                            Object[].class)
                    .setParameter("acts", acts)
                    .setParameter("most", most)
                    .getResultList()
                    .forEach(row -> cases.computeIfAbsent((Long) row[0], first -> new ArrayList<>())
                            .add((Long) row[1]));
        }
        return cases;
    }

    /** How many of the hidden cases acts of reading showed, by the acts. */
    Map<Long, Long> hiddenIn(Collection<Long> acts, Set<Long> hidden) {
        Map<Long, Long> found = new HashMap<>();
        if (!acts.isEmpty() && !hidden.isEmpty()) {
            em.createQuery(
                            "select s.log, count(*) from CaseShown s where s.log in (:acts) and s.beside = false and s.caseId in (:hidden) group by s.log",
                            Object[].class)
                    .setParameter("acts", acts)
                    .setParameter("hidden", hidden)
                    .getResultList()
                    .forEach(row -> found.put((Long) row[0], (Long) row[1]));
        }
        return found;
    }

    /** Of how many cases of hers acts of reading tell, by the acts. */
    Map<Long, Long> hersIn(Collection<Long> acts, Question asked) {
        Map<Long, Long> found = new HashMap<>();
        if (!acts.isEmpty()) {
            var condition = ActConditions.hers(asked).and(Condition.of("s.log in (:acts)", "acts", acts));
            condition
                    .bind(em.createQuery(
                            "select s.log, count(*) from CaseShown s, CaseFile f where f.id = s.caseId and s.beside = false and "
                                    + condition.text() + " group by s.log",
                            Object[].class))
                    .getResultList()
                    .forEach(row -> found.put((Long) row[0], (Long) row[1]));
        }
        return found;
    }

    /** The cases of one act of reading that may be named, by number. */
    Page<KnownCase> casesOf(long act, boolean all, Question asked, PageRequest page) {
        return new Page<>(
                casesOf(act, all, asked, page.offset(), page.size()),
                page.page(),
                page.size(),
                count("select count(f) from CaseShown s, CaseFile f where", namedOf(act, all, asked)));
    }

    /** All cases of one act of reading that may be named, by number. */
    List<KnownCase> allCasesOf(long act, boolean all, Question asked) {
        return casesOf(act, all, asked, 0, Integer.MAX_VALUE);
    }

    private List<KnownCase> casesOf(long act, boolean all, Question asked, int first, int most) {
        return rows(
                        "select f.id, f.number from CaseShown s, CaseFile f where",
                        namedOf(act, all, asked),
                        " order by f.number",
                        first,
                        most)
                .stream()
                .map(row -> new KnownCase((Long) row[0], (String) row[1], true))
                .toList();
    }

    private static Condition namedOf(long act, boolean all, Question asked) {
        return new Condition(
                        "s.log = :act and s.beside = false and f.id = s.caseId and f.withdrawn = false",
                        Map.of("act", act))
                .and(all ? ActConditions.open(asked) : ActConditions.hers(asked));
    }

    /** Names of the subjects of which a change is told. */
    Set<String> subjects() {
        var told = revisions.subjects();
        told.remove(FILE);
        return told;
    }

    /** Changes, latest first. */
    List<Revision> changes(Question asked, String subject, int first, int most) {
        var condition = ofChanges(asked, subject);
        return revisions.found(condition.text(), condition.values(), first, most);
    }

    /** How many changes. */
    long countChanges(Question asked, String subject) {
        var condition = ofChanges(asked, subject);
        return revisions.count(condition.text(), condition.values());
    }

    private Condition ofChanges(Question asked, String subject) {
        var all = ActConditions.ofActor(asked, "r.account", "r.username", "r.organisation")
                .and(ActConditions.during(asked, "r.recordedAt"))
                .and(Condition.of(ORDER_OF_A_FILE).not());
        if (subject != null) {
            all = all.and(Condition.of(revisions.touching(subject)));
        }
        if (asked.touched() != null) {
            all = all.and(
                    ActConditions.among("r.id", revisions.ofCase(asked.touched().id())));
        }
        all = all.and(ActConditions.examined(
                asked,
                "r.organisation",
                "r.country",
                new Condition(
                        revisions.touchingCase(ActConditions.hers(asked).text()),
                        ActConditions.hers(asked).values())));
        if (!asked.hidden().isEmpty()) {
            all = all.and(new Condition(
                    "(not " + revisions.touchingCase("f.id in (:hidden)") + " or "
                            + revisions.touchingCase("f.id not in (:hidden)") + ")",
                    Map.of("hidden", asked.hidden())));
        }
        return all;
    }

    /** Files that were ordered, latest first, each as {@code ExportJob} has it. */
    List<Object[]> files(Question asked, int first, int most) {
        return rows(
                """
                select j.publicId, j.orderedAt, j.orderedBy, j.role, j.organisation, j.authorCountry, j.kind, j.format, j.country,
                  j.filter, j.recipientFingerprint, j.state, j.cases, j.bytes, j.sha256, j.endedAt
                from ExportJob j where""",
                ofFiles(asked),
                " order by j.orderedAt desc, j.id desc",
                first,
                most);
    }

    /** How many files. */
    long countFiles(Question asked) {
        return count("select count(j) from ExportJob j where", ofFiles(asked));
    }

    /** Of files by their public ids those that hold a case which is hidden from her. */
    Set<String> holdingHidden(Collection<String> files, Set<Long> hidden) {
        if (files.isEmpty() || hidden.isEmpty()) {
            return Set.of();
        }
        var condition = ActConditions.holding(Condition.of("f.id in (:hidden)", "hidden", hidden))
                .and(Condition.of("j.publicId in (:files)", "files", files));
        return Set.copyOf(condition
                .bind(em.createQuery("select j.publicId from ExportJob j where " + condition.text(), String.class))
                .getResultList());
    }

    private static Condition ofFiles(Question asked) {
        var all = ActConditions.ofActor(asked, "j.orderedByAccount", "j.orderedBy", "j.organisation")
                .and(ActConditions.during(asked, "j.orderedAt"));
        if (asked.touched() != null) {
            all = all.and(ActConditions.holding(Condition.of(
                    "s.caseId = :touched", "touched", asked.touched().id())));
        }
        if (!asked.hidden().isEmpty()) {
            all = all.and(ofHiddenAlone(asked).not());
        }
        return all.and(ActConditions.examined(
                asked,
                "j.organisation",
                "j.authorCountry",
                asked.examined().country() == null
                        ? ActConditions.holding(ActConditions.hers(asked))
                        : ActConditions.holding(ActConditions.hers(asked)).or(ActConditions.ofRegister(asked))));
    }

    /** Registers that were brought in, latest first, each as {@code ImportRun} has it. */
    List<Object[]> registers(Question asked, int first, int most) {
        return rows(
                """
                select i.publicId, i.createdAt, i.username, i.onBehalfOf, i.authorOrganisation, i.country, i.format, i.mode, i.dryRun,
                  i.state, i.errors, i.endedAt, i.revisionId, i.withdrawnBy, i.withdrawnAt
                from ImportRun i where""",
                ofRegisters(asked),
                " order by i.createdAt desc, i.id desc",
                first,
                most);
    }

    /** How many registers. */
    long countRegisters(Question asked) {
        return count("select count(i) from ImportRun i where", ofRegisters(asked));
    }

    private Condition ofRegisters(Question asked) {
        var all = ActConditions.ofActor(asked, "i.account", "i.username", "i.authorOrganisation")
                .and(ActConditions.during(asked, "i.createdAt"));
        if (asked.touched() != null) {
            all = all.and(ActConditions.among(
                    "i.revisionId", revisions.ofCase(asked.touched().id())));
        }
        var examined = asked.examined();
        return examined.isOfRegion()
                ? all
                : all.and(new Condition(
                        examined.country() == null
                                ? "(i.authorOrganisation = :examinedOrganisation or i.organisation = :examinedOrganisation)"
                                : "(i.country = :examinedCountry or exists"
                                        + " (select 1 from Account a where a.id = i.account and a.country = :examinedCountry and a.organisation.regional = false))",
                        examined.values()));
    }

    private long count(String what, Condition condition) {
        return condition
                .bind(em.createQuery(what + " " + condition.text(), Long.class))
                .getSingleResult();
    }

    private List<Object[]> rows(String what, Condition condition, String order, int first, int most) {
        return condition
                .bind(em.createQuery(what + " " + condition.text() + order, Object[].class))
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }
}
