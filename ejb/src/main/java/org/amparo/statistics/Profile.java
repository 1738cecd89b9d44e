package org.amparo.statistics;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The values of all dimensions of a counted unit in one number, the same for units that are counted alike. How they are packed follows from
 * the dimensions alone: a closed list by the place of the value, several values by their bits, a country by the letters of its alpha-3.
 */
final class Profile {

    private static final int LETTERS = 26;
    private static final int COUNTRY_BITS = 15;
    /** What stands for no country among the codes of three letters. */
    private static final int NO_COUNTRY = (1 << COUNTRY_BITS) - 1;

    private static final List<String> STANDINGS =
            Arrays.stream(CountedAs.values()).map(Enum::name).toList();

    /** How many bits each dimension takes, by its place among them. */
    private static final int[] BITS =
            Arrays.stream(Dimension.values()).mapToInt(Profile::bitsNeeded).toArray();

    private Profile() {}

    /** Packs what a unit of a population is counted by. */
    static long of(Population population, Map<Dimension, Object> values) {
        long packed = 0;
        for (Dimension dimension : population.dimensions()) {
            packed = packed << bits(dimension) | code(dimension, values.get(dimension));
        }
        return packed;
    }

    /** The values of the population's dimensions in their order. */
    static Object[] read(Population population, long packed) {
        var dimensions = population.dimensions();
        Object[] values = new Object[dimensions.size()];
        long rest = packed;
        for (int at = dimensions.size() - 1; at >= 0; at--) {
            var dimension = dimensions.get(at);
            long mask = (1L << bits(dimension)) - 1;
            values[at] = value(dimension, (int) (rest & mask));
            rest >>>= bits(dimension);
        }
        return values;
    }

    /** The least and the largest number of a unit that is counted in a country. */
    static long[] ofCountry(Population population, String country) {
        int below = shift(population, Dimension.COUNTRY);
        long least = (long) letters(country) << below;
        return new long[] {least, least | (1L << below) - 1};
    }

    /** By how many bits a dimension's code stands above the lowest one. */
    static int shift(Population population, Dimension dimension) {
        var dimensions = population.dimensions();
        return dimensions.subList(dimensions.indexOf(dimension) + 1, dimensions.size()).stream()
                .mapToInt(Profile::bits)
                .sum();
    }

    /** The largest code of a dimension; of a country it stands for none. */
    static int mask(Dimension dimension) {
        return (1 << bits(dimension)) - 1;
    }

    private static int bits(Dimension dimension) {
        return BITS[dimension.ordinal()];
    }

    private static int bitsNeeded(Dimension dimension) {
        return switch (dimension) {
            case COUNTRY, NATIONALITY -> COUNTRY_BITS;
            default -> dimension.isMultiResponse()
                    ? Integer.SIZE - Integer.numberOfLeadingZeros(all(dimension))
                    : Integer.SIZE
                            - Integer.numberOfLeadingZeros(values(dimension).size());
        };
    }

    private static int all(Dimension dimension) {
        return dimension.bits().values().stream().reduce(0, (one, other) -> one | other);
    }

    private static long code(Dimension dimension, Object value) {
        return switch (dimension) {
            case COUNTRY, NATIONALITY -> letters((String) value);
            default -> dimension.isMultiResponse() ? (Integer) value : place(dimension, (String) value);
        };
    }

    private static Object value(Dimension dimension, int code) {
        return switch (dimension) {
            case COUNTRY, NATIONALITY -> alpha3(code);
            default -> dimension.isMultiResponse()
                    ? Integer.valueOf(code)
                    : values(dimension).get(code);
        };
    }

    /** The values of a closed list by their codes. */
    static List<String> values(Dimension dimension) {
        return dimension == Dimension.STANDING ? STANDINGS : dimension.printed();
    }

    private static int place(Dimension dimension, String value) {
        int place = values(dimension).indexOf(value);
        if (place < 0) {
            throw new IllegalArgumentException("no value of " + dimension);
        }
        return place;
    }

    private static int letters(String alpha3) {
        if (alpha3.equals(Dimension.UNKNOWN)) {
            return NO_COUNTRY;
        }
        int code = 0;
        for (int i = 0; i < alpha3.length(); i++) {
            code = code * LETTERS + (alpha3.charAt(i) - 'A');
        }
        return code;
    }

    private static String alpha3(int code) {
        if (code == NO_COUNTRY) {
            return Dimension.UNKNOWN;
        }
        return "" + (char) ('A' + code / (LETTERS * LETTERS)) + (char) ('A' + code / LETTERS % LETTERS)
                + (char) ('A' + code % LETTERS);
    }

    /** Values to be packed, none given yet. */
    static Map<Dimension, Object> values() {
        return new EnumMap<>(Dimension.class);
    }
}
