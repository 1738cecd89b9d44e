package org.amparo.exchange.out;

import java.nio.file.Path;

/**
 * A finished file, to be streamed to its author.
 *
 * @param name under which it is offered
 * @param mediaType of its content
 * @param bytes its length
 * @param path where it lies on the server
 */
public record ExportedFile(String name, String mediaType, long bytes, Path path) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
