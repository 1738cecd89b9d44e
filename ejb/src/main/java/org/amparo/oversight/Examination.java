package org.amparo.oversight;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.amparo.casefile.Condition;

/**
 * What an auditor examines: what an organisation answers for. Of an organisation it is what its people did, and what was done with its
 * cases; of a country's deciding body the same of the country; of one that the members keep together all of it.
 *
 * @param organisation code of the organisation, or null
 * @param country ISO 3166 alpha-3, or null
 * @param beside codes of the organisations that are no country's alone, wherever they are
 */
record Examination(String organisation, String country, Set<String> beside) {

    /** All that anybody did. */
    static final Examination REGION = new Examination(null, null, Set.of());

    boolean isOfRegion() {
        return organisation == null && country == null;
    }

    /** Whether it is one of its people, by an act that says for whom it was. */
    boolean isOfActor(String actsFor, String in) {
        return isOfRegion()
                || (country == null ? organisation.equals(actsFor) : country.equals(in) && !beside.contains(actsFor));
    }

    /**
     * The condition that whoever acted is examined.
     *
     * @param byOrganisation the act's property with the organisation's code
     * @param byCountry the act's property with the country
     */
    Condition actor(String byOrganisation, String byCountry) {
        if (isOfRegion()) {
            return Condition.of("1 = 1");
        }
        if (country == null) {
            return new Condition(byOrganisation + " = :examinedOrganisation", values());
        }
        var ofCountry = new Condition(byCountry + " = :examinedCountry", values());
        return beside.isEmpty()
                ? ofCountry
                : ofCountry.and(
                        Condition.oneOf(byOrganisation, "beside", beside).not());
    }

    /** The condition, as JPQL on a case called {@code f}, that it is one whose acts are examined, whoever did them. */
    String ofCase() {
        return isOfRegion()
                ? "1 = 1"
                : country == null ? "f.owner.code = :examinedOrganisation" : "f.country = :examinedCountry";
    }

    /** The values that these conditions ask for. */
    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        if (country != null) {
            values.put("examinedCountry", country);
        } else if (organisation != null) {
            values.put("examinedOrganisation", organisation);
        }
        return values;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
