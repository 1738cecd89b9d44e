package org.amparo.statistics;

import java.util.Map;
import java.util.stream.Collectors;

/** Persons who were assisted in the year: victims of this and earlier years and, where the country counts them, dependants (statistics.md R4). */
class AssistedRows extends CountedRows {

    AssistedRows(Source source) {
        super(source);
    }

    @Override
    String expressions() {
        return assisted() + persons("services, providers, modalities");
    }

    @Override
    String tellers() {
        return """
                select c.country, c.person_id, group_concat(distinct d.case_id) as cases
                from delivered d straight_join %s c on c.id = d.case_id group by c.country, c.person_id"""
                .formatted(source().owners());
    }

    /**
     * Persons with a service in the year, joined to their cases by country and person, never by the case that the service hangs
     * on. In the order of {@link CountedAs} (statistics.md R4, R16). The join
     * order is fixed: from the year's services, which are few, to the cases, which are all that there ever were.
     */
    final String assisted() {
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
                  from delivered d straight_join %9$s c on c.id = d.case_id
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
                      when v.role = 'VICTIM' and v.status = 'CONFIRMED' then 'PRESUMED'
                      when v.role = 'VICTIM' then %10$s
                      else if(exists (
                        select 1 from %8$s r where r.country = v.country and r.rule = 'DEPENDANTS_COUNTED'
                          and year(:until) between r.from_year and coalesce(r.until_year, 9999)), 'DEPENDANT', 'UNCOUNTED_DEPENDANT')
                    end as standing
                  from served s straight_join %2$s v on v.person_id = s.person_id and v.country = s.country
                ),
                described as (
                  select c.*, row_number() over (partition by c.country, c.person_id
                    order by %11$s, c.identified_from, c.identified_until, c.id) as position
                  from candidate c
                ),
                """
                .formatted(
                        source().services(),
                        source().cases(),
                        bits("d.kind", Dimension.SERVICE),
                        bits("d.provider_type", Dimension.PROVIDER),
                        bits("d.modality", Dimension.MODALITY),
                        PersonColumns.leftOut("v", source().rules()),
                        kindsButHousing(),
                        source().rules(),
                        source().owners(),
                        CountedAs.unconfirmedSql("v.status"),
                        CountedAs.orderSql("c.standing"));
    }

    private static String kindsButHousing() {
        return Dimension.SERVICE.bits().keySet().stream()
                .filter(kind -> !kind.equals("HOUSING"))
                .collect(Collectors.joining("', '", "'", "'"));
    }

    /** The bit of a service's code: none where that is closed; what is none of the dimension's values has the last one. */
    static String bits(String column, Dimension dimension) {
        StringBuilder sql = new StringBuilder("case %s when '%s' then 0".formatted(column, SeenSource.CLOSED));
        int last = 0;
        for (Map.Entry<String, Integer> value : dimension.bits().entrySet()) {
            last = value.getValue();
            sql.append(" when '").append(value.getKey()).append("' then ").append(last);
        }
        return sql.append(" else ").append(last).append(" end").toString();
    }
}
