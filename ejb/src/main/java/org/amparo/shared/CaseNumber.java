package org.amparo.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The number under which a case is spoken of, such as {@code GT-7K3M-92QX-C}: country, eight random Crockford characters, a
 * check character. It reveals nothing of the person.
 *
 * @param value the canonical form with dashes
 */
public record CaseNumber(String value) {

    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern CANONICAL =
            Pattern.compile("[A-Z]{2}-[" + CROCKFORD + "]{4}-[" + CROCKFORD + "]{4}-[" + CROCKFORD + "]");
    private static final int RANDOM_LENGTH = 8;
    private static final Pattern BEGINNING =
            Pattern.compile("[A-Z]{1,2}|[A-Z]{2}[" + CROCKFORD + "]{1," + (RANDOM_LENGTH + 1) + "}");
    /** x^5 + x^2 + 1: multiplication by x in GF(32) catches every single error and every swap of two characters. */
    private static final int FIELD_POLYNOMIAL = 0b100101;
    /** Added to the sum, so that a row of zeros does not check itself. */
    private static final int OFFSET = 7;

    /** Refuses what is no case number. */
    public CaseNumber {
        if (!CANONICAL.matcher(value).matches() || value.charAt(13) != check(compact(value))) {
            throw new IllegalArgumentException("not a case number");
        }
    }

    /** A new number for a country given by its two letters. */
    public static CaseNumber random(String alpha2, RandomGenerator random) {
        var body = new StringBuilder(alpha2);
        for (int i = 0; i < RANDOM_LENGTH; i++) {
            body.append(CROCKFORD.charAt(random.nextInt(CROCKFORD.length())));
        }
        return new CaseNumber(dashed(body.toString() + check(body.toString())));
    }

    /** Reads what a person typed: any case, with or without dashes and spaces, O for 0, I and L for 1. Empty if it is none. */
    public static Optional<CaseNumber> parse(String typed) {
        String plain =
                typed == null ? "" : Text.name(typed).toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]", "");
        if (plain.length() != 2 + RANDOM_LENGTH + 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CaseNumber(dashed(plain.substring(0, 2) + read(plain.substring(2)))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What a person typed in its canonical form; what is no case number stays as it is, and no case has it. */
    public static String canonical(String typed) {
        return parse(typed).map(CaseNumber::value).orElse(typed);
    }

    /**
     * What a part of a number may stand for, without dashes: it is read as {@link #parse} reads a whole one, and where it begins with
     * two letters these may be the country's. Empty where it holds neither letter nor digit.
     */
    public static Set<String> parts(String typed) {
        String plain = Text.name(typed).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (plain.isEmpty()) {
            return Set.of();
        }
        int ofCountry = Math.min(2, plain.length());
        return Stream.of(read(plain), plain.substring(0, ofCountry) + read(plain.substring(ofCountry)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The beginning of a number without dashes as it is written with them; empty where no number begins so. */
    public static Optional<String> beginning(String plain) {
        if (!BEGINNING.matcher(plain).matches()) {
            return Optional.empty();
        }
        var dashed = new StringBuilder(plain);
        for (int dash = 2; dash < dashed.length(); dash += 5) {
            dashed.insert(dash, '-');
        }
        return Optional.of(dashed.toString());
    }

    private static String read(String body) {
        return body.replace('O', '0').replace('I', '1').replace('L', '1');
    }

    private static String compact(String value) {
        return value.replace("-", "").substring(0, 2 + RANDOM_LENGTH);
    }

    private static String dashed(String plain) {
        return plain.substring(0, 2)
                + '-'
                + plain.substring(2, 6)
                + '-'
                + plain.substring(6, 10)
                + '-'
                + plain.substring(10);
    }

    private static char check(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            int digit = i < 2 ? c - 'A' : CROCKFORD.indexOf(c);
            sum = times2(sum ^ digit);
        }
        return CROCKFORD.charAt(sum ^ OFFSET);
    }

    private static int times2(int element) {
        int doubled = element << 1;
        return (doubled & 0b100000) == 0 ? doubled : doubled ^ FIELD_POLYNOMIAL;
    }

    @Override
    public String toString() {
        return value;
    }
}
