package org.amparo.web.statistics.file;

/** The form in which figures are taken along, by the ending of its file. */
public enum FileFormat {
    /** A row for each number, for programs: UTF-8 with a byte order mark. */
    csv("text/csv;charset=utf-8"),
    /** A workbook with numbers, dates and a sheet of definitions. */
    xlsx("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** The picture of a figure, of any size. */
    svg("image/svg+xml"),
    /** The same in dots, for whatever takes no other picture. */
    png("image/png");

    private final String mediaType;

    FileFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Media type under which it is answered. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether it holds a picture and no table. */
    public boolean isPicture() {
        return this == svg || this == png;
    }
}
