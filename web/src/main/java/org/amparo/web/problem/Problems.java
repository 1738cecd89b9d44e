package org.amparo.web.problem;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.amparo.plausibility.Impossible;
import org.amparo.plausibility.Unlikely;
import org.amparo.security.RequestId;
import org.amparo.shared.RuleViolation;
import org.amparo.shared.StaleVersion;
import org.amparo.web.language.Messages;
import org.amparo.web.language.RuleWords;
import org.amparo.web.problem.Problem.Asked;
import org.amparo.web.problem.Problem.FieldError;
import org.amparo.web.problem.ProblemKind.Found;

/** Puts what was thrown into words of the caller's language, and notes it for the log. */
@RequestScoped
public class Problems {

    private static final String TYPE = "https://amparo.example/problems/";

    private static final String CHANGED = "changed-since";

    /** Attributes of constraints that hold a bound, in the order of the texts' placeholders. */
    private static final List<String> BOUNDS = List.of("min", "max", "value");

    @Inject
    private Messages messages;

    @Inject
    private RuleWords rules;

    @Inject
    private Outcome outcome;

    /** The problem that a throwable stands for. */
    public Problem of(Throwable thrown) {
        var found = ProblemKind.of(thrown);
        String traceId = RequestId.current();
        outcome.threw(found, thrown);
        return ProblemBuilder.builder()
                .type(type(found))
                .title(title(found))
                .status(found.status())
                .detail(detail(found))
                .instance("urn:uuid:" + traceId)
                .traceId(traceId)
                .errors(errors(found.cause()))
                .unlikely(asked(found.cause()))
                .build();
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
            return messages.orElse("problem.http-" + found.status() + ".title", "problem.http.title");
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
        return rules.of(violation.code(), violation.arguments());
    }

    private List<FieldError> errors(Throwable cause) {
        if (cause instanceof ConstraintViolationException invalid) {
            return invalid.getConstraintViolations().stream()
                    .map(this::error)
                    .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::code))
                    .toList();
        }
        if (cause instanceof Impossible impossible) {
            return List.of(new FieldError(impossible.field(), rule(impossible), impossible.code()));
        }
        if (cause instanceof StaleVersion stale && !stale.changed().isEmpty()) {
            return stale.changed().stream().map(this::changed).toList();
        }
        return cause instanceof InvalidInput input
                ? input.faults().stream().map(this::error).toList()
                : null;
    }

    private List<Asked> asked(Throwable cause) {
        return cause instanceof Unlikely unlikely
                ? unlikely.questions().stream()
                        .map(question ->
                                new Asked(question.code(), question.field(), messages.of("rule." + question.code())))
                        .toList()
                : null;
    }

    private FieldError changed(String part) {
        return new FieldError(part, message(CHANGED, List.of()), CHANGED);
    }

    private FieldError error(InvalidInput.Fault fault) {
        return new FieldError(fault.field(), message(fault.code(), fault.arguments()), fault.code());
    }

    /** The validator speaks the server's language, so the words are ours; the annotation's name is the code. */
    private FieldError error(ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor();
        String code = kebab(constraint.getAnnotation().annotationType().getSimpleName());
        var bounds = BOUNDS.stream()
                .map(constraint.getAttributes()::get)
                .filter(Objects::nonNull)
                .toList();
        return new FieldError(field(violation.getPropertyPath()), message(code, bounds), code);
    }

    private String message(String code, List<Object> arguments) {
        return messages.orElse("field." + code, "field.not-valid", arguments.toArray());
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /**
     * The path inside the command. The names of the desk's method and of its parameter are ours alone, unless the parameter is
     * a list of the command's.
     */
    private static String field(Path path) {
        var nodes = StreamSupport.stream(path.spliterator(), false).toList();
        return IntStream.range(0, nodes.size())
                .filter(place -> switch (nodes.get(place).getKind()) {
                    case METHOD -> false;
                    case PARAMETER -> place + 1 < nodes.size()
                            && nodes.get(place + 1).isInIterable();
                    default -> true;
                })
                .mapToObj(place -> nodes.get(place).toString())
                .collect(Collectors.joining("."));
    }
}
