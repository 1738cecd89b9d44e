package org.amparo.web.problem;

import jakarta.ejb.EJBAccessException;
import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonParsingException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.plausibility.Unlikely;
import org.amparo.shared.Causes;
import org.amparo.shared.NotFound;
import org.amparo.shared.RuleViolation;
import org.amparo.shared.StaleVersion;

/** The one table from what was thrown to what is answered, for API and pages alike. */
enum ProblemKind {
    /** The role may not do this at all. */
    FORBIDDEN(403, EJBAccessException.class, ForbiddenException.class),
    /** No such record, or one out of scope, or no such path: never told apart. */
    NOT_FOUND(404, NotFound.class, NotFoundException.class),
    /** A field is missing, unreadable or out of its bounds. */
    INVALID(400, ConstraintViolationException.class, InvalidInput.class),
    /** Two wrote at once, and the other was first: the same record, or another one of the same key. */
    CONFLICT(409, OptimisticLockException.class),
    /** Written on the ground of an old reading. */
    STALE_VERSION(412, StaleVersion.class),
    /** A change that does not say on which reading it rests. */
    VERSION_MISSING(428, VersionMissing.class),
    /** Something is unlikely, and is asked. */
    UNLIKELY(422, Unlikely.class),
    /** A rule of the domain refuses; the rule's own code is the type. */
    RULE(422, RuleViolation.class),
    /** No JSON, or not of the asked shape. */
    UNREADABLE(400, JsonParsingException.class, JsonbException.class, BadRequestException.class),
    /** HTTP itself: no such method or media type. */
    HTTP(0, WebApplicationException.class),
    /** Anything else is a fault of ours. */
    UNEXPECTED(500);

    private final int status;
    private final Class<?>[] thrown;

    ProblemKind(int status, Class<?>... thrown) {
        this.status = status;
        this.thrown = thrown;
    }

    /**
     * A throwable that the table knows.
     *
     * @param kind what it means
     * @param cause the throwable itself, out of whatever a container wrapped it in
     */
    record Found(ProblemKind kind, Throwable cause) {
        int status() {
            return cause instanceof WebApplicationException http
                    ? http.getResponse().getStatus()
                    : kind.status;
        }

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** Key of the kind's words and last part of its type. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a throwable means: the innermost cause that the table knows, since containers wrap what a desk throws. */
    static Found of(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> known(cause).stream())
                .reduce((outer, inner) -> inner)
                .orElse(new Found(UNEXPECTED, thrown));
    }

    private static Optional<Found> known(Throwable cause) {
        if (Causes.isKeyTaken(cause)) {
            return Optional.of(new Found(CONFLICT, cause));
        }
        return Arrays.stream(values())
                .filter(kind -> Arrays.stream(kind.thrown).anyMatch(type -> type.isInstance(cause)))
                .findFirst()
                .map(kind -> new Found(kind, cause));
    }
}
