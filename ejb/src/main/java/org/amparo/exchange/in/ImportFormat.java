package org.amparo.exchange.in;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a file that comes in is written in. */
public enum ImportFormat {
    /** The coalition's register exchange format: three CSV files (statistics.md §3). */
    REGISTER(List.of("cases.csv", "events.csv", "availability.csv")),
    /** The global dataset of the Counter-Trafficking Data Collaborative, eight columns. */
    CTDC(List.of("ctdc.csv"));

    private final List<String> files;

    ImportFormat(List<String> files) {
        this.files = files;
    }

    /** Names of the files that it may consist of, in the order in which they are read. */
    public List<String> files() {
        return files;
    }

    /** The name in the API and on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of a code, if there is one. */
    public static Optional<ImportFormat> of(String code) {
        return List.of(values()).stream()
                .filter(format -> format.code().equals(code))
                .findFirst();
    }
}
