package org.amparo.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A pseudonym and nothing else. Not audited: it never changes. */
@Entity
@Table(name = "person")
class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, unique = true, length = 36)
    private String pseudonym;

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
