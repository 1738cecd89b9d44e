package org.amparo.exchange.out;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.casefile.RegisterShare;
import org.amparo.casefile.StatedAge;
import org.amparo.exchange.RegisterFormat;
import org.amparo.reference.Answer;
import org.amparo.reference.Countries;
import org.amparo.reference.ExploitationGroup;
import org.amparo.shared.PartialDate;

/** Rows of cases.csv. */
final class CaseLines implements RegisterFile.Lines {

    /**
     * Cases with the days of assistance of their person, for those that are counted by age on such days (statistics.md R4):
     * identified victims and dependants.
     */
    private static final String QUERY =
            """
            select c.id, c.person_id, c.country, c.role, c.status, c.identified_from, c.identified_until,
              c.identification_place, c.nationalities, c.sex, c.lgbtiq, c.birth_from, c.birth_until, c.stated_age_from,
              c.stated_age_until, c.stated_age_on_from, c.stated_age_on_until, c.age_answer, c.forms, c.linked_case_id, c.registered_on,
              if((c.birth_from is not null or not (c.stated_age_on_from <=> c.identified_from
                  and c.stated_age_on_until <=> c.identified_until)) and (c.status = 'CONFIRMED' or c.role = 'DEPENDANT'), (
                select group_concat(concat(s.kind = 'HOUSING', s.start_on, coalesce(s.end_on, '')) separator ' ')
                from case_file o join service_provision s on s.case_id = o.id
                where o.person_id = c.person_id and o.country = c.country and not o.withdrawn and s.state = 'DELIVERED'), null) as services
            from case_file c where c.country = ? and not c.withdrawn order by c.id""";

    private static final Map<String, String> STATUS = Map.of(
            "CONFIRMED", "IDENTIFIED",
            "POSSIBLE", "PRESUMED",
            "REQUESTED", "PRESUMED",
            "NOT_CONFIRMED", "DISCARDED",
            "REVOKED", "DISCARDED",
            "WITHDRAWN", "DISCARDED",
            "NO_DECISION", "DISCARDED",
            // Another country has identified her and counts her (R1): here she is neither identified nor presumed.
            "VALIDATED", "DISCARDED");

    private static final Set<String> NO_COUNTRY =
            Set.of("UNKNOWN", "NOT_ASKED", "REFUSED", Countries.WITHHELD, Countries.MISSING);

    private final Numbers cases;
    private final Numbers persons;
    private final RegisterShare share;

    /** The last year for which a report can be asked: stays that go on meet every year up to it. */
    private final int lastYear;

    CaseLines(Numbers cases, Numbers persons, RegisterShare share, int lastYear) {
        this.cases = cases;
        this.persons = persons;
        this.share = share;
        this.lastYear = lastYear;
    }

    @Override
    public String file() {
        return RegisterFormat.CASES_FILE;
    }

    @Override
    public String query() {
        return QUERY;
    }

    @Override
    public void fill(Cells cells, ResultSet row, long number) throws SQLException {
        boolean victim = row.getString("role").equals("VICTIM");
        var identified = date(row, "identified_from", "identified_until");
        var ages = AgeColumns.of(new AgeColumns.Known(
                date(row, "birth_from", "birth_until"),
                statedAge(row),
                date(row, "stated_age_on_from", "stated_age_on_until"),
                identified,
                Assistance.firstDays(
                        row.getString("services"),
                        identified == null ? 0 : identified.until().getYear(),
                        lastYear)));
        long linked = row.getLong("linked_case_id");
        cells.set("case_id", cases.of(row.getLong("id")))
                .set("person_id", persons.of(row.getLong("person_id")))
                .set("country", row.getString("country"))
                .set("role", row.getString("role"))
                .set("status", victim ? STATUS.getOrDefault(row.getString("status"), "PRESUMED") : "")
                .set("identification_date", identified)
                .set("identification_place", row.getString("identification_place"))
                .set("nationality", nationality(row.getString("nationalities")))
                .set("sex", Set.of("F", "M", "X").contains(row.getString("sex")) ? row.getString("sex") : "")
                .set(
                        "lgbtiq",
                        share.answers(row.getLong("id"))
                                ? Map.of("YES", "Y", "NO", "N").getOrDefault(row.getString("lgbtiq"), "")
                                : "")
                .set("birth_date", ages.birthDate())
                .set("age_at_identification", ages.ageAtIdentification())
                .set("age_group_stated", ages.isNothing() ? ageAnswer(row.getString("age_answer")) : ages.group())
                .set("forms", forms(row.getString("forms")))
                .set("linked_case_id", linked == 0 ? "" : cases.of(linked))
                .set("registered_on", day(row, "registered_on"))
                .set(RegisterFormat.AGES_COUNTED, ages.counted());
    }

    /** Whoever would not say was asked, and it is not known. */
    private static String ageAnswer(String stored) {
        return stored.equals(Answer.NOT_ASKED.name()) ? "" : Answer.UNKNOWN.name();
    }

    /** The first one, which is the primary; where it is withheld or missing none is known (R6). */
    static String nationality(String stored) {
        String first = stored.split(";", 2)[0];
        return NO_COUNTRY.contains(first) ? "" : first;
    }

    /** The groups of the detailed codes, each once; whoever would not say was asked, and it is not known (R7). */
    static String forms(String stored) {
        return switch (stored) {
            case "NOT_ASKED", "" -> "";
            case "UNKNOWN", "REFUSED" -> "UNKNOWN";
            default -> Stream.of(stored.split(";"))
                    .map(form -> ExploitationGroup.ofForm(form).name())
                    .collect(Collectors.toCollection(LinkedHashSet::new))
                    .stream()
                    .collect(Collectors.joining(";"));
        };
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static PartialDate date(ResultSet row, String from, String until) throws SQLException {
        return PartialDate.of(day(row, from), day(row, until));
    }

    private static StatedAge statedAge(ResultSet row) throws SQLException {
        Integer from = number(row, "stated_age_from");
        return from == null ? null : new StatedAge(from, number(row, "stated_age_until"));
    }

    private static Integer number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
