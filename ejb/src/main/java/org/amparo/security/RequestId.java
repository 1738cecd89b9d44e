package org.amparo.security;

import java.util.UUID;

/** The id of the request on this thread, under which log, problem and history name the same thing. */
public final class RequestId {

    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private RequestId() {}

    /** Opens a request with a new random id and returns it. */
    public static String begin() {
        String id = UUID.randomUUID().toString();
        CURRENT.set(id);
        return id;
    }

    /** Lets this thread work on under the id of the request that asked for the work. */
    public static void resume(String id) {
        CURRENT.set(id);
    }

    /** Ends the request on this thread. */
    public static void end() {
        CURRENT.remove();
    }

    /** The running request's id, or a new one outside a request. */
    public static String current() {
        String id = CURRENT.get();
        return id == null ? UUID.randomUUID().toString() : id;
    }
}
