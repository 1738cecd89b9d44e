package org.amparo.web.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Collection;
import org.amparo.organisation.OrganisationView;

/** What an organisation is called among others: its name, and its code too where another one has the same name. */
@Named("organisationNames")
@ApplicationScoped
public class OrganisationNames {

    /** The name by which one is told from the others. */
    public String among(Collection<OrganisationView> others, OrganisationView one) {
        boolean alone = others.stream()
                .filter(other -> !other.code().equals(one.code()))
                .noneMatch(other ->
                        other.name().strip().equalsIgnoreCase(one.name().strip()));
        return alone ? one.name() : one.name() + " (" + one.code() + ")";
    }
}
