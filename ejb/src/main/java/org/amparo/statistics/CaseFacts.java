package org.amparo.statistics;

import java.time.LocalDate;
import java.util.List;
import org.amparo.shared.EveryPartNamed;

/**
 * What of a case is counted, as one of its versions has it. Days known to the month or the year stand as their first and last day.
 *
 * @param person database id of whose it is
 * @param country ISO 3166 alpha-3 of the country that reports it
 * @param victim whether it is a victim's, and not a dependant's
 * @param status code of the list case_status
 * @param sex code, as recorded
 * @param lgbtiq code, as recorded
 * @param ageFrom least stated age in years, or null
 * @param ageUntil largest stated age, or null where none was stated or it has no end
 * @param ageOnFrom first day on which the age may have been stated
 * @param place alpha-3 of the country in which she was identified, or null for the reporting one
 * @param nationalities alpha-3 codes, the primary one first, or an answer that names none
 * @param forms codes of the forms of exploitation, or an answer that names none
 */
@EveryPartNamed
record CaseFacts(
        long id,
        long person,
        String country,
        boolean victim,
        String status,
        LocalDate openedOn,
        LocalDate identifiedFrom,
        LocalDate identifiedUntil,
        String sex,
        String lgbtiq,
        LocalDate birthFrom,
        LocalDate birthUntil,
        Integer ageFrom,
        Integer ageUntil,
        LocalDate ageOnFrom,
        LocalDate ageOnUntil,
        String place,
        List<String> nationalities,
        List<String> forms) {

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
