package org.amparo.casefile.access;

import java.util.EnumSet;
import java.util.Set;
import org.amparo.security.DataCategory;

/**
 * On what an opened case rests, and the most that it can ever open: what a grant names beyond that is refused when it is made and
 * passed over when it is read. The codes are those of the list {@code grant_basis}.
 */
public enum GrantBasis {
    /** A deciding body has been asked; it ends when the case closes. */
    STATUS_REQUEST(EnumSet.of(
            DataCategory.PROFILE,
            DataCategory.BIRTH_DATE,
            DataCategory.LOCATION,
            DataCategory.EXPLOITATION,
            DataCategory.LEGAL,
            DataCategory.FAMILY,
            DataCategory.FREE_TEXT)),
    REFERRAL(EnumSet.allOf(DataCategory.class)),
    REPATRIATION(EnumSet.allOf(DataCategory.class)),
    PROSECUTION(EnumSet.of(DataCategory.PROFILE, DataCategory.EXPLOITATION, DataCategory.LEGAL)),
    /** An emergency never opens a shelter's place, counselling, or links between persons (processes.md, <i>More rules</i>). */
    BREAK_GLASS(EnumSet.complementOf(EnumSet.of(
            DataCategory.HOUSING_PLACE,
            DataCategory.PSYCHOSOCIAL,
            DataCategory.FAMILY,
            DataCategory.SENSITIVE_IDENTITY))),
    SUPERVISION(EnumSet.allOf(DataCategory.class)),
    LEGAL_DUTY(EnumSet.allOf(DataCategory.class));

    private final Set<DataCategory> ceiling;

    GrantBasis(Set<DataCategory> ceiling) {
        this.ceiling = ceiling;
    }

    /** The most that it can open. */
    public Set<DataCategory> ceiling() {
        return EnumSet.copyOf(ceiling);
    }

    /**
     * Whether a supervisor gives it by hand. The others are a feature's: a request for a decision, which closes what it opened, and
     * an emergency, which ends after hours and tells the owner.
     */
    public boolean isByHand() {
        return this != STATUS_REQUEST && this != BREAK_GLASS;
    }

    /** Whether what it opened ends when the case is closed. */
    public boolean endsWithTheCase() {
        return this == STATUS_REQUEST;
    }
}
