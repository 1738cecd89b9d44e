package org.amparo.web.exchange;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The parts of the form that brings a file, for the API's document.
 *
 * @param file a CSV file, or a zip of those that the format names
 * @param format register or ctdc
 * @param mode insert or upsert
 * @param dryRun true to look only
 * @param source under which name the source's own names of records are remembered
 * @param organisation who is to own the cases
 * @param as for the operator: in whose name
 */
record ImportForm(
        @Schema(type = SchemaType.STRING, format = "binary", required = true) String file,
        @Schema(
                        enumeration = {"register", "ctdc"},
                        defaultValue = "register")
                String format,
        @Schema(
                        enumeration = {"insert", "upsert"},
                        defaultValue = "insert")
                String mode,
        @Schema(defaultValue = "false") boolean dryRun,
        String source,
        String organisation,
        String as) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
