package org.amparo.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.amparo.casefile.InSight;
import org.amparo.casefile.Plausible;
import org.amparo.organisation.Organisation;
import org.amparo.organisation.Organisations;
import org.amparo.plausibility.Fact;
import org.amparo.plausibility.Facts;
import org.amparo.plausibility.FactsBuilder;
import org.amparo.plausibility.Questions;
import org.amparo.reference.Today;
import org.amparo.security.Caller;
import org.amparo.security.DataCategory;
import org.amparo.security.Vault;
import org.amparo.shared.RuleViolation;

/** Adds services to cases that a desk has found in the caller's sight. */
@ApplicationScoped
class ServiceLogging {

    static final String NOTE = "note";

    /** Where an order says a service that has one within. */
    static final Function<Fact, String> WITHIN = fact -> "service." + fact.field();

    @Inject
    private ServiceProvisions services;

    @Inject
    private Organisations organisations;

    @Inject
    private Vault vault;

    @Inject
    private Plausible plausible;

    @Inject
    private Today today;

    /**
     * Adds one service.
     *
     * @param activity id of the activity that it is part of, or null
     * @param questions of the order, which the desk ends
     * @param path of what the service says, in the order
     * @throws RuleViolation category-not-granted, case-is-closed, organisation-unknown, or whatever the service refuses
     */
    ServiceProvision add(
            InSight found,
            LogService order,
            Caller caller,
            String activity,
            Questions questions,
            Function<Fact, String> path) {
        var file = found.needing(order.kind().category());
        ServiceAct.LOG_SERVICE.mustBePossible(found, caller);
        var service = ServiceProvision.of(file, order, provider(order, caller), activity, today.daysIn(file.country()));
        service.note(vault.seal(file.dataKeyId(), NOTE, order.note(), null));
        services.add(service);
        judge(questions, found, plausible.of(found), service, path);
        return service;
    }

    /**
     * Corrects a service of a case; what is closed to the caller stays as it stands, and so does who gives it where the order does
     * not say.
     *
     * @throws RuleViolation category-not-granted where the order says what is closed to her, or the service would become one of
     *     another kind with what she cannot see
     */
    void amend(InSight found, ServiceProvision service, LogService order, Caller caller, Questions questions) {
        var before = facts(found, service);
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
                keepsProvider || !namesProvider(order) ? service.provider() : provider(order, caller));
        judge(questions, found, before, service, WITHIN);
        if (sight.of(DataCategory.FREE_TEXT)) {
            service.note(vault.seal(found.file().dataKeyId(), NOTE, order.note(), service.note()));
        }
    }

    /** Puts to an order what a service says beside its case, where it said that before. */
    void judge(
            Questions questions, InSight found, Facts before, ServiceProvision service, Function<Fact, String> path) {
        plausible.judge(
                questions,
                found.file(),
                before,
                facts(found, service),
                path,
                service.kind().providerCategory());
    }

    /** Puts to an order what a service says beside the case to which it has been moved: its own days it had before. */
    void judgeMoved(Questions questions, InSight to, ServiceProvision service) {
        var alone = service.facts(Facts.none(today.daysIn(to.file().country())));
        plausible.judge(
                questions,
                to.file(),
                alone,
                service.facts(plausible.of(to)),
                fact -> "toCase",
                service.kind().providerCategory());
    }

    /** What a service and its case say of days, as far as the caller sees it. */
    private Facts facts(InSight found, ServiceProvision service) {
        var facts = service.facts(plausible.of(found));
        return found.sight().of(service.kind().providerCategory())
                ? facts
                : FactsBuilder.builder(facts).providerUntil(null).build();
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
