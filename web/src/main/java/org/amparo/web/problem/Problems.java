package org.amparo.web.problem;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response.Status;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.amparo.security.RequestId;
import org.amparo.shared.RuleViolation;
import org.amparo.web.language.Messages;
import org.amparo.web.problem.Problem.FieldError;
import org.amparo.web.problem.ProblemKind.Found;

/** Puts what was thrown into words of the caller's language, and what nobody foresaw into the log. */
@RequestScoped
public class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class.getName());
    private static final String TYPE = "urn:amparo:problem:";

    @Inject
    private Messages messages;

    /** The problem that a throwable stands for. */
    public Problem of(Throwable thrown) {
        var found = ProblemKind.of(thrown);
        String traceId = RequestId.current();
        if (found.status() >= 500) {
            LOG.log(Level.SEVERE, thrown, () -> "Unexpected, request " + traceId);
        }
        return new Problem(
                type(found),
                title(found),
                found.status(),
                detail(found),
                "urn:uuid:" + traceId,
                traceId,
                found.cause() instanceof ConstraintViolationException invalid ? fieldErrors(invalid) : null);
    }

    private static String type(Found found) {
        return switch (found.kind()) {
            case HTTP -> "about:blank";
            case RULE -> TYPE + ((RuleViolation) found.cause()).code();
            default -> TYPE + found.kind().code();
        };
    }

    private String title(Found found) {
        if (found.kind() == ProblemKind.HTTP) {
            var status = Status.fromStatusCode(found.status());
            return status == null ? String.valueOf(found.status()) : status.getReasonPhrase();
        }
        return messages.of("problem." + found.kind().code() + ".title");
    }

    private String detail(Found found) {
        return switch (found.kind()) {
            case HTTP -> null;
            case RULE -> rule((RuleViolation) found.cause());
            default -> messages.of("problem." + found.kind().code() + ".detail");
        };
    }

    private String rule(RuleViolation violation) {
        return messages.orElse(
                "rule." + violation.code(),
                "rule.without-text",
                violation.arguments().toArray());
    }

    private static List<FieldError> fieldErrors(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .map(violation -> new FieldError(field(violation.getPropertyPath()), violation.getMessage()))
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                .toList();
    }

    /** The path inside the command; the names of the desk's method and of its parameter are ours alone. */
    private static String field(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .filter(node -> node.getKind() != ElementKind.METHOD && node.getKind() != ElementKind.PARAMETER)
                .map(Path.Node::toString)
                .collect(Collectors.joining("."));
    }
}
