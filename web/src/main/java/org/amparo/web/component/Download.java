package org.amparo.web.component;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.OutputStream;

/** Answers a page's request with a file. */
public final class Download {

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes it to its end. */
        void writeTo(OutputStream out) throws IOException;
    }

    private Download() {}

    /**
     * Sends the file; nothing of the page itself is drawn afterwards.
     *
     * @param name its name, of letters, digits, dots and dashes
     * @param type its media type
     */
    public static void send(String name, String type, Content content) throws IOException {
        var faces = FacesContext.getCurrentInstance();
        var external = faces.getExternalContext();
        external.setResponseContentType(type);
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        content.writeTo(external.getResponseOutputStream());
        faces.responseComplete();
    }
}
