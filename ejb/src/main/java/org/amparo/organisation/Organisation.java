package org.amparo.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.amparo.reference.CodeList;
import org.amparo.reference.Coding;
import org.amparo.reference.Today;
import org.amparo.shared.RuleViolation;
import org.hibernate.annotations.NaturalId;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

/** An institution or association of one country for which users act. */
@Entity
@Audited
@Table(name = "organisation")
public class Organisation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @NaturalId
    @Column(nullable = false, unique = true, length = 60)
    private String code;

    @Column(nullable = false, length = 200)
    private String name;

    /** Null where it has none. */
    @Column(name = "short_name", length = RegisterOrganisation.LONGEST_SHORT_NAME)
    private String shortName;

    @Column(nullable = false, length = 3)
    private String country;

    @Column(nullable = false, length = 40)
    private String type;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    /** Kept by migrations alone. */
    @NotAudited
    @Column(nullable = false)
    private boolean regional;

    protected Organisation() {}

    static Organisation founded(RegisterOrganisation order, LocalDate today) {
        var organisation = new Organisation();
        organisation.code = order.code();
        organisation.country = Coding.required(CodeList.COUNTRY, order.country());
        organisation.type = Coding.required(CodeList.ORGANISATION_TYPE, order.type());
        organisation.name = order.name();
        organisation.shortName = order.shortName();
        organisation.validFrom = today;
        return organisation;
    }

    /** Calls it otherwise from now on; its code stays. */
    void rename(NameOrganisation order) {
        name = order.name();
        shortName = order.shortName();
    }

    /** Ends it with the day before, so that today it no longer holds; one that has ended keeps its last day. */
    void end(LocalDate today) {
        if (validUntil == null || !validUntil.isBefore(today)) {
            validUntil = today.minusDays(1);
        }
    }

    /**
     * Takes its end back.
     *
     * @throws RuleViolation organisation-has-not-ended
     */
    void reinstate(LocalDate today) {
        if (!hasEndedBy(today)) {
            throw new RuleViolation("organisation-has-not-ended");
        }
        validUntil = null;
    }

    /** Whether it holds on a day: from its first day to its last one. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    /** Whether it holds by the day that it is in its country. */
    public boolean holds(Today today) {
        return holdsOn(today.in(country));
    }

    /** Whether it held once and does not any more. */
    boolean hasEndedBy(LocalDate day) {
        return validUntil != null && validUntil.isBefore(day);
    }

    /** The last day on which it holds, or null while no end is set. */
    public LocalDate lastDay() {
        return validUntil;
    }

    /** Database id; stays inside the module. */
    public Long id() {
        return id;
    }

    /** Stable code, such as {@code gt-svet}; the claim of its users. */
    public String code() {
        return code;
    }

    /** Its own name, in its own language. */
    public String name() {
        return name;
    }

    /** What it is called for short; null where it has no such name. */
    public String shortName() {
        return shortName;
    }

    /** Whether the members keep it together, so that it is not its country's alone. */
    public boolean isRegional() {
        return regional;
    }

    /** The day from which it holds. */
    LocalDate firstDay() {
        return validFrom;
    }

    /** ISO 3166 alpha-3. */
    public String country() {
        return country;
    }

    /** HTCDS organisation type. */
    public String type() {
        return type;
    }
}
