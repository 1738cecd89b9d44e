package org.amparo.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Countries by ISO 3166-1 alpha-3, as the JDK knows them, with three codes of the range that ISO leaves to its users. */
public final class Countries {

    /** The country is known and withheld, to protect the person. */
    public static final String WITHHELD = "XXX";

    /** The source holds no country. */
    public static final String MISSING = "ZZZ";

    /** No state considers the person its national; the code is that of travel documents (ICAO Doc 9303). */
    public static final String STATELESS = "XXA";

    private static final List<String> RESERVED = List.of(STATELESS, WITHHELD, MISSING);

    private static final Map<String, String> ALPHA2_BY_ALPHA3 =
            Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2).stream()
                    .collect(Collectors.toMap(
                            alpha2 -> new Locale("", alpha2).getISO3Country(),
                            alpha2 -> alpha2,
                            (a, b) -> a,
                            TreeMap::new));

    private Countries() {}

    /** Whether it is a country or a reserved code. */
    public static boolean isValid(String alpha3) {
        return isCountry(alpha3) || RESERVED.contains(alpha3);
    }

    /** Whether it is a country, and no reserved code. */
    public static boolean isCountry(String alpha3) {
        return alpha3 != null && ALPHA2_BY_ALPHA3.containsKey(alpha3);
    }

    /** The ISO 3166-1 alpha-2 code, by which locales and areas go; IllegalArgumentException unless it is a country. */
    public static String alpha2(String alpha3) {
        if (!isCountry(alpha3)) {
            throw new IllegalArgumentException(alpha3 + " is not an ISO 3166 alpha-3 country");
        }
        return ALPHA2_BY_ALPHA3.get(alpha3);
    }

    /** The alpha-3 code of an alpha-2 one; null unless it is a country. */
    public static String alpha3(String alpha2) {
        return ALPHA2_BY_ALPHA3.entrySet().stream()
                .filter(known -> known.getValue().equals(alpha2))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    static List<Code> codes() {
        List<String> alpha3 = new ArrayList<>(ALPHA2_BY_ALPHA3.keySet());
        alpha3.addAll(RESERVED);
        List<Code> codes = new ArrayList<>();
        for (String code : alpha3) {
            String source = RESERVED.contains(code) ? "ISO 3166-1 user-assigned" : "ISO 3166-1";
            codes.add(new Code(
                    CodeList.COUNTRY, code, null, codes.size() + 1, null, code, code, null, null, null, source));
        }
        return codes;
    }
}
