package org.amparo.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A setting by which a country's persons are counted, for some years. Migrations alone change it, so it is not audited. */
@Entity
@Immutable
@Table(name = "country_rule")
class CountryRule {

    @Id
    private Long id;

    @Column(nullable = false, length = 3)
    private String country;

    @Column(nullable = false, length = 40)
    private String rule;

    @Column(name = "from_year", nullable = false)
    private short fromYear;

    @Column(name = "until_year")
    private Short untilYear;

    protected CountryRule() {}

    CountrySettings.Rule view() {
        return new CountrySettings.Rule(rule, fromYear, untilYear == null ? null : untilYear.intValue());
    }
}
