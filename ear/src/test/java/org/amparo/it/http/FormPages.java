package org.amparo.it.http;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.it.support.Api;

/** Every page that has a form, and a demo user to whom it opens with one. */
final class FormPages {

    private static final class Opened {
        static final Map<String, String> ALL = withRecords();
    }

    private FormPages() {}

    /** User by address. */
    static Map<String, String> all() {
        return Opened.ALL;
    }

    /** A service that is planned for today, of which pages ask in one press whether it was given. */
    static String plannedToday() {
        return "{'kind': 'LEGAL', 'state': 'PLANNED', 'startOn': '%s'}"
                .formatted(LocalDate.now(ZoneId.of("America/Guatemala")));
    }

    private static Map<String, String> withRecords() {
        Records.organisations();
        String number = Records.open("caseworker.gt");
        String service = Records.serve(
                "caseworker.gt", number, "{'kind': 'LEGAL', 'state': 'DELIVERED', 'startOn': '2026-01-15'}");
        String closed = Records.open("caseworker.gt");
        Records.close("caseworker.gt", closed);
        String of = "?case=" + number;
        Map<String, String> pages = new LinkedHashMap<>();
        Stream.of("profile", "texts", "exploitation")
                .forEach(section -> pages.put("/casefile/edit.xhtml" + of + "&section=" + section, "caseworker.gt"));
        pages.put("/casefile/intake.xhtml", "caseworker.gt");
        pages.put("/casefile/list.xhtml", "caseworker.gt");
        pages.put("/casefile/assign.xhtml" + of, "caseworker.gt");
        pages.put("/casefile/close.xhtml" + of, "caseworker.gt");
        pages.put("/casefile/reopen.xhtml?case=" + closed, "caseworker.gt");
        pages.put("/identification/ledger.xhtml" + of, "caseworker.gt");
        pages.put("/identification/ledger.xhtml" + of + "&ask=1", "caseworker.gt");
        String entry = Records.list(Api.as("caseworker.gt").get(Records.CASES + "/" + number + "/decisions"))
                .getJsonObject(0)
                .getString("id");
        pages.put("/identification/correct.xhtml" + of + "&id=" + entry, "caseworker.gt");
        pages.put("/services/log.xhtml" + of, "caseworker.gt");
        pages.put("/services/service.xhtml" + of + "&id=" + service, "caseworker.gt");
        String stay = Records.serve("caseworker.gt", number, "{'kind': 'HOUSING', 'startOn': '2026-01-15'}");
        pages.put("/services/service.xhtml" + of + "&id=" + stay + "&ends=1&back=close", "caseworker.gt");
        pages.put("/services/list.xhtml" + of, "caseworker.gt");
        pages.put("/services/activity.xhtml", "caseworker.gt");
        pages.put("/services/grid.xhtml", "caseworker.gt");
        pages.put("/index.xhtml", "caseworker.gt");
        Records.serve("caseworker.gt", number, plannedToday());
        pages.put("/work/list.xhtml?list=today&whose=mine", "caseworker.gt");
        pages.put("/casefile/access.xhtml" + of, "supervisor.gt");
        pages.put("/exchange/import.xhtml?id=" + Imports.ownOf("supervisor.gt"), "supervisor.gt");
        pages.put("/exchange/import-back.xhtml?id=" + Imports.written("supervisor.gt"), "supervisor.gt");
        pages.put("/exchange/import-new.xhtml", "supervisor.gt");
        pages.put("/statistics/availability.xhtml?year=2025&indicator=IDENT_TOTAL", "supervisor.gt");
        pages.put("/statistics/declared.xhtml?year=2012&id=" + Declarations.lasting("supervisor.gt"), "supervisor.gt");
        pages.put(
                "/statistics/declared.xhtml?year=2012&figure=" + Declarations.declarable("supervisor.gt"),
                "supervisor.gt");
        pages.put("/organisation/list.xhtml?country=GTM", "administrator");
        pages.put("/organisation/accounts.xhtml?country=GTM", "administrator");
        pages.put("/organisation/organisation.xhtml?organisation=gt-mp", "administrator");
        pages.put("/oversight/acts.xhtml?asked=1", "auditor");
        return pages;
    }
}
