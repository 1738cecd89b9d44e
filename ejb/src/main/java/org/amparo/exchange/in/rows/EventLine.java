package org.amparo.exchange.in.rows;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.amparo.exchange.RegisterFormat;
import org.amparo.exchange.in.Fields;
import org.amparo.plausibility.Fact;
import org.amparo.plausibility.Facts;
import org.amparo.plausibility.FactsBuilder;
import org.amparo.reference.CivilDays;
import org.amparo.shared.EveryPartNamed;

/**
 * What every line of {@code events.csv} says, whatever kind of event it is (statistics.md §3).
 *
 * @param type one of {@link RegisterFormat#EVENT_TYPES}; null where it is another, or a value below is wrong, too
 * @param name the source's name for it
 * @param caseName the source's name for its case, or null
 * @param person the source's name for its person, or null
 * @param start first day
 * @param end last day, or null
 * @param registered day on which the register came to know of it
 */
@EveryPartNamed
record EventLine(
        String type,
        String name,
        String country,
        String caseName,
        String person,
        LocalDate start,
        LocalDate end,
        LocalDate registered) {

    /** A stay, which may last. */
    static final String STAY = "HOUSING";

    /** Columns of what is judged. */
    static final Map<Fact, String> COLUMNS = Map.of(
            Fact.START, "start_date",
            Fact.END, "end_date",
            Fact.STATE, "start_date",
            Fact.REGISTERED, RegisterFormat.REGISTERED_ON,
            Fact.BIRTH, "start_date",
            Fact.STATED_AGE, "start_date",
            Fact.DETECTED, "start_date");

    private static final Map<String, String> TYPES = Fields.same(RegisterFormat.EVENT_TYPES);
    private static final Set<String> WITHOUT_PERSON = Set.of("PROSECUTION", "PREVENTION");

    /** Reads the columns that all events share; {@link Fields#problems} says what is wrong with them. */
    static EventLine read(Fields fields) {
        String name = fields.name("event_id");
        String type = fields.oneOf(RegisterFormat.EVENT_TYPE, TYPES);
        String country = fields.country("country");
        fields.demand(fields.has("country"), "country", "row-value-missing");
        boolean ofPerson = type != null && !WITHOUT_PERSON.contains(type);
        String caseName = ofPerson ? fields.name("case_id") : fields.optionalName("case_id");
        String person = ofPerson ? fields.name("person_id") : fields.optionalName("person_id");
        LocalDate start = fields.requiredDay("start_date");
        LocalDate end = fields.day("end_date");
        LocalDate registered = fields.registered();
        fields.judge(
                FactsBuilder.builder(service(fields.days(), start, end, type))
                        .registered(registered)
                        .build(),
                COLUMNS);
        return EventLineBuilder.builder()
                .type(type)
                .name(name)
                .country(country)
                .caseName(caseName)
                .person(person)
                .start(start)
                .end(end)
                .registered(registered)
                .build();
    }

    /** What it says of days: it has happened. */
    static Facts service(CivilDays days, LocalDate start, LocalDate end, String type) {
        return FactsBuilder.builder()
                .days(days)
                .start(start)
                .end(end)
                .given(true)
                .stay(STAY.equals(type))
                .build();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
