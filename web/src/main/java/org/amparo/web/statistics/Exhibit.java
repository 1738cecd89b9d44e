package org.amparo.web.statistics;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.shared.NamedParts;

/**
 * A table of the report as the page shows it: which numbers, with which shares, in which picture.
 *
 * @param path the table's place in the report; its words stand under {@code figure.<path>}
 * @param values what its keys stand for
 * @param shares the percentages beside the numbers; the first one makes the headline
 * @param byCountry path of the same table for each country, or null
 * @param unknown paths of the numbers of those of whom it was not asked or not said
 * @param single paths of single numbers that complete the table
 * @param traits how it is shown
 */
@NamedParts
record Exhibit(
        String path,
        Values values,
        List<Share> shares,
        String byCountry,
        List<String> unknown,
        List<String> single,
        Set<Trait> traits) {

    /** How a table is shown. */
    enum Trait {
        /** Largest first; where nothing is known stays last. */
        RANKED,
        /** A person can stand under several keys (statistics.md R5, R7). */
        MULTI_RESPONSE,
        /** Persons beside the counted ones: no picture, no base, and only the rows in which there is somebody. */
        PLAIN,
        /** Says nothing where there is one country only. */
        OF_SEVERAL_COUNTRIES,
        /** In {@link #byCountry} the countries stand under the keys. */
        COUNTRY_INSIDE
    }

    static Exhibit of(String path, Values values) {
        return ExhibitBuilder.builder()
                .path(path)
                .values(values)
                .shares(List.of())
                .unknown(List.of())
                .single(List.of())
                .traits(EnumSet.noneOf(Trait.class))
                .build();
    }

    Exhibit shares(Share... given) {
        return ExhibitBuilder.builder(this).shares(List.of(given)).build();
    }

    Exhibit byCountry(String tables) {
        return ExhibitBuilder.builder(this).byCountry(tables).build();
    }

    Exhibit unknown(String number) {
        return ExhibitBuilder.builder(this).unknown(List.of(number)).build();
    }

    Exhibit and(String... numbers) {
        return ExhibitBuilder.builder(this).single(List.of(numbers)).build();
    }

    Exhibit shown(Trait... how) {
        return ExhibitBuilder.builder(this).traits(EnumSet.copyOf(List.of(how))).build();
    }

    /** Where it stands on the page of a year. */
    String anchor() {
        return path().replaceAll("[._]", "-");
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** First part of the path: the population that is counted. */
    String block() {
        return path.substring(0, path.indexOf('.'));
    }

    /** Where the number of all that are counted stands. */
    String total() {
        return "services_delivered".equals(block()) ? block() + ".total" : block() + ".total_sum_of_countries";
    }

    /** Key of its words. */
    String words(String which) {
        return "figure." + path + '.' + which;
    }

    /** Places of the numbers under these keys, and of those that complete the table, in the order of its lines. */
    List<String> paths(List<String> keys) {
        return Stream.of(keys.stream().map(key -> path + '.' + key), unknown.stream(), single.stream())
                .flatMap(paths -> paths)
                .toList();
    }

    /** Place of one number of the table for each country. */
    String pathOf(String country, String key) {
        return byCountry + '.' + (is(Trait.COUNTRY_INSIDE) ? key + '.' + country : country + '.' + key);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
