package org.amparo.exchange.in;

import java.util.List;
import java.util.stream.Stream;

/** File and columns of the global dataset of the Counter-Trafficking Data Collaborative. */
public final class CtdcFormat {

    /** Under which name the file is told, whatever it is called. */
    public static final String FILE = "ctdc.csv";

    /** A source's own name for a line, where the file has any. */
    public static final String ID = "row_id";

    /** Columns without which it cannot be read. */
    public static final List<String> NEEDED = List.of(
            "yearOfRegistration",
            "gender",
            "ageBroad",
            "citizenship",
            "isForcedLabour",
            "isSexualExploit",
            "CountryOfExploitation");

    /** All columns that are read. */
    public static final List<String> COLUMNS =
            Stream.concat(Stream.of(ID), NEEDED.stream()).toList();

    private CtdcFormat() {}
}
