package org.amparo.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.organisation.OrganisationView;
import org.amparo.press.RecordName;
import org.amparo.press.Recorded;
import org.amparo.security.DataCategory;
import org.amparo.shared.EveryPartNamed;

/**
 * A case as one caller may see it. A section that is not for her eyes is null and its category is not in {@code categories}.
 *
 * @param number case number
 * @param version for {@code If-Match}; null where she may not write, to whom it would tell of changes that are closed to her
 * @param asOf moment at which it stood like this, or null for now
 * @param identifiedOn date of the confirmation in force: day, month or year
 * @param age age on the day of reading; of {@code asOf} where the birth date is open
 * @param linkedCase victim's case of a dependant, where the caller may see it
 * @param dependants dependants' cases that she may see
 * @param otherCases other cases of the same person that she may see
 * @param categories data categories open to her
 * @param owned whether her organisation owns the case, so that she may write
 * @param mayNow what she may do with the case now, by the names of the {@link Act}s, in the order of the alphabet; of a past state nothing
 */
@EveryPartNamed
public record CaseView(
        String number,
        Integer version,
        Instant asOf,
        String country,
        CaseRole role,
        CaseStatus status,
        String identifiedOn,
        String identificationPlace,
        LocalDate detectedOn,
        String detectionSource,
        LocalDate openedOn,
        LocalDate registeredOn,
        LocalDate closedOn,
        String closureReason,
        OrganisationView owner,
        String assignedTo,
        AgeView age,
        String linkedCase,
        List<String> dependants,
        List<String> otherCases,
        Sections.Profile profile,
        Sections.Birth birth,
        Sections.Identity identity,
        Sections.Location location,
        Sections.Health health,
        Sections.Exploitation exploitation,
        Sections.Texts texts,
        Set<DataCategory> categories,
        boolean owned,
        List<String> mayNow)
        implements Recorded {

    /** What tells it from the others; null where the profile is closed. */
    public PersonLine person() {
        return profile == null ? null : new PersonLine(profile.sex(), age, profile.nationalities());
    }

    /** Numbers of the cases that stand beside it: the victim's, dependants', and others of the same person. */
    List<String> beside() {
        return Stream.of(Stream.ofNullable(linkedCase), dependants.stream(), otherCases.stream())
                .flatMap(numbers -> numbers)
                .toList();
    }

    @Override
    public RecordName recordName() {
        return RecordName.of(number);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
