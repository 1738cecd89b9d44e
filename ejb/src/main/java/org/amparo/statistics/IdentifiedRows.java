package org.amparo.statistics;

import java.util.StringJoiner;
import org.amparo.reference.ExploitationGroup;

/** Persons who were officially identified as victims in the year (statistics.md R1). */
final class IdentifiedRows extends CountedRows {

    private static final String COLUMNS =
            """
            %1$s as place, %2$s as nationality,
            case when form_bits & %3$d then form_bits & %3$d when form_bits & %4$d then %4$d else %5$d end as forms"""
                    .formatted(
                            PersonColumns.PLACE,
                            PersonColumns.NATIONALITY,
                            Dimension.FORM.bitsOf("KNOWN"),
                            Dimension.FORM.bitsOf(Dimension.UNKNOWN),
                            Dimension.FORM.bitsOf(Dimension.NOT_REPORTED));

    private static final String DESCRIBING =
            """
            c.id, c.country, c.person_id, c.status, c.identified_from, c.identified_until, c.sex, c.lgbtiq,
                    c.birth_from, c.birth_until, c.stated_age_from, c.stated_age_until,
                    c.stated_age_on_from, c.stated_age_on_until, c.identification_place, c.nationalities, c.forms""";

    IdentifiedRows(Source source) {
        super(source);
    }

    @Override
    String expressions() {
        return identified() + persons(COLUMNS);
    }

    @Override
    String tellers() {
        return "select country, person_id, group_concat(id) as cases from identification where status = 'CONFIRMED' group by country, person_id";
    }

    /**
     * Cases with an identification that lies in the year as a whole; of several in a country the earliest describes the person,
     * of two on one day the one recorded first,
     * and the forms of exploitation are the union of all (statistics.md R1, R2, R3c, R7). After them, not counted, whose case of the
     * year, by the day on which it was opened, is not confirmed.
     */
    private String identified() {
        return """
                form_group (code, form_bit) as (values %1$s),
                identification as (
                  select %4$s, c.identified_from as ref_from, c.identified_until as ref_until,
                    if(%2$s, 'LEFT_OUT', 'VICTIM') as standing
                  from %3$s c
                  where c.role = 'VICTIM' and c.status = 'CONFIRMED'
                    and c.identified_from between :from and :until and c.identified_until <= :until
                    and c.country in (:countries)
                  union all
                  select %4$s, c.opened_on, c.opened_on, %5$s
                  from %3$s c
                  where c.role = 'VICTIM' and c.status <> 'CONFIRMED' and c.opened_on between :from and :until
                    and c.country in (:countries)
                ),
                form_set as (
                  select f.forms, bit_or(g.form_bit) as form_bits
                  from (select distinct forms from identification) f
                  join form_group g on find_in_set(g.code, replace(f.forms, ';', ',')) > 0
                  group by f.forms
                ),
                described as (
                  select c.*,
                    bit_or(coalesce(s.form_bits, 0)) over (partition by c.country, c.person_id, c.standing) as form_bits,
                    row_number() over (partition by c.country, c.person_id
                      order by %6$s, c.identified_from, c.identified_until, c.id) as position
                  from identification c left join form_set s on s.forms = c.forms
                ),
                """
                .formatted(
                        formGroups(),
                        PersonColumns.leftOut("c", source().rules()),
                        source().cases(),
                        DESCRIBING,
                        CountedAs.unconfirmedSql("c.status"),
                        CountedAs.orderSql("c.standing"));
    }

    private static String formGroups() {
        StringJoiner rows = new StringJoiner(", ");
        for (ExploitationGroup group : ExploitationGroup.values()) {
            int bit = Dimension.FORM.bitsOf(group.name());
            group.forms().forEach(form -> rows.add("('%s', %d)".formatted(form, bit)));
        }
        int asked = Dimension.FORM.bitsOf(Dimension.UNKNOWN);
        return rows.add("('UNKNOWN', %d)".formatted(asked))
                .add("('REFUSED', %d)".formatted(asked))
                .toString();
    }
}
