package org.amparo.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.envers.Audited;

/** The organisation that keeps a country's register of victims, and so owns the cases that come from it. */
@Entity
@Audited
@Table(name = "register_keeper")
class RegisterKeeper {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, unique = true, length = 3)
    private String country;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "organisation_id")
    private Organisation organisation;

    protected RegisterKeeper() {}

    static RegisterKeeper of(Organisation organisation) {
        var keeper = new RegisterKeeper();
        keeper.country = organisation.country();
        keeper.organisation = organisation;
        return keeper;
    }

    Organisation organisation() {
        return organisation;
    }
}
