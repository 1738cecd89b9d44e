package org.amparo.web.statistics;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.amparo.web.component.Download;
import org.amparo.web.statistics.file.FileFormat;

/**
 * A file of figures.
 *
 * @param name of letters, digits, dots and dashes: figure, years, countries, the day that is counted
 * @param format its form
 * @param content its bytes
 */
record TakenFile(String name, FileFormat format, byte[] content) {

    /** Answers a page's request with it. */
    void send() throws IOException {
        Download.send(name, format.mediaType(), out -> out.write(content));
    }

    /** The same as an answer of the API. */
    Response answer() {
        return Response.ok(content, format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + '"')
                .build();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
