package org.amparo.it.http;

import static org.amparo.it.http.PlantedCalls.CASES;
import static org.amparo.it.http.PlantedCalls.SECTIONS;
import static org.amparo.it.http.PlantedCalls.SERVICE;
import static org.amparo.it.http.PlantedCalls.SUPERVISOR;
import static org.amparo.it.http.PlantedCalls.WORKER;
import static org.amparo.it.http.Records.json;
import static org.amparo.it.http.Records.text;

import jakarta.json.JsonObject;
import java.util.List;

/**
 * An operation of the API that takes a body.
 *
 * @param user who may do it
 * @param answer status of the answer to its first sending
 * @param body one with all its fields, with which nothing is wrong; {@link Sentinels#FREE} where words are free
 */
record PlantedCommand(String user, String method, String path, int answer, JsonObject body) {

    /** The commands, on records that stand. */
    static List<PlantedCommand> on(PlantedCalls calls) {
        String one = calls.open();
        String other = calls.open();
        String service = calls.serve(one);
        String moved = calls.serve(one);
        String withdrawn = calls.serve(one);
        String ngo = text(calls.send("caseworker2.gt", "POST", CASES, json("{'role': 'VICTIM'}")), "number");
        String paper = text(
                calls.send(
                        "caseworker2.gt",
                        "POST",
                        CASES + "/" + ngo + "/decisions",
                        json(
                                "{'outcome': 'CONFIRMED', 'decidedOn': '2024-04', 'body': 'gt-svet', 'paperReference': 'P-1'}")),
                "id");
        String grant = text(
                calls.send(
                        SUPERVISOR,
                        "POST",
                        CASES + "/" + one + "/grants",
                        json("{'user': 'shelter.gt', 'categories': ['PROFILE'], 'basis': 'REFERRAL'}")),
                "id");
        String bar = text(
                calls.send(
                        SUPERVISOR,
                        "POST",
                        CASES + "/" + one + "/bars",
                        json("{'user': 'referrer.gt', 'reason': 'kin of hers'}")),
                "id");
        // A confirmed case asks for reasons.
        String confirmed = calls.open();
        String decision = text(
                calls.send(
                        WORKER,
                        "POST",
                        CASES + "/" + confirmed + "/decisions",
                        json("{'outcome': 'CONFIRMED', 'decidedOn': '2024-05-02'}")),
                "id");
        String in = CASES + "/" + one;
        return List.of(
                new PlantedCommand(
                        WORKER,
                        "POST",
                        CASES,
                        201,
                        json(
                                "{'role': 'VICTIM', 'linkedCase': null, 'samePersonAs': '%s', 'detectedOn': '2019-03-17',"
                                        + " 'detectionSource': 'POLICE', 'identificationPlace': 'GTM', %s, 'services': [%s]}",
                                other, SECTIONS, SERVICE)),
                new PlantedCommand(
                        WORKER,
                        "PATCH",
                        in,
                        200,
                        json(
                                "{'reason': '? was the reason', 'detection': {'on': '2019-03-17', 'source': 'POLICE', 'place': 'GTM'}, %s}",
                                SECTIONS)),
                new PlantedCommand(
                        WORKER, "PATCH", CASES + "/" + confirmed, 422, json("{'reason': null, %s}", SECTIONS)),
                new PlantedCommand(
                        WORKER,
                        "POST",
                        in + "/assignment",
                        200,
                        json("{'username': 'caseworker.gt', 'reason': '? was the reason'}")),
                new PlantedCommand(
                        WORKER,
                        "POST",
                        in + "/decisions",
                        201,
                        json(
                                "{'outcome': 'NOT_CONFIRMED', 'decidedOn': '2024-05-02', 'article': '?', 'reasonCode': 'OTHER', 'body':"
                                        + " null, 'paperReference': null, 'recognisedCountry': null, 'grounds': '?', 'seen': null}")),
                new PlantedCommand(
                        "caseworker2.gt",
                        "POST",
                        CASES + "/" + ngo + "/decisions/" + paper + "/check",
                        422,
                        json("{'agrees': false, 'reason': '? was the reason'}")),
                new PlantedCommand(
                        WORKER,
                        "POST",
                        CASES + "/" + confirmed + "/decisions/" + decision + "/correction",
                        201,
                        json(
                                "{'mistaken': false, 'reason': '? was the reason', 'instead': {'outcome': 'CONFIRMED', 'decidedOn': '2024-05-03',"
                                        + " 'article': '?', 'reasonCode': null, 'body': null, 'paperReference': '?',"
                                        + " 'recognisedCountry': null, 'grounds': '?', 'seen': null}}")),
                new PlantedCommand(WORKER, "POST", in + "/services", 201, calls.service()),
                new PlantedCommand(
                        WORKER,
                        "PUT",
                        in + "/services/" + service,
                        200,
                        json("{'reason': '? was the reason', 'service': %s}", SERVICE)),
                new PlantedCommand(
                        WORKER,
                        "POST",
                        in + "/services/" + moved + "/move",
                        200,
                        json("{'reason': '? was the reason', 'toCase': '%s'}", other)),
                new PlantedCommand(
                        WORKER,
                        "POST",
                        in + "/services/" + withdrawn + "/withdrawal",
                        204,
                        json("{'reason': '? was the reason'}")),
                new PlantedCommand(
                        WORKER,
                        "POST",
                        "/api/v1/services/activities",
                        200,
                        json("{'service': %s, 'cases': ['%s', '%s']}", SERVICE, one, other)),
                new PlantedCommand(
                        WORKER,
                        "POST",
                        "/api/v1/services/grid",
                        200,
                        json("{'cells': [{'caseNumber': '%s', 'kind': 'LEGAL', 'on': '2019-03-17'}]}", one)),
                new PlantedCommand(
                        SUPERVISOR,
                        "POST",
                        in + "/grants",
                        201,
                        json(
                                "{'organisation': null, 'user': 'shelter.gt', 'categories': ['PROFILE', 'SERVICES'], 'until': '2030-01-01', 'basis':"
                                        + " 'REFERRAL', 'basisReference': '?'}")),
                new PlantedCommand(
                        SUPERVISOR,
                        "POST",
                        in + "/grants",
                        422,
                        json(
                                "{'organisation': null, 'user': '?', 'categories': ['PROFILE'], 'endsAt': '2030-01-01T12:00:00Z', 'basis':"
                                        + " 'REFERRAL', 'basisReference': '?'}")),
                new PlantedCommand(
                        SUPERVISOR,
                        "POST",
                        in + "/bars",
                        201,
                        json("{'organisation': null, 'user': 'prosecutor.gt', 'reason': '? was the reason'}")),
                new PlantedCommand(
                        SUPERVISOR, "POST", in + "/bars/" + bar + "/lift", 204, json("{'reason': '? was the reason'}")),
                new PlantedCommand(
                        "administrator",
                        "POST",
                        "/api/v1/accounts",
                        201,
                        json("{'username': '?', 'organisation': 'gt-ong-amanecer'}")),
                new PlantedCommand(
                        SUPERVISOR,
                        "POST",
                        in + "/grants/" + grant + "/end",
                        204,
                        json("{'reason': '? was the reason'}")),
                new PlantedCommand(
                        "administrator", "POST", "/api/v1/organisations", 201, calls.organisation("gt-zz-uno")),
                new PlantedCommand(
                        SUPERVISOR,
                        "PUT",
                        "/api/v1/statistics/availability",
                        200,
                        json("{'year': 2004, 'indicator': 'IDENT_FORM', 'status': 'AVAILABLE', 'footnote': '?'}")),
                new PlantedCommand(
                        SUPERVISOR,
                        "POST",
                        "/api/v1/exports",
                        422,
                        json("{'kind': 'register', 'country': 'GTM', 'recipient': '?'}")),
                new PlantedCommand(
                        WORKER,
                        "POST",
                        "/api/v1/exports",
                        202,
                        json(
                                "{'kind': 'cases', 'country': null, 'recipient': null, 'format': 'csv', 'number': 'GT', 'status':"
                                        + " null, 'role': 'VICTIM', 'assignedTo': '?', 'open': true, 'identifiedIn': 2024, 'sort': 'OPENED',"
                                        + " 'descending': true}")),
                new PlantedCommand(
                        WORKER,
                        "POST",
                        in + "/closure",
                        200,
                        json(
                                "{'on': '2026-03-03', 'closureReason': 'INDEPENDENT', 'reason': '? was the reason', 'confirmed': ['closed-before-opening']}")),
                new PlantedCommand(WORKER, "POST", in + "/reopening", 200, json("{'reason': '? was the reason'}")));
    }
}
