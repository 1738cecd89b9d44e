package org.amparo.exchange.in;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amparo.exchange.RegisterFormat;

/** What a file that comes in is written in. */
public enum ImportFormat {
    /** The coalition's register exchange format: three CSV files (statistics.md §3). */
    REGISTER(RegisterFormat.FILES),
    /** The global dataset of the Counter-Trafficking Data Collaborative, eight columns. */
    CTDC(List.of(CtdcFormat.FILE));

    private static final Map<String, List<String>> NEVER_EMPTY = Map.of(
            RegisterFormat.CASES_FILE, List.of("person_id", "country"),
            RegisterFormat.EVENTS_FILE, List.of("event_type", "country"),
            RegisterFormat.AVAILABILITY_FILE, List.of("country", "indicator"),
            CtdcFormat.FILE, List.of("gender", "isForcedLabour", "isSexualExploit"));

    private final List<String> files;

    ImportFormat(List<String> files) {
        this.files = files;
    }

    /** Names of the files that it may consist of, in the order in which they are read. */
    public List<String> files() {
        return files;
    }

    /** Columns that are known of a file of that name. */
    static List<String> columns(String file) {
        return file.equals(CtdcFormat.FILE) ? CtdcFormat.COLUMNS : RegisterFormat.written(file);
    }

    /**
     * Columns without which a file of that name cannot be read.
     *
     * @param statesRegistration whether its rows have to say since when they are known
     */
    static List<String> needed(String file, boolean statesRegistration) {
        return file.equals(CtdcFormat.FILE)
                ? CtdcFormat.NEEDED
                : RegisterFormat.columns(file).stream()
                        .filter(column -> statesRegistration || !column.equals(RegisterFormat.REGISTERED_ON))
                        .toList();
    }

    /** Of these columns each row of the file says at least one. */
    static List<String> neverEmpty(String file) {
        return NEVER_EMPTY.get(file);
    }

    /** Under which name the rows of a file are counted: that of the register's file that holds the same. */
    static String counted(String file) {
        return (file.equals(CtdcFormat.FILE) ? RegisterFormat.CASES_FILE : file).replace(".csv", "");
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
