package org.amparo.it.browser;

import static org.amparo.it.browser.Buttons.amend;
import static org.amparo.it.browser.Buttons.create;
import static org.amparo.it.http.Records.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.amparo.it.http.Declarations;
import org.amparo.it.http.Imports;
import org.amparo.it.http.Records;
import org.amparo.it.support.Api;

/** The buttons of organisations, accounts, registers and the report. */
final class OfficeButtons {

    private static final String SUPERVISOR = "supervisor.gt";
    private static final String ADMINISTRATOR = "administrator";

    static void add(Map<String, Buttons.Act> acts) {
        institutions(acts);
        registers(acts);
    }

    private static String code() {
        return "gt-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static void institutions(Map<String, Buttons.Act> acts) {
        acts.put(
                "organisation/list.xhtml register",
                create(
                        ADMINISTRATOR,
                        () -> "/organisation/list.xhtml?country=GTM",
                        administrator -> {
                            String code = code();
                            administrator.type("f:nameField:name", "Asociación " + code);
                            administrator.type("f:codeField:code", code);
                            administrator.choose("f:type:field:code", "NGO");
                        },
                        "[id='f:register']",
                        "organisation"));
        String code = code();
        acts.put(
                "organisation/list.xhtml end",
                amend(
                        ADMINISTRATOR,
                        () -> organisation(code, "reinstatement"),
                        Visitor::unfold,
                        row(code) + " [id$=':end']",
                        "organisation_aud"));
        acts.put(
                "organisation/list.xhtml reinstate",
                amend(
                        ADMINISTRATOR,
                        () -> organisation(code, "end"),
                        Visitor::unfold,
                        row(code) + " [id$=':reinstate']",
                        "organisation_aud"));
        acts.put(
                "organisation/organisation.xhtml rename",
                amend(
                        ADMINISTRATOR,
                        () -> {
                            Records.organisation(code, "GTM");
                            return "/organisation/organisation.xhtml?organisation=" + code;
                        },
                        administrator -> administrator.type(
                                "f:shortField:shortName",
                                code.substring(3) + UUID.randomUUID().hashCode() % 1000),
                        "[id='f:rename']",
                        "organisation_aud"));
        acts.put(
                "organisation/accounts.xhtml announce",
                create(
                        ADMINISTRATOR,
                        () -> "/organisation/accounts.xhtml?country=GTM",
                        administrator -> {
                            administrator.type("f:nameField:name", "u-" + UUID.randomUUID());
                            administrator.choose("f:organisationField:organisation", "gt-mp");
                        },
                        "[id='f:announce']",
                        "account"));
        acts.put(
                "organisation/accounts.xhtml end",
                amend(
                        ADMINISTRATOR,
                        () -> {
                            Records.expect(
                                    Api.as(ADMINISTRATOR)
                                            .post(
                                                    "/api/v1/accounts",
                                                    json(
                                                            "{'username': '0-%s', 'organisation': 'gt-mp'}",
                                                            UUID.randomUUID())),
                                    201);
                            return "/organisation/accounts.xhtml?country=GTM";
                        },
                        Visitor::unfold,
                        "tr:has-text('0-') [id$=':e:end'] >> nth=0",
                        "account_aud"));
    }

    private static String row(String key) {
        return "form:has(input[name='row'][value='" + key + "'])";
    }

    /** The organisation once it is as the act needs it. */
    private static String organisation(String code, String act) {
        Records.organisation(code, "GTM");
        Records.expect(Api.as(ADMINISTRATOR).post("/api/v1/organisations/" + code + "/" + act, json("{}")), 204, 422);
        return "/organisation/list.xhtml?country=GTM";
    }

    private static void registers(Map<String, Buttons.Act> acts) {
        acts.put(
                "oversight/acts.xhtml csv",
                create(
                        "auditor",
                        () -> "/oversight/acts.xhtml?asked=1",
                        auditor -> {},
                        "[id='export:csv']",
                        "export_job"));
        acts.put(
                "exchange/import-new.xhtml send",
                create(
                        SUPERVISOR,
                        () -> "/exchange/import-new.xhtml",
                        supervisor -> {
                            supervisor.attach("f:fileField:file", register());
                            supervisor.type("f:newSourceField:newSource", Imports.source());
                        },
                        "[id='f:send']",
                        "import_run"));
        acts.put(
                "exchange/import.xhtml confirm",
                create(
                        SUPERVISOR,
                        () -> "/exchange/import.xhtml?id="
                                + Imports.ended(
                                                SUPERVISOR,
                                                Map.of("dryRun", "true", "source", Imports.source()),
                                                "cases.csv",
                                                Imports.CASES)
                                        .getString("id"),
                        supervisor -> {},
                        "[id='f:confirm']",
                        "import_run"));
        acts.put(
                "exchange/import.xhtml send",
                create(
                        SUPERVISOR,
                        () -> "/exchange/import.xhtml?id=" + Imports.asked(SUPERVISOR),
                        supervisor -> supervisor.tick("input[value='dmy']"),
                        "[id='q:send']",
                        "import_run"));
        acts.put(
                "exchange/import-back.xhtml withdraw",
                amend(
                        SUPERVISOR,
                        () -> "/exchange/import-back.xhtml?id=" + Imports.written(SUPERVISOR),
                        supervisor -> supervisor.type("f:why:field:reason", "a wrong file"),
                        "[id='f:withdraw']",
                        "import_run where state in ('WITHDRAWING', 'WITHDRAWN')"));
        acts.put(
                "statistics/availability.xhtml save",
                amend(
                        SUPERVISOR,
                        () -> "/statistics/availability.xhtml?year=2001&indicator=IDENT_TOTAL",
                        supervisor -> {
                            supervisor.tick("input[value='AVAILABLE']");
                            supervisor.type("f:footnoteField:footnote", "as of " + UUID.randomUUID());
                        },
                        "[id='f:save']",
                        "availability_aud"));
        acts.put(
                "statistics/declared.xhtml declare",
                create(
                        SUPERVISOR,
                        () -> "/statistics/declared.xhtml?year=2012&figure=" + Declarations.declarable(SUPERVISOR),
                        supervisor -> {
                            supervisor.type("f:numberField:number", "12");
                            supervisor.type("f:sourceField:source", "Registro");
                            supervisor.type("f:documentField:document", "Informe " + UUID.randomUUID());
                            supervisor.type("f:on:field:day", "01/03/2020");
                            supervisor.type("f:signedField:signed", "Oficina de estadística");
                        },
                        "[id='f:declare']",
                        "declared_figure"));
        acts.put(
                "statistics/declared.xhtml withdraw",
                amend(
                        SUPERVISOR,
                        () -> "/statistics/declared.xhtml?year=2012&id=" + Declarations.made(SUPERVISOR),
                        supervisor -> supervisor.type("w:why:field:reason", "a newer document came"),
                        "[id='w:withdraw']",
                        "declared_figure_aud"));
    }

    private static Path register() {
        try {
            Path file = Files.createTempDirectory("pressed").resolve("cases.csv");
            return Files.writeString(file, Imports.CASES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OfficeButtons() {}
}
