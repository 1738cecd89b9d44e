package org.amparo.casefile;

import org.amparo.security.DataCategory;
import org.amparo.shared.RuleViolation;

/** A case in the caller's scope, and what she may see of it. */
public record InSight(CaseFile file, Sight sight) {

    /**
     * Refuses a caller for whom the category is closed.
     *
     * @throws RuleViolation category-not-granted
     */
    public CaseFile needing(DataCategory category) {
        if (!sight.of(category)) {
            throw new RuleViolation("category-not-granted", category.name(), file.number());
        }
        return file;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
