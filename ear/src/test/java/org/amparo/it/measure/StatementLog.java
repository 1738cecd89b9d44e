package org.amparo.it.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.amparo.it.support.OwnSystem;

/** The database's own log of what the application asks it. */
final class StatementLog {

    /** Something that makes the application ask. */
    interface Work {
        void run() throws IOException, InterruptedException;
    }

    private final OwnSystem system;

    StatementLog(OwnSystem system) {
        this.system = system;
    }

    /** The queries of the application's account while the work runs, in their order and with their values. */
    List<String> queriesOf(Work work) throws IOException, InterruptedException {
        system.asRoot("set global log_output = 'TABLE'; truncate mysql.general_log; set global general_log = 1");
        try {
            work.run();
        } finally {
            system.asRoot("set global general_log = 0");
        }
        String answer =
                system.asRoot("select hex(argument) from mysql.general_log where command_type in ('Query', 'Execute')"
                        + " and user_host like 'amparo%' order by event_time");
        List<String> queries = new ArrayList<>();
        for (String line : answer.lines().toList()) {
            String query = new String(HexFormat.of().parseHex(line), StandardCharsets.UTF_8);
            // The first execution of a statement is logged before its values are there; those are looks at one row by
            // its key.
            boolean complete = !query.contains("?");
            if (complete && (query.startsWith("select") || query.startsWith("with"))) {
                queries.add(query);
            }
        }
        return queries;
    }
}
