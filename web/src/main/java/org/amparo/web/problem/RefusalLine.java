package org.amparo.web.problem;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.amparo.shared.Causes;
import org.amparo.shared.RuleViolation;
import org.amparo.web.problem.ProblemKind.Found;
import org.amparo.web.problem.RefusalLog.Who;

/** The line of a refusal or a fault: {@code name=value} with single spaces between, so that a program can read it too. */
final class RefusalLine {

    private static final int FIRST_FAULT = 500;
    private static final String NOTHING = "-";

    /** Others may be any word, and are not repeated. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final int status;
    private final String code;
    private final String causes;

    private RefusalLine(int status, String code, String causes) {
        this.status = status;
        this.code = code;
        this.causes = causes;
    }

    /** For an answer whose reason only HTTP tells. */
    static RefusalLine of(int status) {
        return new RefusalLine(status, "http-" + status, null);
    }

    /** For what was thrown. A refusal is no fault of ours and needs no causes. */
    static RefusalLine of(Found found, Throwable thrown) {
        int status = found.status();
        String code =
                switch (found.kind()) {
                    case RULE -> ((RuleViolation) found.cause()).code();
                    case HTTP -> "http-" + status;
                    default -> found.kind().code();
                };
        return new RefusalLine(status, code, status >= FIRST_FAULT ? Causes.of(thrown) : null);
    }

    /** Whether it tells of a fault of ours. */
    boolean isFault() {
        return status >= FIRST_FAULT;
    }

    /**
     * The whole line.
     *
     * @param path template of the operation or name of the page, null for neither
     * @param record mark of the record
     */
    String text(String method, String path, Who who, String record, String request) {
        return (isFault() ? "fault" : "refusal")
                + " status=" + status
                + " code=" + code
                + " method=" + (METHODS.contains(method) ? method : NOTHING)
                + " path=" + (path == null ? NOTHING : path)
                + " account=" + word(who.account())
                + " organisation=" + word(who.organisation())
                + " record=" + record
                + " request=" + request
                + (causes == null ? "" : " causes=" + causes);
    }

    /** One word, whatever a name is made of: neither a space nor a line break in it can pass for more of the line. */
    private static String word(String name) {
        return name == null ? NOTHING : URLEncoder.encode(name, StandardCharsets.UTF_8);
    }
}
