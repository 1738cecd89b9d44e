package org.amparo.web.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** Which columns of a format become what: the table that is shown before a file is brought. */
@Named("importMapping")
@ApplicationScoped
public class ImportMapping {

    private static final Map<String, List<Row>> ROWS = Map.of(
            "register",
            List.of(
                    row("case_id, event_id", "names"),
                    row("person_id", "person"),
                    row("country", "country"),
                    row("role, linked_case_id", "role"),
                    row("status, identification_date", "status"),
                    row("identification_place", "place"),
                    row("nationality, sex, lgbtiq", "profile"),
                    row("birth_date, age_at_identification, age_group_stated", "age"),
                    row("forms", "forms"),
                    row("registered_on", "registered"),
                    row("event_type, code, start_date, end_date", "events"),
                    row("availability.csv", "availability")),
            "ctdc",
            List.of(
                    row("row_id", "ctdc.row"),
                    row("yearOfRegistration", "ctdc.year"),
                    row("gender", "ctdc.gender"),
                    row("ageBroad", "ctdc.age"),
                    row("citizenship", "ctdc.citizenship"),
                    row("CountryOfExploitation", "ctdc.country"),
                    row("isForcedLabour, isSexualExploit", "ctdc.forms")));

    /**
     * What becomes of some columns.
     *
     * @param columns their names
     * @param key key of the words that say it
     */
    public record Row(String columns, String key) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    private static Row row(String columns, String what) {
        return new Row(columns, "import.maps." + what);
    }

    /** The rows of a format. */
    public List<Row> of(String format) {
        return ROWS.get(format);
    }
}
