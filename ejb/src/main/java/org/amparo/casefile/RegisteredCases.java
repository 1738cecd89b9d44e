package org.amparo.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Set;
import org.amparo.audit.AuditedTable;
import org.amparo.audit.AuditedTables;
import org.amparo.organisation.Organisation;
import org.amparo.plausibility.Questions;
import org.amparo.reference.Countries;
import org.amparo.reference.Today;
import org.amparo.shared.CaseNumber;

/** How a case comes in from a register: by the same factories and rules as one that a person types. */
@ApplicationScoped
public class RegisteredCases {

    /** What a register says of a person; of the rest it knows nothing. */
    private static final Set<String> STATED_OF_PROFILE = Set.of("sex", "statedAge", "ageAnswer", "nationalities");

    private static final Set<String> STATED_OF_DETECTION = Set.of("identificationPlace");

    private static final Set<String> STATED_OF_EXPLOITATION = Set.of("forms");

    private final SecureRandom random = new SecureRandom();

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AuditedTables tables;

    @Inject
    private SectionRecorder sections;

    @Inject
    private Today today;

    @Inject
    private Plausible plausible;

    /** The tables of cases; person, owner and the victim's case of a dependant are known by their rows' names first. */
    public AuditedTable table() {
        return tables.of(CaseFile.class, "personId", "owner", "linkedCase");
    }

    /**
     * A case as the register states it; not stored.
     *
     * @param owner who is to own it; it may be one that is not stored yet
     * @param dataKeyId the case's own key
     * @param registeredOn day on which the register came to know of it
     * @throws org.amparo.shared.RuleViolation as at the door of cases, but for its days, which are judged while the row is read
     */
    public CaseFile drawUp(OpenCase stated, Organisation owner, long dataKeyId, LocalDate registeredOn) {
        var number = number(owner.country());
        var file = CaseFile.opened(number, null, owner, stated.role(), dataKeyId, registeredOn);
        sections.record(
                file,
                sectionsOf(
                        stated.detection(), stated.profile(), stated.birth(), stated.identity(), stated.exploitation()),
                today.daysIn(file.country()));
        return file;
    }

    /** Another number, for a case whose number is taken. */
    public CaseNumber number(String country) {
        return CaseNumber.random(Countries.prefix(country), random);
    }

    /**
     * A stored case, to be restated.
     *
     * @param id database id, as the names of imported records keep it
     */
    public CaseFile stored(long id) {
        return em.find(CaseFile.class, id);
    }

    /**
     * Replaces in a stored case what a register states, and leaves what people have added. The LGBTIQ+ answer stays as it stands:
     * it is closed to whoever brings registers once the case is there.
     *
     * @param questions what is asked of the row, with what is confirmed of it
     */
    public void restate(CaseFile file, OpenCase stated, LocalDate registeredOn, Questions questions) {
        var before = plausible.whole(file);
        file.restatedAs(stated.role(), registeredOn);
        file.changed(sections.record(
                        file,
                        sectionsOf(
                                restated(
                                        Sections.Detection.class,
                                        STATED_OF_DETECTION,
                                        stated.detection(),
                                        file.detection()),
                                profile(file, stated.profile()),
                                stated.birth(),
                                null,
                                exploitation(file, stated.exploitation())),
                        before.days())
                .sections());
        plausible.judge(questions, file, before, plausible.whole(file), OpenCase::path);
    }

    private static GivenSections sectionsOf(
            Sections.Detection detection,
            Sections.Profile profile,
            Sections.Birth birth,
            Sections.Identity identity,
            Sections.Exploitation exploitation) {
        return new GivenSections(detection, profile, birth, identity, null, null, exploitation, null);
    }

    private static Sections.Profile profile(CaseFile file, Sections.Profile stated) {
        return restated(
                Sections.Profile.class,
                STATED_OF_PROFILE,
                stated,
                file.profile().section());
    }

    /** Which form is the main one stays as it was said, as long as the register states that form. */
    private static Sections.Exploitation exploitation(CaseFile file, Sections.Exploitation stated) {
        var restated = restated(
                Sections.Exploitation.class,
                STATED_OF_EXPLOITATION,
                stated,
                file.exploitation().section());
        boolean stays = restated.forms() != null && restated.forms().contains(restated.mainForm());
        return stays
                ? restated
                : SectionsExploitationBuilder.builder(restated).mainForm(null).build();
    }

    private static <R extends Record> R restated(Class<R> section, Set<String> byRegister, R stated, R known) {
        return SectionField.fill(section, field -> field.in(byRegister.contains(field.name()) ? stated : known));
    }
}
