package org.amparo.web.http;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.amparo.shared.PageRequest;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Parameters of every list that comes in pages. */
public class Paging {

    @QueryParam("page")
    @DefaultValue("0")
    @Parameter(
            description = "Which page, from 0.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0"))
    private int page;

    @QueryParam("size")
    @DefaultValue("50")
    @Parameter(
            description = "Rows a page, 200 at most.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    private int size;

    /** The page that is asked for. */
    public PageRequest asked() {
        return new PageRequest(page, size);
    }
}
