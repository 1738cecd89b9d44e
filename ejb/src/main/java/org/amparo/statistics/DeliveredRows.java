package org.amparo.statistics;

/** The services of the year that assisted persons received; the unit is the service, not the person (statistics.md R14). */
final class DeliveredRows extends AssistedRows {

    DeliveredRows(Source source) {
        super(source);
    }

    @Override
    String expressions() {
        return assisted() + deliveries();
    }

    @Override
    String tellers() {
        return "select distinct country, person_id, described_by as cases from counted";
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
                        source().owners(),
                        bits("d.kind", Dimension.SERVICE),
                        bits("d.provider_type", Dimension.PROVIDER),
                        bits("d.modality", Dimension.MODALITY));
    }
}
