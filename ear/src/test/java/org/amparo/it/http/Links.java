package org.amparo.it.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.amparo.it.support.Api;

/** A link to each page of the web application that needs a sign-in, and a demo user to whom it opens. */
public final class Links {

    private static final String WORKER = "caseworker.gt";
    private static final String AUDITOR = "auditor";
    private static final String ADMINISTRATOR = "administrator";

    private Links() {}

    /** User by address of the pages that are looked at, about records of their own. */
    public static Map<String, String> pages() {
        Map<String, String> links = new LinkedHashMap<>(FormPages.all());
        String number = Records.open(WORKER);
        links.put("/index.xhtml", WORKER);
        links.put("/work/list.xhtml?list=changed&whose=team", WORKER);
        links.put("/casefile/list.xhtml?q=GT-7K3M&status=POSSIBLE&open=true&year=2019&sort=number&order=asc", WORKER);
        links.put("/casefile/file.xhtml?case=" + number, WORKER);
        links.put("/casefile/print.xhtml?case=" + number, WORKER);
        links.put("/casefile/history.xhtml?case=" + number + "&from=01%2F01%2F2026&until=2026", WORKER);
        links.put("/casefile/past.xhtml?case=" + number + "&on=28%2F11%2F2026", WORKER);
        links.put("/services/list.xhtml?case=" + number, WORKER);
        links.put("/services/grid.xhtml?kind=LEGAL&week=09%2F03%2F2026&mine=1&page=0", WORKER);
        links.put("/statistics/year.xhtml?year=2019", "supervisor.gt");
        links.put("/statistics/years.xhtml?figure=identified.by_sex_age&from=2018&until=2019", "supervisor.gt");
        links.put("/statistics/table.xhtml?population=IDENTIFIED&rows=FORM&columns=CELL&from=2019", "supervisor.gt");
        links.put("/statistics/declared.xhtml?year=2019", "supervisor.gt");
        links.put("/statistics/behind.xhtml?figure=identified.by_sex_age.WOMEN&year=2019", "supervisor.gt");
        links.put(
                "/statistics/changed.xhtml?figure=identified.by_sex_age.WOMEN&year=2019&from=31%2F12%2F2019",
                "supervisor.gt");
        links.put("/exchange/exports.xhtml", WORKER);
        links.put("/exchange/imports.xhtml?page=0", "supervisor.gt");
        links.put("/oversight/cases.xhtml?act=" + someAct(), AUDITOR);
        links.put("/organisation/country.xhtml?country=GTM", ADMINISTRATOR);
        links.put("/organisation/account.xhtml?id=" + someAccount(), ADMINISTRATOR);
        links.put("/reference/lists.xhtml", ADMINISTRATOR);
        links.put("/reference/list.xhtml?list=sex", ADMINISTRATOR);
        links.put("/developers/index.xhtml", AUDITOR);
        return links;
    }

    /** Those that answer with a file, or with a part of a page for its script, in the same way. */
    static Map<String, String> files() {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("/casefile/pick.xhtml?among=all&q=GT", WORKER);
        links.put("/statistics/file.xhtml?year=2019&figure=identified.by_sex_age&format=csv", "supervisor.gt");
        String run = Imports.ownOf("supervisor.gt");
        links.put("/exchange/export-file.xhtml?id=" + Exports.ownOf(WORKER), WORKER);
        links.put("/exchange/import-problems.xhtml?id=" + run, "supervisor.gt");
        links.put("/exchange/import-template.xhtml?format=REGISTER&example=true", "supervisor.gt");
        return links;
    }

    private static long someAct() {
        var acts = Records.expect(Api.as(AUDITOR).get("/api/v1/oversight/reads?size=1"), 200);
        return acts.json()
                .asJsonObject()
                .getJsonArray("items")
                .getJsonObject(0)
                .getJsonNumber("act")
                .longValue();
    }

    private static String someAccount() {
        var accounts = Records.expect(Api.as(ADMINISTRATOR).get("/api/v1/accounts"), 200);
        return Records.list(accounts).getJsonObject(0).getString("id");
    }
}
