package org.amparo.it.measure;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.amparo.it.support.OwnSystem;

/** Something asked over HTTP, and the queries that it consists of by bare JDBC, turn by turn: how much the application adds to them. */
final class TurnByTurn {

    private static final int TURNS = 20;
    private static final int WARM_UP = 100;

    private final OwnSystem system;
    private final Figures figures;

    TurnByTurn(OwnSystem system, Figures figures) {
        this.system = system;
        this.figures = figures;
    }

    /** Measures it, says the figures, and answers the median in milliseconds. */
    double say(String what, StatementLog.Work asked) throws IOException, InterruptedException, SQLException {
        long first = System.nanoTime();
        asked.run();
        double cold = (System.nanoTime() - first) / 1e6;
        for (int i = 0; i < WARM_UP; i++) {
            asked.run();
        }
        List<String> queries = new StatementLog(system).queriesOf(asked);
        List<Long> overHttp = new ArrayList<>();
        List<Long> bare = new ArrayList<>();
        try (Connection database = system.asOwner()) {
            for (int i = 0; i < TURNS; i++) {
                long begin = System.nanoTime();
                asked.run();
                overHttp.add(System.nanoTime() - begin);
                begin = System.nanoTime();
                run(queries, database);
                bare.add(System.nanoTime() - begin);
            }
        }
        var over = Times.of(overHttp);
        var floor = Times.of(bare);
        figures.say(
                "%s, over HTTP: %s (the first one %.0f ms); its %d queries by bare JDBC: %s; ratio of the medians %.2f",
                what, over, cold, queries.size(), floor, over.median() / floor.median());
        return over.median();
    }

    private static void run(List<String> queries, Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            for (String query : queries) {
                try (var answer = statement.executeQuery(query)) {
                    int columns = answer.getMetaData().getColumnCount();
                    while (answer.next()) {
                        for (int i = 1; i <= columns; i++) {
                            answer.getObject(i);
                        }
                    }
                }
            }
        }
    }
}
