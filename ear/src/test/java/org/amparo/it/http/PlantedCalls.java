package org.amparo.it.http;

import static org.amparo.it.http.Records.json;
import static org.amparo.it.http.Records.text;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.amparo.it.support.Answer;
import org.amparo.it.support.Api;
import org.amparo.it.support.OwnSystem;
import org.amparo.it.support.Until;
import org.amparo.launcher.AccessTokens;

/** Calls to a system of the test's own with sentinels in what is sent; every answer is kept. */
final class PlantedCalls {

    static final String CASES = "/api/v1/cases";
    static final String IMPORTS = "/api/v1/imports";
    static final String WORKER = "caseworker.gt";
    static final String SUPERVISOR = "supervisor.gt";

    /** How long anything may take. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    static final String SECTIONS =
            """
            'profile': {'sex': 'F', 'statedAge': {'from': 33, 'until': 33}, 'nationalities': ['HND'], 'languages': ['es'],
                        'interpreter': 'NO', 'peoples': ['NONE'], 'migrationStatus': ['IRREGULAR']},
            'birth': {'birthDate': '1993-07-23'}, 'identity': {'lgbtiq': 'NO', 'genderIdentity': 'UNKNOWN'},
            'location': {'originArea': 'UNKNOWN', 'detectionArea': 'UNKNOWN'},
            'health': {'disability': ['UNKNOWN'], 'pregnancy': 'NO'},
            'exploitation': {'forms': ['SEXUAL_UNSPECIFIED'], 'means': ['UNKNOWN'], 'recruiterRelations': ['UNKNOWN'],
                             'travelTourism': 'NO', 'recruitmentArea': 'UNKNOWN', 'exploitationArea': 'UNKNOWN'},
            'texts': {'story': '?', 'needsNow': '?'}""";
    static final String SERVICE =
            """
            {'kind': 'LEGAL', 'type': 'LEGAL_ADVICE', 'state': 'DELIVERED', 'startOn': '2019-03-17', 'endOn': '2019-03-17',
             'provider': 'gt-svet', 'providerType': 'GOVERNMENT', 'modality': 'IN_PERSON', 'barrier': null, 'note': '?'}""";

    final Sentinels sentinels = new Sentinels();
    final OwnSystem system;
    private final AccessTokens tokens;
    private final List<Answer> answers = new ArrayList<>();

    /** Calls to a system that runs. */
    PlantedCalls(OwnSystem system) {
        this.system = system;
        this.tokens = system.amparo().accessTokens();
    }

    /** All that was answered. */
    List<Answer> answers() {
        return answers;
    }

    String open() {
        return text(send(WORKER, "POST", CASES, json("{'role': 'VICTIM', 'profile': {'sex': 'F'}}")), "number");
    }

    String serve(String number) {
        return text(send(WORKER, "POST", CASES + "/" + number + "/services", service()), "id");
    }

    JsonObject service() {
        return sentinels.filled("service", json(SERVICE));
    }

    JsonObject organisation(String code) {
        return json("{'code': '%s', 'name': '%s', 'country': 'GTM', 'type': 'NGO'}", code, sentinels.in("name"));
    }

    Api as(String user) {
        return Api.to(system).with("Authorization", "Bearer " + tokens.of(user));
    }

    /** Sends a change on the record's newest version, so that it is refused for nothing but itself. */
    Answer send(String user, String method, String path, JsonObject body) {
        String record = path.replaceFirst("/(assignment|closure|reopening|check|correction|move|withdrawal)$", "");
        String tag = record.equals(path) && method.equals("POST") ? null : tag(user, record);
        Api api = tag == null ? as(user) : as(user).with("If-Match", tag);
        return record(api.text(method, path, "application/json", body.toString()));
    }

    String tag(String user, String record) {
        return as(user).get(record).header("ETag").orElse(null);
    }

    Answer record(Answer answer) {
        answers.add(answer);
        return answer;
    }

    Answer amend(String number) {
        return send(WORKER, "PATCH", CASES + "/" + number, amendment());
    }

    JsonObject amendment() {
        return sentinels.filled("amendment", json("{'reason': '? was the reason', %s}", SECTIONS));
    }

    /** Brings a register and returns the answer. */
    Answer bring(Map<String, String> fields, String name, byte[] file) {
        return record(as(SUPERVISOR).upload(IMPORTS, fields, name, file));
    }

    JsonObject endOf(String id) {
        return Until.seen(
                PATIENCE,
                () -> (JsonObject) as(SUPERVISOR).get("/api/v1/imports/" + id).json(),
                run -> !run.getString("state").matches("QUEUED|READING|WRITING"));
    }
}
