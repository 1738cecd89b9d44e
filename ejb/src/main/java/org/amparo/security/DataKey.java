package org.amparo.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The data key of one case, wrapped by its country's key. Not audited: a copy in a history could not be destroyed. */
@Entity
@Table(name = "data_key")
class DataKey {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, length = 3)
    private String country;

    @Column(name = "country_key_version", nullable = false)
    private int countryKeyVersion;

    @Column(nullable = false, length = 60)
    private byte[] wrapped;

    protected DataKey() {}

    DataKey(String country, int countryKeyVersion, byte[] wrapped) {
        this.country = country;
        this.countryKeyVersion = countryKeyVersion;
        this.wrapped = wrapped.clone();
    }

    Long id() {
        return id;
    }

    String country() {
        return country;
    }

    int countryKeyVersion() {
        return countryKeyVersion;
    }

    byte[] wrapped() {
        return wrapped.clone();
    }
}
