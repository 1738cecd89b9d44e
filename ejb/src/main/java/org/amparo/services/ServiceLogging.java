package org.amparo.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.amparo.casefile.InSight;
import org.amparo.organisation.Organisation;
import org.amparo.organisation.Organisations;
import org.amparo.reference.Today;
import org.amparo.security.Caller;
import org.amparo.security.DataCategory;
import org.amparo.security.Vault;
import org.amparo.shared.RuleViolation;

/** Adds services to cases that a desk has found in the caller's sight. */
@ApplicationScoped
class ServiceLogging {

    static final String NOTE = "note";

    @Inject
    private ServiceProvisions services;

    @Inject
    private Organisations organisations;

    @Inject
    private Vault vault;

    @Inject
    private Today today;

    /**
     * Adds one service.
     *
     * @param activity id of the activity that it is part of, or null
     * @throws RuleViolation category-not-granted, case-is-closed, organisation-unknown, or whatever the service refuses
     */
    ServiceProvision add(InSight found, LogService order, Caller caller, String activity) {
        var file = found.needing(order.kind().category());
        ServiceAct.LOG_SERVICE.mustBePossible(found, caller);
        var service = ServiceProvision.of(file, order, provider(order, caller), activity, today.daysIn(file.country()));
        service.note(vault.seal(file.dataKeyId(), NOTE, order.note(), null));
        services.add(service);
        return service;
    }

    /**
     * Corrects a service of a case; what is closed to the caller stays as it stands, and so does who gives it where the order does
     * not say.
     *
     * @return whether it says something else now than before
     * @throws RuleViolation category-not-granted where the order says what is closed to her, or the service would become one of
     *     another kind with what she cannot see
     */
    boolean amend(InSight found, ServiceProvision service, LogService order, Caller caller) {
        var before = service.said();
        var sight = found.sight();
        boolean sameKind = order.kind() == service.kind();
        boolean keepsType = !sight.of(DataCategory.SENSITIVE_IDENTITY) && service.mayHideType();
        boolean keepsProvider = !sight.of(service.kind().providerCategory());
        // Refused for every service that shows no type, so that a refusal does not tell which of them hides one.
        if (keepsType && (!sameKind || order.type() != null)) {
            found.needing(DataCategory.SENSITIVE_IDENTITY);
        }
        if (!sameKind || namesProvider(order)) {
            found.needing(service.kind().providerCategory());
        }
        if (order.note() != null && !order.note().isBlank()) {
            found.needing(DataCategory.FREE_TEXT);
        }
        var typed = keepsType ? order.ofType(service.type()) : order;
        service.amend(
                keepsProvider ? typed.givenBy(service.providerType()) : typed,
                keepsProvider || !namesProvider(order) ? service.provider() : provider(order, caller),
                today.daysIn(found.file().country()));
        if (sight.of(DataCategory.FREE_TEXT)) {
            service.note(vault.seal(found.file().dataKeyId(), NOTE, order.note(), service.note()));
        }
        return !service.said().equals(before);
    }

    private static boolean namesProvider(LogService order) {
        return order.provider() != null && !order.provider().isBlank();
    }

    /** Who gives a service that is added: the caller's own organisation, or the one of her country that the order names. */
    Organisation provider(LogService order, Caller caller) {
        var own = organisations.of(caller);
        if (!namesProvider(order)) {
            return own;
        }
        return organisations
                .byCode(order.provider())
                .filter(known -> known.country().equals(own.country()))
                .orElseThrow(() -> new RuleViolation("organisation-unknown", order.provider()));
    }
}
