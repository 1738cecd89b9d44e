package org.amparo.exchange.out;

/** The form of an exported file. */
public enum ExportFormat {
    /** The three files of a register in one archive. */
    zip("application/zip", ".zip"),
    /** The archive, sealed for its recipient as CMS EnvelopedData. */
    cms("application/pkcs7-mime", ".zip.p7m"),
    /** A table as text, in UTF-8 with a byte order mark. */
    csv("text/csv;charset=utf-8", ".csv"),
    /** A table as a workbook. */
    xlsx("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");

    private final String mediaType;
    private final String ending;

    ExportFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /** Media type under which it is answered. */
    public String mediaType() {
        return mediaType;
    }

    /** How the name of its file ends. */
    public String ending() {
        return ending;
    }
}
