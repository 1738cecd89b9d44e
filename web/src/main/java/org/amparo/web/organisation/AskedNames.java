package org.amparo.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.amparo.organisation.OrganisationDesk;
import org.amparo.organisation.OrganisationView;

/** What was asked for the page that is being drawn: a list names the same few organisations in every row. */
@RequestScoped
public class AskedNames {

    private final Map<String, Optional<OrganisationView>> known = new HashMap<>();

    @Inject
    private OrganisationDesk desk;

    /** The organisation of that code, where the reader may know it; empty for null, too. */
    Optional<OrganisationView> of(String code) {
        return code == null ? Optional.empty() : known.computeIfAbsent(code, desk::named);
    }
}
