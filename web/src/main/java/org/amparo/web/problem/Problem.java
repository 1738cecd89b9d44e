package org.amparo.web.problem;

import java.util.List;
import org.amparo.shared.EveryPartNamed;

/**
 * What went wrong, as RFC 9457 writes it. It never holds what was recorded of a person, nor anything of the code.
 *
 * @param type stable URI of the kind of problem, for programs
 * @param title the kind in words, for people
 * @param status HTTP status
 * @param detail what to do about it, in the caller's language; null where the title says all
 * @param instance URN of this one occurrence
 * @param traceId the request's id, as in the log
 * @param errors what is wrong with single fields; null where it is about none
 */
@EveryPartNamed
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String traceId,
        List<FieldError> errors) {

    /** Media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One field that was refused.
     *
     * @param field its path in the command, such as {@code profile.sex}
     * @param message why, in the caller's language
     * @param code why, for programs
     */
    public record FieldError(String field, String message, String code) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
