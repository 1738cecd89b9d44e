package org.amparo.exchange.out;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.amparo.exchange.RegisterFormat;

/** Rows of events.csv: delivered services and stays. */
final class EventLines implements RegisterFile.Lines {

    private static final String STAY = "HOUSING";

    private final Numbers cases;
    private final Numbers persons;

    EventLines(Numbers cases, Numbers persons) {
        this.cases = cases;
        this.persons = persons;
    }

    @Override
    public String file() {
        return RegisterFormat.EVENTS_FILE;
    }

    @Override
    public String query() {
        return """
            select s.id, s.case_id, c.person_id, c.country, s.kind, s.subtype, s.start_on, s.end_on, s.recorded_on
            from service_provision s join case_file c on c.id = s.case_id
            where c.country = ? and not c.withdrawn and s.state = 'DELIVERED' order by s.id""";
    }

    @Override
    public void fill(Cells cells, ResultSet row, long number) throws SQLException {
        boolean stay = row.getString("kind").equals(STAY);
        cells.set("event_id", Numbers.number('E', number))
                .set("event_type", stay ? STAY : "SERVICE")
                .set("country", row.getString("country"))
                .set("case_id", cases.of(row.getLong("case_id")))
                .set("person_id", persons.of(row.getLong("person_id")))
                .set("start_date", CaseLines.day(row, "start_on"))
                .set("end_date", CaseLines.day(row, "end_on"))
                .set(
                        "code",
                        stay ? "RENT".equals(row.getString("subtype")) ? "RENT" : "SHELTER" : row.getString("kind"))
                .set("count", 1)
                .set("registered_on", CaseLines.day(row, "recorded_on"));
    }
}
