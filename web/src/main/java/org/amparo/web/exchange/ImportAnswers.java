package org.amparo.web.exchange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was asked of a file as a whole, by the names of its questions.
 *
 * @param dates how its dates are written
 * @param encoding in which letters it is written
 * @param register whether it is the known register that was asked about
 */
public record ImportAnswers(
        @Schema(enumeration = {"dmy", "mdy", "dmyy", "mdyy", "excel", "excel1904"}) String dates,
        @Schema(enumeration = {"utf-8", "windows-1252"}) String encoding,
        @Schema(enumeration = {"same", "other"}) String register) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
