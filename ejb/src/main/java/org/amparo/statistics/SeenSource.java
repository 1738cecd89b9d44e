package org.amparo.statistics;

import static org.amparo.security.DataCategory.BIRTH_DATE;
import static org.amparo.security.DataCategory.EXPLOITATION;
import static org.amparo.security.DataCategory.FAMILY;
import static org.amparo.security.DataCategory.HOUSING_PLACE;
import static org.amparo.security.DataCategory.LEGAL;
import static org.amparo.security.DataCategory.PROFILE;
import static org.amparo.security.DataCategory.SENSITIVE_IDENTITY;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.security.DataCategory;

/** Makes of a source what of it a reader sees. */
final class SeenSource {

    /** What stands for a code of a service that is not for the reader's eyes: none of the dimension's values. */
    static final String CLOSED = "CLOSED";

    /** The cases that a reader may see, each with the bits of the categories that are open to her. */
    private static final String OPEN =
            """
            json_table(:seen, '$[*]' columns (id bigint path '$[0]', categories int path '$[1]')) v""";

    private static final String CASES =
            """
            (select distinct c.id, c.country, c.role, c.status, c.opened_on, c.identified_from, c.identified_until,
              if(v.categories & %2$d, c.person_id, -c.id) as person_id,
              if(v.categories & %3$d, c.sex, '') as sex,
              if(v.categories & %7$d = %7$d, c.birth_from, null) as birth_from,
              if(v.categories & %7$d = %7$d, c.birth_until, null) as birth_until,
              if(v.categories & %7$d = %7$d, c.stated_age_from, null) as stated_age_from,
              if(v.categories & %7$d = %7$d, c.stated_age_until, null) as stated_age_until,
              if(v.categories & %7$d = %7$d, c.stated_age_on_from, null) as stated_age_on_from,
              if(v.categories & %7$d = %7$d, c.stated_age_on_until, null) as stated_age_on_until,
              if(v.categories & %3$d, c.nationalities, '') as nationalities,
              if(v.categories & %4$d, c.identification_place, null) as identification_place,
              if(v.categories & %5$d, c.lgbtiq, '') as lgbtiq,
              if(v.categories & %6$d, c.forms, '') as forms
            from %1$s straight_join %8$s c on c.id = v.id)"""
                    .formatted(
                            OPEN,
                            bit(FAMILY),
                            bit(PROFILE),
                            bit(LEGAL),
                            bit(SENSITIVE_IDENTITY),
                            bit(EXPLOITATION),
                            bit(PROFILE) | bit(BIRTH_DATE),
                            "%s");

    private static final String SERVICES =
            """
            (select distinct s.id, s.case_id, s.kind, s.state, s.start_on, s.end_on, s.modality,
              if(s.kind <> 'HOUSING' or v.categories & %2$d, s.provider_type, '%3$s') as provider_type
            from %1$s straight_join %5$s s on s.case_id = v.id
            where v.categories & case s.kind%4$s end)"""
                    .formatted(OPEN, bit(HOUSING_PLACE), CLOSED, kinds(), "%s");

    private SeenSource() {}

    /**
     * The registers as somebody sees them to whom these categories of these cases, by their ids, are open: the cases that she may see with
     * what is open to her, and their services as far as their kinds are. A case of which she may not know whose it is stands for a person of
     * its own; one of which she may not know the birth date has no age, for two days on which it differs would tell the date.
     *
     * <p>All rows are distinct; saying so keeps the database from merging these tables into each query, where it would find no person by an
     * index.
     */
    static Source of(Source whole, Map<Long, Set<DataCategory>> open) {
        Map<String, Object> arguments = new HashMap<>(whole.arguments());
        arguments.put(
                "seen",
                open.entrySet().stream()
                        .map(one -> "[%d,%d]"
                                .formatted(
                                        one.getKey(),
                                        one.getValue().stream()
                                                .mapToInt(SeenSource::bit)
                                                .sum()))
                        .collect(Collectors.joining(",", "[", "]")));
        String cases = CASES.formatted(whole.cases());
        return new Source(
                cases, SERVICES.formatted(whole.services()), cases, whole.statements(), whole.rules(), arguments);
    }

    private static int bit(DataCategory category) {
        return 1 << category.ordinal();
    }

    private static String kinds() {
        return Dimension.SERVICE.bits().keySet().stream()
                .map(kind -> " when '%s' then %d".formatted(kind, bit(Dimension.ofService(kind))))
                .collect(Collectors.joining());
    }
}
