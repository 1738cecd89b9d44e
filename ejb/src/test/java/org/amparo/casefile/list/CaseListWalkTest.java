package org.amparo.casefile.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.CaseFileSamples;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.CaseStatus;
import org.amparo.casefile.list.CaseQuery.Sort;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.shared.CaseNumber;
import org.amparo.shared.PageRequest;
import org.amparo.shared.RuleViolation;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.amparo.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A list that is walked along indexes, owned and granted apart, finds what the plain condition finds, sorted: for everybody, each filter
 * and each order, forwards, backwards and by numbers, and also while cases come and go.
 */
class CaseListWalkTest {

    private static final int PAGE = 13;

    /** So many of the filters are tried with each caller, order and direction, in turn. */
    private static final int FILTERS = 3;

    private static final long SEED = 20_260_731;
    private static final String FIRST = "gt-walk-first";
    private static final String SECOND = "gt-walk-second";
    private static final String ABROAD = "cr-walk-abroad";

    private static final CaseQuery ALL =
            CaseQueryBuilder.builder().page(new PageRequest(0, PAGE)).build();

    private static BelowHttp it;
    private static Random random;
    private static List<Caller> callers;
    private static long sample;

    @BeforeAll
    static void world() {
        it = BelowHttp.with(TestDatabase.create("case_list_walk"));
        random = new Random(SEED);
        Cast.register(it, FIRST, "GTM");
        Cast.register(it, SECOND, "GTM");
        Cast.register(it, ABROAD, "CRI");
        var worker = Cast.caller("w1", FIRST, "GTM", Roles.CASEWORKER);
        callers = List.of(
                        worker,
                        Cast.caller("w2", FIRST, "GTM", Roles.SUPERVISOR),
                        Cast.caller("w3", SECOND, "GTM", Roles.CASEWORKER, Roles.SUPERVISOR),
                        Cast.caller("s1", SECOND, "GTM", Roles.SHELTER),
                        Cast.caller("p1", SECOND, "GTM", Roles.PROSECUTOR),
                        Cast.caller("r1", ABROAD, "CRI", Roles.REFERRER),
                        Cast.caller("w4", ABROAD, "CRI", Roles.CASEWORKER),
                        Cast.caller("a1", FIRST, "GTM", Roles.AUDITOR),
                        Cast.caller("x1", FIRST, "GTM", Roles.SECRETARIAT))
                .stream()
                .map(it::known)
                .toList();
        String number = it.as(worker, CaseDesk.class, desk -> desk.open(CaseFileSamples.order(CaseRole.VICTIM)))
                .number();
        sample = (Long) it.rows("select id from case_file where number = ?", number)
                .get(0)
                .get(0);
        for (int i = 0; i < 120; i++) {
            open(i % 3 == 0 ? SECOND : i % 7 == 0 ? ABROAD : FIRST);
        }
        for (int i = 0; i < 150; i++) {
            grant();
        }
        for (int i = 0; i < 12; i++) {
            bar();
        }
        for (int i = 0; i < 60; i++) {
            change();
        }
    }

    @AfterAll
    static void end() {
        it.close();
    }

    /** A copy of the sample with other answers, most of them on a few days, so that many cases are alike. */
    private static void open(String owner) {
        String columns = String.join(
                ", ",
                it
                        .rows(
                                "select column_name from information_schema.columns where table_schema = database()"
                                        + " and table_name = 'case_file' and column_name not in ('id', 'number', 'owner_id', 'country')")
                        .stream()
                        .map(row -> (String) row.get(0))
                        .toList());
        String number =
                CaseNumber.random(owner.equals(ABROAD) ? "CR" : "GT", random).value();
        it.sql(
                "insert into case_file (number, owner_id, country, %1$s) select ?, o.id, o.country, %2$s from case_file f, organisation o where f.id = ? and o.code = ?"
                        .formatted(columns, columns.replaceAll("(\\w+)", "f.$1")),
                number,
                sample,
                owner);
        answers((Long) it.rows("select max(id) from case_file").get(0).get(0));
    }

    private static void answers(long id) {
        var identified =
                random.nextInt(3) == 0 ? null : LocalDate.of(2018, 12, 27).plusDays(random.nextInt(9));
        it.sql(
                """
                update case_file set status = ?, role = ?, opened_on = ?, closed_on = ?, identified_from = ?, identified_until = ?,
                  assigned_to = ?, withdrawn = ? where id = ?""",
                CaseStatus.values()[random.nextInt(CaseStatus.values().length)].name(),
                (random.nextInt(4) == 0 ? CaseRole.DEPENDANT : CaseRole.VICTIM).name(),
                LocalDate.of(2020, 1, 1).plusDays(random.nextInt(6)),
                random.nextInt(3) == 0 ? LocalDate.of(2021, 1, 1) : null,
                identified,
                identified == null ? null : identified.plusDays(random.nextInt(3)),
                random.nextInt(5) == 0 ? null : "w" + (1 + random.nextInt(3)),
                random.nextInt(12) == 0,
                id);
    }

    private static long anyCase() {
        var ids = it.rows("select id from case_file");
        return (Long) ids.get(random.nextInt(ids.size())).get(0);
    }

    private static void grant() {
        boolean toAccount = random.nextInt(3) == 0;
        it.sql(
                """
                insert into case_grant (version, public_id, case_id, grantee_organisation_id, grantee_account_id, categories, basis, begins_at, ends_at)
                values (0, ?, ?, (select id from organisation where code = ?), ?, 'PROFILE', 'REFERRAL',
                  utc_timestamp(6) + interval ? hour, utc_timestamp(6) + interval ? hour)""",
                UUID.randomUUID().toString(),
                anyCase(),
                toAccount ? null : List.of(FIRST, SECOND, ABROAD).get(random.nextInt(3)),
                toAccount ? callers.get(random.nextInt(callers.size())).account() : null,
                random.nextInt(8) == 0 ? 5 : -5,
                List.of(-2, 900, 900, 900).get(random.nextInt(4)));
    }

    private static void bar() {
        boolean account = random.nextBoolean();
        it.sql(
                """
                insert into case_bar (version, public_id, case_id, account_id, organisation_id, reason, begins_at, ends_at)
                values (0, ?, ?, ?, (select id from organisation where code = ?), 'x', utc_timestamp(6), utc_timestamp(6) + interval ? hour)""",
                UUID.randomUUID().toString(),
                anyCase(),
                account ? callers.get(random.nextInt(callers.size())).account() : null,
                account ? null : List.of(FIRST, SECOND).get(random.nextInt(2)),
                random.nextInt(4) == 0 ? -1 : 900);
    }

    private static void change() {
        if (random.nextBoolean()) {
            answers(anyCase());
        } else {
            it.sql(
                    "update case_grant set ends_at = utc_timestamp(6) + interval ? hour where case_id = ?",
                    random.nextBoolean() ? -1 : 900,
                    anyCase());
        }
    }

    @Test
    void each_list_is_the_plain_one_sorted() {
        int rows = 0;
        int turn = 0;
        for (var caller : callers) {
            for (var sort : Sort.values()) {
                for (boolean descending : List.of(false, true)) {
                    var filters = filters();
                    for (int taken = 0; taken < FILTERS; taken++) {
                        var filter = filters.get(turn++ % filters.size());
                        rows += compared(sorted(filter, sort, descending), caller);
                    }
                }
            }
        }
        assertThat(rows).as("rows compared").isGreaterThan(2_000);
    }

    /** Each filter alone, and some together. */
    private static List<CaseQuery> filters() {
        String number = (String) it.rows("select number from case_file where id = ?", anyCase())
                .get(0)
                .get(0);
        return List.of(
                ALL,
                CaseQueryBuilder.builder(ALL)
                        .status(CaseStatus.values()[random.nextInt(CaseStatus.values().length)])
                        .build(),
                CaseQueryBuilder.builder(ALL)
                        .role(CaseRole.values()[random.nextInt(CaseRole.values().length)])
                        .build(),
                CaseQueryBuilder.builder(ALL)
                        .assignedTo("w" + (1 + random.nextInt(4)))
                        .build(),
                CaseQueryBuilder.builder(ALL).open(random.nextBoolean()).build(),
                CaseQueryBuilder.builder(ALL)
                        .identifiedIn(2018 + random.nextInt(2))
                        .build(),
                CaseQueryBuilder.builder(ALL)
                        .open(true)
                        .role(CaseRole.VICTIM)
                        .assignedTo("w1")
                        .build(),
                CaseQueryBuilder.builder(ALL)
                        .identifiedIn(2019)
                        .status(CaseStatus.CONFIRMED)
                        .build(),
                CaseQueryBuilder.builder(ALL).number(number).build(),
                CaseQueryBuilder.builder(ALL).number(number.substring(0, 4)).build(),
                CaseQueryBuilder.builder(ALL)
                        .number(number.substring(3, 4))
                        .open(true)
                        .build(),
                CaseQueryBuilder.builder(ALL)
                        .number(number.substring(8, 12).toLowerCase(Locale.ROOT))
                        .build(),
                CaseQueryBuilder.builder(ALL).number("-").build());
    }

    private static CaseQuery sorted(CaseQuery asked, Sort sort, boolean descending) {
        return CaseQueryBuilder.builder(asked).sort(sort).descending(descending).build();
    }

    private static CaseQuery at(CaseQuery asked, String cursor) {
        return CaseQueryBuilder.builder(asked).cursor(cursor).build();
    }

    private static CaseQuery numbered(CaseQuery asked, int page) {
        return CaseQueryBuilder.builder(asked).page(new PageRequest(page, PAGE)).build();
    }

    private static int compared(CaseQuery asked, Caller caller) {
        return it.inTransaction(() -> {
            var list = it.bean(CaseList.class);
            var expected = plain(asked, caller);
            String what = caller.username() + " " + asked.sort() + asked.descending() + " " + asked.said(name -> name);
            assertThat(list.idsOf(asked, caller)).as("%s, for a file", what).isEqualTo(expected);
            assertThat(list.count(asked, caller)).as("%s, counted", what).isEqualTo(expected.size());
            assertThat(list.tally(asked, caller)).as(what).isEqualTo(new Tally(expected.size(), true));
            List<Long> forwards = new ArrayList<>();
            List<Long> byNumber = new ArrayList<>();
            var found = list.search(asked, caller);
            var last = found;
            forwards.addAll(ids(found));
            byNumber.addAll(ids(found));
            for (int page = 1; found.next() != null; page++) {
                found = list.search(at(asked, found.next()), caller);
                forwards.addAll(ids(found));
                byNumber.addAll(ids(list.search(numbered(asked, page), caller)));
                last = found;
            }
            assertThat(forwards).as("%s, forwards", what).isEqualTo(expected);
            assertThat(byNumber).as("%s, by numbers", what).isEqualTo(expected);
            List<Long> backwards = new ArrayList<>(ids(last));
            while (last.previous() != null) {
                last = list.search(at(asked, last.previous()), caller);
                backwards.addAll(0, ids(last));
            }
            assertThat(backwards).as("%s, backwards", what).isEqualTo(expected);
            return expected.size();
        });
    }

    private static List<Long> ids(CaseList.Found found) {
        return found.items().stream().map(CaseFile::id).toList();
    }

    /** What the one condition finds, sorted here. */
    private static List<Long> plain(CaseQuery asked, Caller caller) {
        var condition = it.bean(CaseList.class).filter(asked, caller);
        List<Object[]> found = new ArrayList<>(condition
                .bind(it.entityManager()
                        .createQuery(
                                "select f.id, f.number, f.status, f.openedOn, f.identifiedFrom, f.assignedTo from CaseFile f where "
                                        + condition.text(),
                                Object[].class))
                .getResultList());
        Comparator<Object[]> entry = Comparator.comparing(row -> (Long) row[0]);
        Comparator<Object[]> opened = Comparator.comparing(row -> (LocalDate) row[3]);
        Comparator<Object[]> number = Comparator.comparing(row -> (String) row[1]);
        Comparator<Object[]> hers =
                Comparator.comparing(row -> caller.username().equals(row[5]) ? 0 : 1);
        Comparator<Object[]> standing = Comparator.comparing(row -> ((CaseStatus) row[2]).ordinal());
        Comparator<Object[]> identified =
                Comparator.comparing(row -> (LocalDate) row[4], Comparator.nullsFirst(Comparator.naturalOrder()));
        Comparator<Object[]> upwards =
                switch (asked.sort()) {
                    case OPENED -> opened.thenComparing(entry);
                    case NUMBER, HERS_FIRST -> number;
                    case STATUS -> standing.thenComparing(opened).thenComparing(entry);
                    case IDENTIFIED -> identified.thenComparing(entry);
                };
        var order = asked.descending() ? upwards.reversed() : upwards;
        found.sort(asked.sort() == Sort.HERS_FIRST ? hers.thenComparing(order) : order);
        return found.stream().map(row -> (Long) row[0]).toList();
    }

    @Test
    void while_cases_come_and_go_no_row_comes_twice_and_none_that_stays_is_missing() {
        for (var sort : Sort.values()) {
            for (var caller : callers.subList(0, 4)) {
                var asked = sorted(ALL, sort, random.nextBoolean());
                var before = it.inTransaction(() -> plain(asked, caller));
                Set<Long> moved = new HashSet<>();
                List<Long> read = new ArrayList<>();
                walked(asked, caller, found -> {
                    read.addAll(ids(found));
                    open(FIRST);
                    grant();
                    long gone = anyCase();
                    if (!read.contains(gone)) {
                        moved.add(gone);
                        answers(gone);
                    }
                });
                assertThat(read).as("%s %s", caller.username(), sort).doesNotHaveDuplicates();
                var staying = new ArrayList<>(before);
                staying.removeAll(moved);
                assertThat(read).as("%s %s", caller.username(), sort).containsSubsequence(staying);
            }
        }
    }

    private static void walked(CaseQuery asked, Caller caller, Consumer<CaseList.Found> page) {
        var found = searched(asked, caller);
        page.accept(found);
        while (found.next() != null) {
            found = searched(at(asked, found.next()), caller);
            page.accept(found);
        }
    }

    private static CaseList.Found searched(CaseQuery asked, Caller caller) {
        return it.inTransaction(() -> it.bean(CaseList.class).search(asked, caller));
    }

    @Test
    void what_a_list_reads_of_a_grant_is_what_grant_and_case_say() {
        assertThat(it.rows("select count(*) from case_grant").get(0).get(0)).isNotEqualTo(0L);
        var columns =
                "owner_id, country, withdrawn, number, status, role, opened_on, closed_on, identified_from, identified_until, assigned_to";
        assertThat(it.rows("select grant_id, case_id, grantee_organisation_id, grantee_account_id, begins_at, ends_at, "
                        + columns + " from granted_case order by grant_id"))
                .isEqualTo(it.rows(
                        "select g.id, g.case_id, g.grantee_organisation_id, g.grantee_account_id, g.begins_at, g.ends_at, "
                                + columns.replaceAll("(\\w+)", "f.$1")
                                + " from case_grant g join case_file f on f.id = g.case_id order by g.id"));
    }

    @Test
    void a_cursor_is_of_one_order_and_shows_nothing() {
        var caller = callers.get(0);
        var opened = sorted(ALL, Sort.OPENED, false);
        var numbered = sorted(ALL, Sort.NUMBER, false);
        var found = searched(opened, caller);
        assertThat(found.next()).matches("[A-Za-z0-9_-]{40,120}");
        for (String cursor : List.of(found.next().substring(1), "x", "....", "")) {
            if (cursor.isEmpty()) {
                assertThat(ids(searched(at(opened, cursor), caller))).isEqualTo(ids(found));
            } else {
                assertRefused(at(opened, cursor), caller, "cursor-of-another-list");
            }
        }
        assertRefused(at(numbered, found.next()), caller, "cursor-of-another-list");
        assertRefused(numbered(numbered, CaseList.DEPTH / PAGE + 1), caller, "page-too-deep");
    }

    private static void assertRefused(CaseQuery asked, Caller caller, String code) {
        assertThatThrownBy(() -> searched(asked, caller))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }

    @Test
    void where_the_rows_behind_a_cursor_have_gone_the_last_page_is_shown() {
        var caller = callers.get(1);
        var asked = sorted(ALL, Sort.NUMBER, false);
        var all = it.inTransaction(() -> plain(asked, caller));
        var found = searched(asked, caller);
        IntStream.range(PAGE, all.size())
                .forEach(row -> it.sql("update case_file set withdrawn = 1 where id = ?", all.get(row)));
        var shown = searched(at(asked, found.next()), caller);
        assertThat(ids(shown)).isEqualTo(all.subList(0, PAGE));
        assertThat(shown.next()).isNull();
        assertThat(shown.previous()).isNull();
        IntStream.range(PAGE, all.size())
                .forEach(row -> it.sql("update case_file set withdrawn = 0 where id = ?", all.get(row)));
    }
}
