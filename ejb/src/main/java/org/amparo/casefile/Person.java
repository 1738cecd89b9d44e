package org.amparo.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.amparo.shared.CountedPerson;

/** A pseudonym, and a number of what is counted. Not audited: the pseudonym never changes, and the number says nothing of her. */
@Entity
@Table(name = "person")
class Person implements CountedPerson {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, unique = true, length = 36)
    private String pseudonym;

    /** How often it was written what is counted of her: she is made with a case of hers, of which that is written at once. */
    @Column(nullable = false, updatable = false)
    private int counted = 1;

    protected Person() {}

    static Person unknownUntilNow() {
        var person = new Person();
        person.pseudonym = UUID.randomUUID().toString();
        return person;
    }

    Long id() {
        return id;
    }
}
