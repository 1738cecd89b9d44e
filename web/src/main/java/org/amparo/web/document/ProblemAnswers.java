package org.amparo.web.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.amparo.web.http.IfMatch;
import org.amparo.web.press.ApiPress;
import org.amparo.web.problem.Problem;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Which problems an operation may answer with; they follow from its path, its parameters and its body. */
final class ProblemAnswers {

    private static final String TYPE = "https://amparo.example/problems/";
    private static final String TRACE = "5b0f5a5e-3c52-4f7e-9d0b-6d5a0f6f3f10";

    private static final Map<String, String> MEANINGS = meanings();
    private static final Map<String, String> TYPES = Map.of(
            "400", "invalid",
            "403", "forbidden",
            "404", "not-found",
            "409", "conflict",
            "412", "stale-version",
            "422", "service-in-future",
            "428", "version-missing");

    private ProblemAnswers() {}

    private static Map<String, String> meanings() {
        var meanings = new LinkedHashMap<String, String>();
        meanings.put("400", "A field or parameter is missing, unreadable or out of its bounds; errors names each.");
        meanings.put("401", "No valid bearer token. The answer has no body.");
        meanings.put("403", "The caller's role may not do this, or her token lacks a claim.");
        meanings.put(
                "404", "There is no such record, or it is out of the caller's scope: the same answer, word for word.");
        meanings.put("406", "The answer is not to be had in the media type that Accept asks for.");
        meanings.put("409", "Somebody else wrote at the same moment.");
        meanings.put("412", "The record has changed since it was read.");
        meanings.put("415", "The body is not of the asked media type.");
        meanings.put(
                "422",
                "A rule refuses; the type names it. Of type unlikely, the order is taken once it says in confirmed the codes of what unlikely asks.");
        meanings.put("428", "If-Match is missing: a change has to say which version was read.");
        return meanings;
    }

    /** Puts the answers into the components, for the operations to point at. */
    static void describe(Components components) {
        MEANINGS.forEach((status, meaning) -> components.addResponse(status, answer(status, meaning)));
    }

    private static APIResponse answer(String status, String meaning) {
        var answer = OASFactory.createAPIResponse().description(meaning);
        if (status.equals("401")) {
            return answer;
        }
        var schema = OASFactory.createSchema().ref("Problem");
        var media = OASFactory.createMediaType()
                .schema(schema)
                .addExample("example", OASFactory.createExample().value(problem(status)));
        return answer.content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, media));
    }

    private static Map<String, Object> problem(String status) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", TYPES.containsKey(status) ? TYPE + TYPES.get(status) : "about:blank");
        problem.put("status", Integer.valueOf(status));
        problem.put("instance", "urn:uuid:" + TRACE);
        problem.put("traceId", TRACE);
        if (status.equals("400")) {
            problem.put(
                    "errors",
                    List.of(Map.of("field", "profile.statedAge.from", "message", "…", "code", "not-of-this-kind")));
        }
        return problem;
    }

    /** Lets an operation point at the problems that it may answer with. */
    static void addTo(Operation operation, String path) {
        var parameters = operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters();
        boolean body = operation.getRequestBody() != null;
        boolean query = parameters.stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.QUERY);
        boolean keyed = parameters.stream().anyMatch(parameter -> ApiPress.HEADER.equals(parameter.getName()));
        boolean conditional = parameters.stream().anyMatch(parameter -> IfMatch.HEADER.equals(parameter.getName()));
        var applies = new TreeMap<String, Boolean>(Map.of("401", true, "403", true, "406", true));
        applies.put("400", body || query || keyed);
        applies.put("404", path.contains("{"));
        applies.put("409", conditional || keyed);
        applies.put("412", conditional);
        applies.put("415", body);
        applies.put("422", body || query || keyed);
        applies.put("428", conditional);
        applies.forEach((status, does) -> {
            if (does) {
                operation
                        .getResponses()
                        .addAPIResponse(status, OASFactory.createAPIResponse().ref(status));
            }
        });
    }
}
