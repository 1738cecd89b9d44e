package org.amparo.exchange.in;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What some lines of a file state, and what is wrong with them. */
final class Batch {

    private final List<StagedCase> cases = new ArrayList<>();
    private final List<StagedService> services = new ArrayList<>();
    private final List<StagedStatement> statements = new ArrayList<>();
    private final List<StagedOther> others = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();

    /** Reads lines of one file. */
    static Batch of(String file, List<CsvRow> rows, Standpoint standpoint, CtdcReader ctdc) {
        var batch = new Batch();
        for (CsvRow row : rows) {
            var fields = new Fields(file, row, standpoint.today());
            switch (file) {
                case CaseReader.FILE -> batch.take(
                        CaseReader.read(row, fields), StagedCase::country, fields, standpoint);
                case CtdcReader.FILE -> batch.take(ctdc.read(row, fields), StagedCase::country, fields, standpoint);
                case StatementReader.FILE -> batch.take(
                        StatementReader.read(row, fields), StagedStatement::country, fields, standpoint);
                default -> batch.event(EventReader.read(row, fields), fields, standpoint);
            }
            batch.problems.addAll(fields.problems());
        }
        return batch;
    }

    private void event(Object read, Fields fields, Standpoint standpoint) {
        if (read instanceof StagedService service) {
            take(service, StagedService::country, fields, standpoint);
        } else {
            take((StagedOther) read, StagedOther::country, fields, standpoint);
        }
    }

    private <T> void take(T read, Function<T, String> country, Fields fields, Standpoint standpoint) {
        if (read == null) {
            return;
        }
        if (!standpoint.takes(country.apply(read))) {
            fields.refuse("country", "row-other-country");
            return;
        }
        if (read instanceof StagedCase one) {
            cases.add(one);
        } else if (read instanceof StagedService one) {
            services.add(one);
        } else if (read instanceof StagedStatement one) {
            statements.add(one);
        } else {
            others.add((StagedOther) read);
        }
    }

    List<StagedCase> cases() {
        return cases;
    }

    List<StagedService> services() {
        return services;
    }

    List<StagedStatement> statements() {
        return statements;
    }

    List<StagedOther> others() {
        return others;
    }

    /** What is wrong; factories add to it. */
    List<RowProblem> problems() {
        return problems;
    }
}
