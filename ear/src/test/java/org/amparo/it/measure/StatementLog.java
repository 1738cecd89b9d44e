package org.amparo.it.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.amparo.it.support.OwnSystem;

/** The database's own log of what the application asks it. */
final class StatementLog {

    /** Something that makes the application ask. */
    interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static final int TRIES = 20;

    private final OwnSystem system;

    StatementLog(OwnSystem system) {
        this.system = system;
    }

    /**
     * The queries of the application's account while the work runs, in their order and with their values. A connection's first execution of a
     * statement is logged without its values, and each work may get another connection: it is done several times, and the one that tells most is
     * taken. What is never told with its values is left out.
     */
    List<String> queriesOf(Work work) throws IOException, InterruptedException {
        List<String> most = List.of();
        for (int i = 0; i < TRIES; i++) {
            List<String> told = logged(work);
            if (told.size() > most.size()) {
                most = told;
            }
        }
        return most;
    }

    private List<String> logged(Work work) throws IOException, InterruptedException {
        system.asRoot("set global log_output = 'TABLE'; truncate mysql.general_log; set global general_log = 1");
        try {
            work.run();
        } finally {
            system.asRoot("set global general_log = 0");
        }
        return system.asRoot("select hex(argument) from mysql.general_log where command_type in ('Query', 'Execute')"
                        + " and user_host like 'amparo%' order by event_time")
                .lines()
                .map(line -> new String(HexFormat.of().parseHex(line), StandardCharsets.UTF_8))
                .filter(query -> query.startsWith("select") || query.startsWith("with"))
                .filter(query -> !query.contains("?"))
                .toList();
    }
}
