package org.amparo.exchange.out;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Rows of events.csv: delivered services and stays. */
final class EventLines implements RegisterFile.Lines {

    static final String SQL =
            """
            select s.id, s.case_id, c.person_id, c.country, s.kind, s.subtype, s.start_on, s.end_on, s.recorded_on
            from service_provision s join case_file c on c.id = s.case_id
            where c.country = ? and s.state = 'DELIVERED' order by s.id""";

    private final Numbers cases;
    private final Numbers persons;

    EventLines(Numbers cases, Numbers persons) {
        this.cases = cases;
        this.persons = persons;
    }

    @Override
    public Object[] of(ResultSet row, long number) throws SQLException {
        boolean stay = row.getString("kind").equals("HOUSING");
        Object[] cells = new Object[18];
        cells[0] = Numbers.number('E', number);
        cells[1] = stay ? "HOUSING" : "SERVICE";
        cells[2] = row.getString("country");
        cells[3] = cases.of(row.getLong("case_id"));
        cells[4] = persons.of(row.getLong("person_id"));
        cells[5] = CaseLines.day(row, "start_on");
        cells[6] = CaseLines.day(row, "end_on");
        cells[7] = stay ? "RENT".equals(row.getString("subtype")) ? "RENT" : "SHELTER" : row.getString("kind");
        cells[10] = 1;
        cells[17] = CaseLines.day(row, "recorded_on");
        return cells;
    }
}
