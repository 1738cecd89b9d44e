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
 * @param unlikely what is asked, and can be confirmed by its codes; null where nothing is
 */
@EveryPartNamed
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String traceId,
        List<FieldError> errors,
        List<Asked> unlikely) {

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

    /**
     * Something unlikely, which is taken when the order confirms its code.
     *
     * @param code for the order's {@code confirmed}
     * @param field path in the command of what is to be looked at
     * @param detail what is unusual and what to do, in the caller's language
     */
    public record Asked(String code, String field, String detail) {
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
