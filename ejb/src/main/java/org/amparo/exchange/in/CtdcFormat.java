package org.amparo.exchange.in;

import java.util.List;

/** File and columns of the global dataset of the Counter-Trafficking Data Collaborative. */
public final class CtdcFormat {

    /** Under which name the file is told, whatever it is called. */
    public static final String FILE = "ctdc.csv";

    /** Columns without which it cannot be read. */
    public static final List<String> NEEDED = List.of(
            "yearOfRegistration",
            "gender",
            "ageBroad",
            "citizenship",
            "isForcedLabour",
            "isSexualExploit",
            "CountryOfExploitation");

    private CtdcFormat() {}
}
