package org.amparo.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import org.amparo.audit.AuditedTable;
import org.amparo.audit.AuditedTables;
import org.amparo.casefile.Plausible;
import org.amparo.organisation.Organisation;
import org.amparo.plausibility.Fact;
import org.amparo.plausibility.Questions;
import org.amparo.reference.CivilDays;

/** How a service comes in from a register: by the same factory and rules as one that a person logs. */
@ApplicationScoped
public class RegisteredServices {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AuditedTables tables;

    @Inject
    private Plausible plausible;

    /** The tables of services; case and provider are known by their rows' names first. */
    public AuditedTable table() {
        return tables.of(ServiceProvision.class, "caseFile", "provider");
    }

    /**
     * A service as the register states it; not stored, and without its case.
     *
     * @param provider who keeps the register; it may be an organisation that is not stored yet
     * @param registeredOn day on which the register came to know of it
     * @return the service, opaque to everybody but its table
     * @throws org.amparo.shared.RuleViolation as at the door of services
     */
    public Object drawUp(LogService stated, Organisation provider, LocalDate registeredOn) {
        return ServiceProvision.of(null, stated, provider, null, CivilDays.on(registeredOn));
    }

    /**
     * Replaces in a stored service what a register states, and leaves type, provider and note where it states none.
     *
     * @param id database id, as the names of imported records keep it
     * @param registeredOn day on which the register came to know of it, or null where that stays
     * @param questions what is asked of the row, with what is confirmed of it
     */
    public void restate(long id, LogService stated, LocalDate registeredOn, Questions questions) {
        var service = em.find(ServiceProvision.class, id);
        var before = service.facts(plausible.of(service.caseFile()));
        boolean sameKind = service.kind() == stated.kind();
        service.amend(
                LogServiceBuilder.builder()
                        .kind(stated.kind())
                        .type(stated.type() == null && sameKind ? service.type() : stated.type())
                        .state(stated.state())
                        .startOn(stated.startOn())
                        .endOn(stated.endOn())
                        .providerType(service.providerType())
                        .modality(service.modality())
                        .barrier(service.barrier())
                        .build(),
                service.provider());
        if (registeredOn != null) {
            service.registeredAs(registeredOn);
        }
        plausible.judge(
                questions,
                service.caseFile(),
                before,
                service.facts(plausible.of(service.caseFile())),
                Fact::field,
                service.kind().providerCategory());
    }
}
