package org.amparo.casefile;

import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import org.amparo.organisation.Organisation;
import org.amparo.organisation.OrganisationSamples;
import org.amparo.reference.Countries;
import org.amparo.security.DataCategory;
import org.amparo.shared.CaseNumber;

/** Cases for tests, born by the same factories as real ones. */
public final class CaseFileSamples {

    /** Account of the worker to whom {@link #victimOf} assigns. */
    public static final long ASSIGNED = 7;

    /** The day on which samples are opened. */
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 12);

    private static final Random RANDOM = new Random(1);

    private CaseFileSamples() {}

    /** An organisation of a country. */
    public static Organisation organisation(String code, String country) {
        return OrganisationSamples.organisation(code, country);
    }

    /** A possible victim's open case, assigned to somebody. */
    public static CaseFile victimOf(Organisation owner, String assignedTo) {
        return opened(owner, CaseRole.VICTIM, assignedTo);
    }

    /** A dependant's open case. */
    public static CaseFile dependantOf(Organisation owner) {
        return opened(owner, CaseRole.DEPENDANT, null);
    }

    private static CaseFile opened(Organisation owner, CaseRole role, String assignedTo) {
        var number = CaseNumber.random(Countries.alpha2(owner.country()), RANDOM);
        var file = CaseFile.opened(number, null, owner, role, 1, TODAY);
        file.assignTo(ASSIGNED, assignedTo, false);
        return file;
    }

    /** The shortest order that opens a case. */
    public static OpenCase order(CaseRole role) {
        return OpenCaseBuilder.builder().role(role).build();
    }

    /** A case as somebody sees it to whom these categories are open. */
    public static Shown shown(CaseFile file, Set<DataCategory> categories, String... roles) {
        return new Shown(new InSight(file, new Sight(categories, false)), Set.of(roles));
    }
}
