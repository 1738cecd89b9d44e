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
 * @param anotherRegister true where it is said beforehand that no register of another source is meant, whatever rows and names look like
 * @param sameRegister true where it is said beforehand that the source's own register is meant, whatever its rows say of whom that knows
 * @param organisation who is to own the cases
 * @param as for the operator: in whose name
 * @param dates how dates are written that could be read in several ways; asked where it is missing and there are such
 * @param encoding the letters of a file that is not in UTF-8; asked where it is missing and it is not
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
        @Schema(required = true) String source,
        @Schema(defaultValue = "false") boolean anotherRegister,
        @Schema(defaultValue = "false") boolean sameRegister,
        String organisation,
        String as,
        @Schema(enumeration = {"dmy", "mdy", "dmyy", "mdyy", "excel", "excel1904"}) String dates,
        @Schema(enumeration = {"utf-8", "windows-1252"}) String encoding) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
