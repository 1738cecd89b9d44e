package org.amparo.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.organisation.Organisations;
import org.amparo.plausibility.Facts;
import org.amparo.plausibility.Questions;
import org.amparo.reference.Countries;
import org.amparo.reference.Today;
import org.amparo.security.Caller;
import org.amparo.security.DataCategory;
import org.amparo.security.Vault;
import org.amparo.shared.CaseNumber;
import org.amparo.shared.NotFound;
import org.amparo.shared.RuleViolation;

/** Opens cases, for the desks that do so; a desk has checked the order and the caller's role. */
@ApplicationScoped
public class CaseOpening {

    private final SecureRandom random = new SecureRandom();

    @Inject
    private CaseFiles cases;

    @Inject
    private Disclosure disclosure;

    @Inject
    private CaseViews views;

    @Inject
    private SectionRecorder sections;

    @Inject
    private Organisations organisations;

    @Inject
    private Vault vault;

    @Inject
    private Plausible plausible;

    @Inject
    private Today today;

    @Inject
    @Any
    private Instance<AfterOpening> openings;

    /**
     * Opens a case of the caller's organisation and assigns it to her.
     *
     * @param questions of the order, which the desk ends
     * @throws NotFound where the order names another case that is not in her scope
     * @throws RuleViolation category-not-granted, dependant-of-a-victim-only, or whatever a section refuses
     */
    public OpenedCase open(OpenCase order, Caller caller, Questions questions) {
        cases.hold(Stream.of(order.samePersonAs(), order.linkedCase()).filter(CaseOpening::isGiven));
        var owner = organisations.of(caller);
        var days = today.daysIn(owner.country());
        boolean known = isGiven(order.samePersonAs());
        var person = known
                ? cases.personOf(cases.inSight(order.samePersonAs(), caller).needing(DataCategory.FAMILY))
                : cases.add(Person.unknownUntilNow());
        var number = CaseNumber.random(Countries.alpha2(owner.country()), random);
        var file =
                CaseFile.opened(number, person.id(), owner, order.role(), vault.newKey(owner.country()), days.today());
        file.assignTo(caller.account(), caller.username(), false);
        if (order.role() == CaseRole.DEPENDANT) {
            if (!isGiven(order.linkedCase())) {
                throw new RuleViolation("dependant-of-a-victim-only");
            }
            file.dependsOn(cases.inSight(order.linkedCase(), caller).needing(DataCategory.FAMILY));
        }
        sections.record(file, order.given(), days);
        cases.add(file);
        plausible.judge(questions, file, Facts.none(days), file.facts(days), OpenCase::path);
        openings.forEach(opening -> opening.opened(file));
        var found = new InSight(file, Sight.of(caller, file, Set.of()));
        return new OpenedCase(found, views.opened(disclosure.of(found, caller), known, caller));
    }

    private static boolean isGiven(String number) {
        return number != null && !number.isBlank();
    }
}
