package org.amparo.services;

import java.util.Collection;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.amparo.casefile.Sight;
import org.amparo.security.DataCategory;

/** The seven kinds of assistance that the coalition reports, and one for what its source did not say. */
public enum ServiceKind {
    MEDICAL(DataCategory.HEALTH),
    PSYCHOSOCIAL(DataCategory.PSYCHOSOCIAL),
    LEGAL(DataCategory.LEGAL),
    HOUSING(DataCategory.SERVICES),
    BASIC_NEEDS(DataCategory.SERVICES),
    EDUCATION_TRAINING(DataCategory.SERVICES),
    FAMILY_REUNIFICATION(DataCategory.SERVICES),
    UNSPECIFIED(DataCategory.SERVICES);

    private final DataCategory category;

    ServiceKind(DataCategory category) {
        this.category = category;
    }

    /** Whether services of no kind are open. */
    static boolean noneIn(Predicate<DataCategory> open) {
        return Stream.of(values()).map(ServiceKind::category).noneMatch(open);
    }

    /** Whether services of some kind are ever open to these roles. */
    public static boolean isFor(Collection<String> roles) {
        return !noneIn(Sight.ceiling(roles)::contains);
    }

    /** Who may see that such a service was given. */
    public DataCategory category() {
        return category;
    }

    /** Who may see by whom: a stay's provider is the place where she lives. */
    public DataCategory providerCategory() {
        return this == HOUSING ? DataCategory.HOUSING_PLACE : category;
    }
}
