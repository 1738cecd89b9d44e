package org.amparo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.amparo.it.http.Records;
import org.amparo.it.support.Api;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an auditor finds out what somebody did, and how an administrator looks after what she keeps. */
class OversightJourneyIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @ParameterizedTest
    @CsvSource({
        "es, 1280, Atención: se registró",
        "es, 390,  Atención: se registró",
        "en, 1280, Service: recorded",
        "en, 390,  Service: recorded"
    })
    void a_week_of_somebodys_work(String language, int width, String added) throws IOException {
        Records.organisations();
        String number = Records.open("caseworker.gt");
        Api.as("caseworker.gt").get(Records.CASES + "/" + number);
        for (int beside = 0; beside < 4; beside++) {
            Records.open("caseworker.gt");
        }
        Api.as("caseworker.gt").get(Records.CASES + "?open=true");
        Records.serve("caseworker.gt", number, "{'kind': 'LEGAL', 'state': 'DELIVERED', 'startOn': '2026-01-15'}");
        try (var auditor = new Visitor(CHROMIUM, "auditor", language, width)) {
            auditor.open("/");
            auditor.inspect("auditor-start");
            auditor.sendFrom("main .actions a >> nth=0");
            assertThat(auditor.path()).isEqualTo("/oversight/acts.xhtml");
            assertThat(auditor.valueOf("o-from")).as("the last seven days").matches("\\d\\d/\\d\\d/\\d{4}");
            auditor.type("o-person", "caseworker.gt");
            auditor.type("o-number", number);
            auditor.sendFrom("form.filters button[type=submit]");
            assertThat(auditor.text()).contains(number, "caseworker.gt", "SVET");
            auditor.inspect("oversight-reads");
            auditor.open("/oversight/acts.xhtml?asked=1&person=caseworker.gt&organisation=gt-svet");
            assertThat(auditor.all("#o-organisation option:checked").innerText())
                    .startsWith("SVET · ");
            auditor.inspect("oversight-readings");
            auditor.open("/oversight/acts.xhtml?asked=1&person=caseworker.gt&number=" + number);
            auditor.sendFrom("nav.tabs a >> nth=1");
            assertThat(auditor.text()).contains(number, added);
            auditor.inspect("oversight-changes");
            auditor.sendFrom("nav.tabs a >> nth=2");
            auditor.inspect("oversight-no-files");
            auditor.sendFrom("nav.tabs a >> nth=0");
            auditor.send("export:csv");
            auditor.all("main tr:nth-child(1) .badge.good").waitFor();
            assertThat(Files.readString(auditor.download("main tr:nth-child(1) a")))
                    .contains(number, "caseworker.gt");
            auditor.open("/oversight/acts.xhtml?list=files");
            auditor.inspect("oversight-files");
            auditor.open("/oversight/acts.xhtml?list=registers&asked=1");
            auditor.inspect("oversight-registers");
            auditor.open("/oversight/acts.xhtml?asked=1&person=nadie.gt");
            assertThat(auditor.all("#o-person-error").count()).isEqualTo(1);
            auditor.inspect("oversight-nobody");
            auditor.open("/oversight/acts.xhtml?from=soon&number=nine&asked=1");
            assertThat(auditor.all(".field-error").count()).isEqualTo(2);
            assertThat(auditor.all("table").count())
                    .as("no answer to what was not understood")
                    .isZero();
            auditor.inspect("oversight-refused");
            auditor.open("/oversight/acts.xhtml?asked=1&kind=LIST&person=caseworker.gt");
            auditor.sendFrom("main td a[href*='oversight/cases'] >> nth=0");
            auditor.inspect("oversight-cases");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "es, 1280, Casa Corta, dada de baja",
        "es, 390,  Casa Breve, dada de baja",
        "en, 1280, Short House, deactivated",
        "en, 390,  Brief House, deactivated"
    })
    void what_the_administrator_keeps(String language, int width, String shortName, String ended) {
        String code = "gt-over-" + language + width;
        Records.organisation(code, "GTM");
        try (var administrator = new Visitor(CHROMIUM, "administrator", language, width)) {
            administrator.open("/");
            administrator.inspect("administrator-start");
            administrator.sendFrom("main .actions a >> nth=0");
            assertThat(administrator.path()).isEqualTo("/organisation/list.xhtml");
            administrator.open("/organisation/organisation.xhtml?organisation=" + code);
            administrator.type("f:shortField:shortName", shortName);
            administrator.send("f:rename");
            assertThat(administrator.all("ol.history").innerText()).contains(shortName);
            administrator.inspect("organisation-one");
            administrator.open("/organisation/list.xhtml?country=GTM");
            assertThat(administrator.text()).contains(shortName);
            Api.as("administrator").post("/api/v1/organisations/" + code + "/end", Records.json("{}"));
            administrator.open("/organisation/accounts.xhtml?country=GTM&role=caseworker&standing=living");
            assertThat(administrator.text()).contains("caseworker.gt").doesNotContain("supervisor.gt");
            assertThat(administrator.all("select[name=of]").innerText()).contains("(" + ended + ")");
            assertThat(administrator.all("select[id$='organisation']").innerHTML())
                    .as("whoever has ended is offered no more")
                    .doesNotContain(code);
            administrator.inspect("accounts-filtered");
            administrator.sendFrom("main tbody th a >> nth=0");
            assertThat(administrator
                            .all("main a[href*='/admin/amparo/console/']")
                            .count())
                    .isEqualTo(1);
            administrator.inspect("account-one");
            administrator.open("/organisation/accounts.xhtml?country=GTM&role=queen");
            assertThat(administrator.all(".field-error").count()).isEqualTo(1);
            administrator.open("/organisation/country.xhtml?country=HND");
            assertThat(administrator.text()).contains("2019");
            administrator.inspect("country");
            administrator.open("/reference/lists.xhtml");
            administrator.inspect("code-lists");
            administrator.open("/reference/list.xhtml?list=exploitation_form");
            administrator.inspect("code-list");
            assertThat(administrator.all("main h1").innerText()).doesNotContain("_");
        }
    }
}
