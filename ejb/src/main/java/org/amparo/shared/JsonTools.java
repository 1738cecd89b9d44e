package org.amparo.shared;

import jakarta.json.spi.JsonProvider;

/**
 * What reads and builds JSON, looked up once: {@code jakarta.json.Json} looks through the archives for it with each object and array that it
 * is asked for, which was a twentieth of what a save computes.
 */
public final class JsonTools {

    /** Safe for all threads, as its contract says. */
    public static final JsonProvider JSON = JsonProvider.provider();

    private JsonTools() {}
}
