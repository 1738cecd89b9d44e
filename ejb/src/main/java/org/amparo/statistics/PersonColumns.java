package org.amparo.statistics;

import java.util.List;
import org.amparo.reference.Countries;

/**
 * SQL of what describes a person on a reference day: age, sex/age cell, age band, nationality and place. The rows it is put upon
 * have the columns of {@code case_file} and {@code ref_from}, {@code ref_until}, the interval in which the reference day lies.
 */
final class PersonColumns {

    private static final int NO_UPPER_AGE = 999;
    /** Answers and reserved country codes that name no nationality. */
    private static final String NO_NATIONALITY =
            "('UNKNOWN', 'NOT_ASKED', 'REFUSED', '%s', '%s')".formatted(Countries.WITHHELD, Countries.MISSING);

    /** True where a nationality is recorded; the first one is the primary. */
    private static final String NATIONALITY_KNOWN =
            "(nationalities <> '' and substring_index(nationalities, ';', 1) not in " + NO_NATIONALITY + ")";

    /**
     * An age that was not stated at the identification is an interval on any day but its own; a band holds in the year of its day
     * (statistics.md R3, R3c).
     */
    private static final String STATED_ON_ANOTHER_DAY =
            """
            not ((stated_age_on_from, stated_age_on_until) <=> (identified_from, identified_until))
              and (stated_age_from = stated_age_until or year(stated_age_on_until) <> year(ref_until))""";

    private static final String BORN_AT_THE_EARLIEST =
            "date_add(date_sub(stated_age_on_from, interval stated_age_until + 1 year), interval 1 day)";

    /**
     * Columns {@code least_age} and {@code most_age}: completed years on the earliest and the latest day that the record allows,
     * null where it allows none (statistics.md R3, R3c). TIMESTAMPDIFF counts a birthday of 29 February as reached on 1 March.
     */
    static final String AGES =
            """
            case
              when birth_from is not null then
                if(birth_from > ref_until, null, greatest(timestampdiff(year, birth_until, ref_from), 0))
              when %2$s then
                greatest(timestampdiff(year, date_sub(stated_age_on_until, interval stated_age_from year), ref_from), 0)
              when stated_age_from = stated_age_until and identified_from is not null then
                stated_age_from + greatest(timestampdiff(year, identified_until, ref_from), 0)
              when year(identified_until) = year(ref_until) then stated_age_from
              when stated_age_from >= 18 then 18
            end as least_age,
            case
              when birth_from is not null then
                if(birth_from > ref_until, null, timestampdiff(year, birth_from, ref_until))
              when %2$s then
                if(%3$s > ref_until, null, coalesce(timestampdiff(year, %3$s, ref_until), %1$d))
              when stated_age_from = stated_age_until and identified_from is not null then
                stated_age_from + greatest(timestampdiff(year, identified_from, ref_until), 0)
              when year(identified_until) = year(ref_until) then
                if(stated_age_from is null, null, coalesce(stated_age_until, %1$d))
              when stated_age_from >= 18 then %1$d
            end as most_age"""
                    .formatted(NO_UPPER_AGE, STATED_ON_ANOTHER_DAY, BORN_AT_THE_EARLIEST);

    /** Column {@code age}: ADULT or MINOR where both ages say so, else UNKNOWN. Needs {@link #AGES}. */
    static final String AGE =
            "case when least_age >= 18 then 'ADULT' when most_age < 18 then 'MINOR' else 'UNKNOWN' end";

    /** Column {@code cell} of the sex/age table (statistics.md R3b). Needs {@link #AGES}. */
    static final String CELL =
            """
            case
              when sex = 'X' then 'OTHER_SEX'
              when sex = 'F' and least_age >= 18 then 'WOMEN'
              when sex = 'M' and least_age >= 18 then 'MEN'
              when sex = 'F' and most_age < 18 then 'GIRLS'
              when sex = 'M' and most_age < 18 then 'BOYS'
              else 'UNKNOWN'
            end""";

    /** Column {@code band}: the age band in which both ages lie, else UNKNOWN. Needs {@link #AGES}. */
    static final String BAND = band();

    /** Column {@code nationality}: the primary one, UNKNOWN where none is recorded. */
    static final String NATIONALITY =
            "if(" + NATIONALITY_KNOWN + ", substring_index(nationalities, ';', 1), 'UNKNOWN')";

    /**
     * Column {@code place}: whether the person was identified in a country of her nationalities (statistics.md R6); unknown too
     * where the country is withheld or missing, for then nobody can say that it is another one.
     */
    static final String PLACE =
            """
            case
              when not %s or coalesce(identification_place, country) in ('%s', '%s') then 'UNKNOWN'
              when find_in_set(coalesce(identification_place, country), replace(nationalities, ';', ',')) > 0 then 'WITHIN'
              else 'OUTSIDE'
            end"""
                    .formatted(NATIONALITY_KNOWN, Countries.WITHHELD, Countries.MISSING);

    private PersonColumns() {}

    /**
     * Whether a case is left out because its country counted nationals only in the year of the identification (statistics.md
     * R16). Somebody without a recorded nationality stays in.
     *
     * @param rules where the rules of countries are read
     */
    static String leftOut(String alias, String rules) {
        return """
                (%2$s and find_in_set(%1$s.country, replace(%1$s.nationalities, ';', ',')) = 0
                 and exists (select 1 from %3$s r where r.country = %1$s.country and r.rule = 'NATIONALS_ONLY'
                             and year(%1$s.identified_until) between r.from_year and coalesce(r.until_year, 9999)))"""
                .formatted(alias, NATIONALITY_KNOWN.replace("nationalities", alias + ".nationalities"), rules);
    }

    private static String band() {
        StringBuilder sql = new StringBuilder("case");
        List<String> names = Dimension.BAND.printed();
        for (int i = 0; i < AgeBands.STARTS.size(); i++) {
            int last = i + 1 < AgeBands.STARTS.size() ? AgeBands.STARTS.get(i + 1) - 1 : NO_UPPER_AGE;
            sql.append(" when least_age >= ").append(AgeBands.STARTS.get(i));
            sql.append(" and most_age <= ").append(last);
            sql.append(" then '").append(names.get(i)).append("'");
        }
        return sql.append(" else 'UNKNOWN' end").toString();
    }
}
