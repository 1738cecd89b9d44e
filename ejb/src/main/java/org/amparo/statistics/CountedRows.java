package org.amparo.statistics;

import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.amparo.reference.ExploitationGroup;

/**
 * The SQL from which everything is counted: common table expressions that end in {@code counted}, one row per counted unit (a
 * person in a reporting country, or a delivered service) with a column for each {@link Dimension} of the population, the
 * {@code person_id}, the {@code case_id} of the case that describes the person or on which the service stands, and of a service its
 * {@code service_id}.
 *
 * <p>Parameters: {@code from} and {@code until}, the first and the last day of the year; {@code countries}.
 */
final class CountedRows {

    private static final String IDENTIFIED_COLUMNS =
            """
            %1$s as place, %2$s as nationality,
            case when form_bits & %3$d then form_bits & %3$d when form_bits & %4$d then %4$d else %5$d end as forms"""
                    .formatted(
                            PersonColumns.PLACE,
                            PersonColumns.NATIONALITY,
                            Dimension.FORM.bitsOf("KNOWN"),
                            Dimension.FORM.bitsOf(Dimension.UNKNOWN),
                            Dimension.FORM.bitsOf(Dimension.NOT_REPORTED));
    private static final String ASSISTED_COLUMNS = "services, providers, modalities";

    private final Population population;
    private final Source source;

    CountedRows(Population population, Source source) {
        this.population = population;
        this.source = source;
    }

    /** The whole chain of expressions, to be followed by a select from {@code counted}. */
    String with() {
        return "with "
                + switch (population) {
                    case IDENTIFIED -> identified() + persons(IDENTIFIED_COLUMNS);
                    case ASSISTED -> assisted() + persons(ASSISTED_COLUMNS);
                    case SERVICES_DELIVERED -> assisted() + deliveries();
                };
    }

    /**
     * One more expression, {@code told}, after {@link #with}: for each person in a country the ids of the cases, in {@code cases}, that
     * tell something of her or of her service beside the one that the row names.
     */
    String told() {
        return ", told as ("
                + switch (population) {
                    case IDENTIFIED -> "select country, person_id, group_concat(id) as cases from identification group by country, person_id";
                    case ASSISTED -> """
                        select c.country, c.person_id, group_concat(distinct d.case_id) as cases
                        from delivered d straight_join %s c on c.id = d.case_id group by c.country, c.person_id"""
                            .formatted(source.cases());
                    case SERVICES_DELIVERED -> "select distinct country, person_id, described_by as cases from counted";
                }
                + ") ";
    }

    /**
     * Cases with an identification that lies in the year as a whole; of several in a country the earliest describes the person,
     * of two on one day the one recorded first,
     * and the forms of exploitation are the union of all (statistics.md R1, R2, R3c, R7).
     */
    private String identified() {
        return """
                form_group (code, form_bit) as (values %s),
                identification as (
                  select c.id, c.country, c.person_id, c.identified_from, c.identified_until, c.sex, c.lgbtiq,
                    c.birth_from, c.birth_until, c.stated_age_from, c.stated_age_until,
                    c.stated_age_on_from, c.stated_age_on_until, c.identification_place,
                    c.nationalities, c.forms, if(%s, 'LEFT_OUT', 'VICTIM') as standing
                  from %s c
                  where c.role = 'VICTIM' and c.status = 'CONFIRMED'
                    and c.identified_from between :from and :until and c.identified_until <= :until
                    and c.country in (:countries)
                ),
                form_set as (
                  select f.forms, bit_or(g.form_bit) as form_bits
                  from (select distinct forms from identification) f
                  join form_group g on find_in_set(g.code, replace(f.forms, ';', ',')) > 0
                  group by f.forms
                ),
                described as (
                  select c.*, c.identified_from as ref_from, c.identified_until as ref_until,
                    bit_or(coalesce(s.form_bits, 0)) over (partition by c.country, c.person_id, c.standing) as form_bits,
                    row_number() over (partition by c.country, c.person_id
                      order by c.standing = 'LEFT_OUT', c.identified_from, c.identified_until, c.id) as position
                  from identification c left join form_set s on s.forms = c.forms
                ),
                """
                .formatted(formGroups(), PersonColumns.leftOut("c"), source.cases());
    }

    /**
     * Persons with a service in the year, joined to their cases by country and person, never by the case that the service hangs
     * on. Identified before dependant, dependant before left out, left out before presumed (statistics.md R4, R16). The join
     * order is fixed: from the year's services, which are few, to the cases, which are all that there ever were.
     */
    private String assisted() {
        return """
                delivered as (
                  select s.id, s.case_id, s.kind, s.start_on, s.provider_type, s.modality from %1$s s
                  where s.state = 'DELIVERED' and s.kind in (%7$s) and s.start_on between :from and :until
                  union all
                  select s.id, s.case_id, s.kind, s.start_on, s.provider_type, s.modality from %1$s s
                  where s.state = 'DELIVERED' and s.kind = 'HOUSING' and s.start_on <= :until
                    and (s.end_on is null or s.end_on >= :from)
                ),
                served as (
                  select c.country, c.person_id, min(greatest(d.start_on, cast(:from as date))) as first_day,
                    bit_or(%3$s) as services, bit_or(%4$s) as providers, bit_or(%5$s) as modalities
                  from delivered d straight_join %2$s c on c.id = d.case_id
                  where c.country in (:countries)
                  group by c.country, c.person_id
                ),
                candidate as (
                  select v.id, v.country, v.person_id, v.identified_from, v.identified_until, v.sex, v.lgbtiq,
                    v.birth_from, v.birth_until, v.stated_age_from, v.stated_age_until,
                    v.stated_age_on_from, v.stated_age_on_until,
                    s.first_day as ref_from, s.first_day as ref_until, s.services, s.providers, s.modalities,
                    case
                      when v.role = 'VICTIM' and v.status = 'CONFIRMED' and v.identified_until <= :until then
                        if(%6$s, 'LEFT_OUT', if(v.identified_from >= :from, 'NEW_VICTIM', 'VICTIM'))
                      when v.role = 'VICTIM' and v.status in ('POSSIBLE', 'REQUESTED', 'CONFIRMED') then 'PRESUMED'
                      when v.role = 'DEPENDANT' and exists (
                        select 1 from country_rule r where r.country = v.country and r.rule = 'DEPENDANTS_COUNTED'
                          and year(:until) between r.from_year and coalesce(r.until_year, 9999)) then 'DEPENDANT'
                    end as standing
                  from served s straight_join %2$s v on v.person_id = s.person_id and v.country = s.country
                ),
                described as (
                  select c.*, row_number() over (partition by c.country, c.person_id
                    order by field(c.standing, 'DEPENDANT', 'LEFT_OUT', 'PRESUMED'), c.identified_from, c.identified_until, c.id) as position
                  from candidate c where c.standing is not null
                ),
                """
                .formatted(
                        source.services(),
                        source.cases(),
                        bits("d.kind", Dimension.SERVICE),
                        bits("d.provider_type", Dimension.PROVIDER),
                        bits("d.modality", Dimension.MODALITY),
                        PersonColumns.leftOut("v"),
                        kindsButHousing());
    }

    /** The describing case of each person with her age on the reference day and what follows from it. */
    private static String persons(String own) {
        return """
                aged as (select d.*, %s from described d where d.position = 1),
                counted as (
                  select country, person_id, id as case_id, standing, lgbtiq, %s as cell, %s as age, %s as band, %s from aged
                )
                """
                .formatted(PersonColumns.AGES, PersonColumns.CELL, PersonColumns.AGE, PersonColumns.BAND, own);
    }

    /**
     * The services of the year one by one, with the standing of the person who received them (statistics.md R14). Of a person no
     * more than that is taken: a wider table would leave the database's memory and be read from disk for each service.
     */
    private String deliveries() {
        return """
                person as (select country, person_id, id as case_id, standing from described where position = 1),
                counted as (
                  select p.country, p.person_id, p.case_id as described_by, d.case_id, d.id as service_id, p.standing,
                    %2$s as services, %3$s as providers, %4$s as modalities
                  from delivered d straight_join %1$s c on c.id = d.case_id
                  join person p on p.country = c.country and p.person_id = c.person_id
                )
                """
                .formatted(
                        source.cases(),
                        bits("d.kind", Dimension.SERVICE),
                        bits("d.provider_type", Dimension.PROVIDER),
                        bits("d.modality", Dimension.MODALITY));
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

    private static String kindsButHousing() {
        return Dimension.SERVICE.bits().keySet().stream()
                .filter(kind -> !kind.equals("HOUSING"))
                .collect(Collectors.joining("', '", "'", "'"));
    }

    /** The bit of a service's code: none where that is closed; what is none of the dimension's values has the last one. */
    private static String bits(String column, Dimension dimension) {
        StringBuilder sql = new StringBuilder("case %s when '%s' then 0".formatted(column, Source.CLOSED));
        int last = 0;
        for (Map.Entry<String, Integer> value : dimension.bits().entrySet()) {
            last = value.getValue();
            sql.append(" when '").append(value.getKey()).append("' then ").append(last);
        }
        return sql.append(" else ").append(last).append(" end").toString();
    }
}
