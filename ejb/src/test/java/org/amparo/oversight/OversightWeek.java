package org.amparo.oversight;

import java.time.LocalDate;
import java.util.List;
import org.amparo.audit.ReadKind;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.FullCase;
import org.amparo.casefile.HistoryDesk;
import org.amparo.casefile.list.CaseListDesk;
import org.amparo.casefile.list.CaseQueryBuilder;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.services.ServiceDesk;
import org.amparo.services.ServiceKind;
import org.amparo.shared.Page;
import org.amparo.shared.PageRequest;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;

/** What people of two offices and one from abroad did within a week, and who examines them. */
final class OversightWeek {

    static final BelowHttp IT = BelowHttp.shared();
    static final String OFFICE = "gt-oversight-office";
    static final String HOUSE = "gt-oversight-house";
    static final PageRequest FIRST = new PageRequest(0, 100);

    static final Caller WORKER = Cast.caller("over.ana", OFFICE, "GTM", Roles.CASEWORKER);
    static final Caller SUPERVISOR = Cast.caller("over.eva", OFFICE, "GTM", Roles.SUPERVISOR);
    static final Caller OF_HOUSE = Cast.caller("over.sol", HOUSE, "GTM", Roles.CASEWORKER);
    static final Caller ABROAD = Cast.caller("over.luz", "cr-conatt", "CRI", Roles.PROSECUTOR);

    static final Caller REGION = Cast.caller("over.region", "corett-st", "CRI", Roles.AUDITOR);
    static final Caller COUNTRY = Cast.caller("over.country", "gt-svet", "GTM", Roles.AUDITOR);
    static final Caller HOUSES = Cast.caller("over.house", HOUSE, "GTM", Roles.AUDITOR);
    static final Caller OTHER_COUNTRY = Cast.caller("over.cri", "cr-conatt", "CRI", Roles.AUDITOR);

    static String number;
    static String ofHouse;

    /** Once for all tests that look at it. */
    static synchronized void begin() {
        if (number != null) {
            return;
        }
        Cast.register(IT, OFFICE, "GTM");
        Cast.register(IT, HOUSE, "GTM");
        List.of(WORKER, SUPERVISOR, OF_HOUSE, ABROAD, REGION, COUNTRY, HOUSES, OTHER_COUNTRY)
                .forEach(IT::known);
        number = open(WORKER);
        ofHouse = open(OF_HOUSE);
        IT.as(WORKER, CaseDesk.class, desk -> desk.find(number));
        IT.as(WORKER, HistoryDesk.class, desk -> desk.of(number));
        list(WORKER, null);
        list(WORKER, number);
        IT.as(
                WORKER,
                ServiceDesk.class,
                desk -> desk.log(number, FullCase.service(ServiceKind.BASIC_NEEDS, null, null)));
        grant(number, "over.luz");
        IT.as(ABROAD, CaseDesk.class, desk -> desk.find(number));
    }

    static String open(Caller worker) {
        return IT.as(worker, CaseDesk.class, desk -> desk.open(FullCase.order(null)))
                .number();
    }

    static void list(Caller worker, String searched) {
        var query = CaseQueryBuilder.builder().number(searched).page(FIRST).build();
        IT.as(worker, CaseListDesk.class, desk -> desk.search(query));
    }

    static void grant(String opened, String account) {
        String id = (String) IT.rows("select public_id from account where username = ?", account)
                .get(0)
                .get(0);
        Object file = IT.rows("select id from case_file where number = ?", opened)
                .get(0)
                .get(0);
        IT.sql(
                """
                insert into case_grant (version, public_id, case_id, grantee_account_id, categories, begins_at, basis)
                select 0, uuid(), ?, a.id, 'PROFILE', utc_timestamp(6) - interval 1 hour, 'REFERRAL'
                from account a where a.public_id = ?""",
                file,
                id);
    }

    static ActQuery of(Caller person) {
        return during(person, null, null);
    }

    static ActQuery during(Caller person, LocalDate from, LocalDate until) {
        return ActQueryBuilder.builder()
                .person(person.username())
                .from(from)
                .until(until)
                .build();
    }

    static Page<ReadAct> reads(Caller auditor, ActQuery query, ReadKind kind) {
        return IT.as(auditor, OversightDesk.class, desk -> desk.reads(query, kind, FIRST));
    }

    static Page<ChangeAct> changes(Caller auditor, ActQuery query, String subject) {
        return IT.as(auditor, OversightDesk.class, desk -> desk.changes(query, subject, FIRST));
    }

    static List<String> named(Caller auditor, ReadAct act) {
        Page<String> numbers = IT.as(auditor, OversightDesk.class, desk -> desk.casesOf(act.act(), FIRST));
        return numbers.items();
    }

    private OversightWeek() {}
}
