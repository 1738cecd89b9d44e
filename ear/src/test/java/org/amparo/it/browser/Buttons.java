package org.amparo.it.browser;

import static java.util.Map.entry;
import static org.amparo.it.http.Records.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.amparo.it.http.Records;
import org.amparo.it.support.Api;

/** The buttons of all pages: how to come to press those that record something, and why the others record nothing. */
final class Buttons {

    private static final String WORKER = "caseworker.gt";
    private static final String SUPERVISOR = "supervisor.gt";

    /** Buttons that record nothing, or cannot be reached, each with the reason. */
    static final Map<String, String> NO_ACTS = Map.ofEntries(
            entry("WEB-INF/fragments/casefile/draft.xhtml discard", "throws away what was typed"),
            entry(
                    "WEB-INF/fragments/identification/since.xhtml leave",
                    "throws away what was typed, and shows the ledger"),
            entry("casefile/edit.xhtml cancel", "leaves"),
            entry("WEB-INF/resources/amparo/codeSlots.xhtml another", "draws a box"),
            entry("casefile/intake.xhtml cancel", "leaves"),
            entry("casefile/intake.xhtml next", "leads to the other screen"),
            entry("casefile/intake.xhtml back", "leads to the other screen"),
            entry("services/service.xhtml cancel", "leaves"),
            entry("services/grid.xhtml add", "draws a row"),
            entry("services/grid.xhtml repeat", "ticks boxes"),
            entry("identification/ledger.xhtml look", "shows once more what would be recorded"),
            entry("identification/ledger.xhtml change", "leads back to the form"),
            entry("identification/correct.xhtml cancel", "leaves"),
            entry("exchange/import.xhtml cancel", "is there while an import reads; a second press finds it stopping"));

    /**
     * A button, and how to come to press it.
     *
     * @param address makes what the page needs and says where it is
     * @param typed what is typed before the press
     * @param table in which one row is written
     * @param creates whether it makes something new
     */
    record Act(
            String user,
            Supplier<String> address,
            Consumer<Visitor> typed,
            String button,
            String table,
            boolean creates) {}

    /** Buttons that record something, by their pages and ids. */
    static final Map<String, Act> ACTS = acts();

    static Act create(String user, Supplier<String> address, Consumer<Visitor> typed, String button, String table) {
        return new Act(user, address, typed, button, table, true);
    }

    static Act amend(String user, Supplier<String> address, Consumer<Visitor> typed, String button, String table) {
        return new Act(user, address, typed, button, table, false);
    }

    private static Supplier<String> onCase(String page) {
        return () -> page + (page.contains("?") ? "&" : "?") + "case=" + Records.open(WORKER);
    }

    private static Map<String, Act> acts() {
        Map<String, Act> acts = new LinkedHashMap<>();
        acts.put(
                "casefile/intake.xhtml save",
                create(
                        WORKER,
                        () -> "/casefile/intake.xhtml",
                        worker -> {
                            worker.choose("f:detectionSource:field:code", "POLICE");
                            worker.send("f:next");
                        },
                        "[id='g:save']",
                        "case_file"));
        for (String format : List.of("csv", "xlsx")) {
            acts.put(
                    "casefile/list.xhtml " + format,
                    create(
                            "caseworker.hn",
                            () -> {
                                Records.open("caseworker.hn");
                                return "/casefile/list.xhtml";
                            },
                            worker -> {},
                            "[id='export:" + format + "']",
                            "export_job"));
        }
        acts.put(
                "casefile/edit.xhtml save",
                amend(
                        WORKER,
                        onCase("/casefile/edit.xhtml?section=location"),
                        worker -> worker.choose("f:originArea:field:code", "GT-01"),
                        "[id='f:save']",
                        "case_file_aud"));
        acts.put(
                "casefile/assign.xhtml save",
                amend(
                        SUPERVISOR,
                        onCase("/casefile/assign.xhtml"),
                        supervisor -> {
                            supervisor.chooseAnother("f:whoField:who");
                            supervisor.type("f:why:field:reason", "her turn now");
                        },
                        "[id='f:save']",
                        "case_file_aud"));
        acts.put(
                "casefile/close.xhtml save",
                amend(
                        WORKER,
                        onCase("/casefile/close.xhtml"),
                        worker -> worker.choose("f:closureReason:field:code", "INDEPENDENT"),
                        "[id='f:save']",
                        "case_file_aud"));
        acts.put(
                "casefile/reopen.xhtml save",
                amend(
                        WORKER,
                        () -> {
                            String number = Records.open(WORKER);
                            Records.close(WORKER, number);
                            return "/casefile/reopen.xhtml?case=" + number;
                        },
                        worker -> worker.type("f:why:field:reason", "she came back"),
                        "[id='f:save']",
                        "case_file_aud"));
        decisions(acts);
        access(acts);
        services(acts);
        OfficeButtons.add(acts);
        return acts;
    }

    private static void decisions(Map<String, Act> acts) {
        acts.put(
                "identification/ledger.xhtml save",
                create(
                        WORKER,
                        onCase("/identification/ledger.xhtml?ask=1"),
                        worker -> worker.send("f:look"),
                        "[id='g:save']",
                        "status_decision"));
        acts.put(
                "identification/correct.xhtml save",
                create(
                        WORKER,
                        () -> {
                            String number = Records.open(WORKER, "{'role': 'VICTIM', 'detectedOn': '2026-03-01'}");
                            return "/identification/correct.xhtml?case=" + number + "&id="
                                    + Records.firstDecision(WORKER, number).getString("id");
                        },
                        worker -> {
                            worker.type("f:on:field:date", "05/03/2026");
                            worker.type("f:why:field:reason", "another day it was");
                        },
                        "[id='f:save']",
                        "status_decision"));
        Supplier<String> paper = () -> {
            String number = Records.open("caseworker2.gt");
            Records.expect(
                    Api.as("caseworker2.gt")
                            .post(
                                    Records.CASES + "/" + number + "/decisions",
                                    json(
                                            "{'outcome': 'CONFIRMED', 'decidedOn': '2024-04', 'body': 'gt-svet', 'paperReference': 'P-1'}")),
                    201);
            return "/identification/ledger.xhtml?case=" + number;
        };
        String check = "WEB-INF/fragments/casefile/decisions.xhtml ";
        acts.put(
                check + "agree",
                amend("supervisor2.gt", paper, supervisor -> {}, "[id$=':agree']", "status_decision_aud"));
        acts.put(
                check + "refuse",
                amend(
                        "supervisor2.gt",
                        paper,
                        supervisor -> {
                            supervisor.unfold();
                            supervisor.typeIn("[id$='whyNot:field:reason']", "another name stands there");
                        },
                        "[id$=':refuse']",
                        "status_decision_aud"));
    }

    private static void access(Map<String, Act> acts) {
        acts.put(
                "WEB-INF/fragments/casefile/open-grant.xhtml open",
                create(
                        SUPERVISOR,
                        onCase("/casefile/access.xhtml"),
                        supervisor -> {
                            supervisor.choose("f:organisationField:organisation", "gt-mp");
                            supervisor.tick("input[value='PROFILE']");
                            supervisor.choose("f:basisField:basis", "REFERRAL");
                        },
                        "[id='f:open']",
                        "case_grant"));
        acts.put(
                "WEB-INF/fragments/casefile/grants.xhtml end",
                amend(
                        SUPERVISOR,
                        () -> {
                            String number = Records.open(WORKER);
                            Records.grant(SUPERVISOR, number, "organisation", "gt-mp", "['PROFILE']");
                            return "/casefile/access.xhtml?case=" + number;
                        },
                        supervisor -> {
                            supervisor.unfold();
                            supervisor.typeIn("[id$=':e:why:field:reason']", "it is over now");
                        },
                        "[id$=':e:end']",
                        "case_grant_aud"));
        acts.put(
                "WEB-INF/fragments/casefile/bars.xhtml set",
                create(
                        SUPERVISOR,
                        onCase("/casefile/access.xhtml"),
                        supervisor -> {
                            supervisor.choose("b:barredOrganisationField:barredOrganisation", "gt-mp");
                            supervisor.type("b:barReason:field:reason", "kin of hers");
                        },
                        "[id='b:set']",
                        "case_bar"));
        acts.put(
                "WEB-INF/fragments/casefile/bars.xhtml lift",
                amend(
                        SUPERVISOR,
                        () -> {
                            String number = Records.open(WORKER);
                            Records.bar(SUPERVISOR, number, "caseworker2.gt");
                            return "/casefile/access.xhtml?case=" + number;
                        },
                        supervisor -> {
                            supervisor.unfold();
                            supervisor.typeIn("[id$=':l:why:field:reason']", "not kin after all");
                        },
                        "[id$=':l:lift']",
                        "case_bar_aud"));
    }

    private static void services(Map<String, Act> acts) {
        acts.put(
                "services/log.xhtml save",
                create(
                        WORKER,
                        onCase("/services/log.xhtml"),
                        worker -> worker.choose("f:whatField:what", "LEGAL"),
                        "[id='f:save']",
                        "service_provision"));
        acts.put(
                "services/activity.xhtml save",
                create(
                        "caseworker.sv",
                        () -> {
                            Records.open("caseworker.sv");
                            return "/services/activity.xhtml";
                        },
                        worker -> {
                            worker.choose("f:whatField:what", "LEGAL");
                            worker.tick("input[name='f:personsField:persons'] >> nth=0");
                        },
                        "[id='f:save']",
                        "service_provision"));
        acts.put(
                "services/grid.xhtml save",
                create(
                        "caseworker.sv",
                        () -> {
                            Records.open("caseworker.sv");
                            return "/services/grid.xhtml?kind=EDUCATION_TRAINING";
                        },
                        worker -> worker.tick("table.grid input[type='checkbox']:enabled:not(:checked) >> nth=0"),
                        "[id='f:save']",
                        "service_provision"));
        acts.put(
                "WEB-INF/fragments/services/given-form.xhtml press",
                amend(
                        WORKER,
                        () -> {
                            String number = Records.open(WORKER);
                            Records.serve(
                                    WORKER,
                                    number,
                                    "{'kind': 'LEGAL', 'state': 'PLANNED', 'startOn': '2026-01-15', 'confirmed': ['planned-in-past']}");
                            return "/services/list.xhtml?case=" + number;
                        },
                        worker -> {},
                        "button[name='given:press']",
                        "service_provision_aud"));
        Supplier<String> service = () -> {
            String number = Records.open(WORKER);
            return "/services/service.xhtml?case=" + number + "&id="
                    + Records.serve(WORKER, number, "{'kind': 'LEGAL', 'state': 'DELIVERED', 'startOn': '2026-01-15'}");
        };
        acts.put(
                "services/service.xhtml save",
                amend(
                        WORKER,
                        service,
                        worker -> {
                            worker.unfold();
                            worker.type("f:noteField:note", "with an interpreter");
                            worker.type("f:why:field:reason", "it was left out");
                        },
                        "[id='f:save']",
                        "service_provision_aud"));
        acts.put(
                "services/service.xhtml move",
                amend(
                        WORKER,
                        service,
                        worker -> {
                            worker.unfold();
                            worker.type("m:to:field:number", Records.open(WORKER));
                            worker.type("m:why:field:reason", "another person it was");
                        },
                        "[id='m:move']",
                        "service_provision_aud"));
        acts.put(
                "services/service.xhtml withdraw",
                amend(
                        WORKER,
                        service,
                        worker -> {
                            worker.unfold();
                            worker.type("w:why:field:reason", "it never took place");
                        },
                        "[id='w:withdraw']",
                        "service_provision_aud"));
    }

    private Buttons() {}
}
