package org.amparo.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.Optional;
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

    private static final Map<String, String> ALPHA3_BY_ALPHA2 = ALPHA2_BY_ALPHA3.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

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

    /** Two letters for the numbers of its cases: alpha-2, or the repeated letter of a reserved code. */
    public static String prefix(String alpha3) {
        return RESERVED.contains(alpha3) ? alpha3.substring(0, 2) : alpha2(alpha3);
    }

    /** The country of an ISO 3166-1 alpha-2 code, if there is one. */
    public static Optional<String> ofAlpha2(String alpha2) {
        return Optional.ofNullable(ALPHA3_BY_ALPHA2.get(alpha2));
    }

    static List<Code> codes() {
        List<String> alpha3 = new ArrayList<>(ALPHA2_BY_ALPHA3.keySet());
        alpha3.addAll(RESERVED);
        List<Code> codes = new ArrayList<>();
        for (String code : alpha3) {
            String source = RESERVED.contains(code) ? "ISO 3166-1 user-assigned" : "ISO 3166-1";
            codes.add(CodeBuilder.builder()
                    .list(CodeList.COUNTRY)
                    .code(code)
                    .parent(null)
                    .position(codes.size() + 1)
                    .corett(null)
                    .htcds(code)
                    .ctdc(code)
                    .icTip(null)
                    .validFrom(null)
                    .validUntil(null)
                    .source(source)
                    .build());
        }
        return codes;
    }
}
