package org.amparo.casefile.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.casefile.Condition;
import org.amparo.reference.Countries;
import org.amparo.security.Caller;
import org.amparo.shared.CaseNumber;

/**
 * What is typed of a case number: a whole one, or its beginning with or without the country; and only where nothing begins so, any
 * part of one, for which all numbers have to be read.
 *
 * @param whole the number that it is
 * @param beginnings of numbers that it may be, with dashes
 * @param parts of numbers that it may be, without
 */
record NumberSearch(Optional<String> whole, List<String> beginnings, List<String> parts) {

    /** Reads it. */
    static NumberSearch of(String typed, Caller caller) {
        var whole = CaseNumber.parse(typed).map(CaseNumber::value);
        var parts = whole.isPresent()
                ? List.<String>of()
                : CaseNumber.parts(typed).stream().sorted().toList();
        String here = Countries.prefix(caller.country());
        return new NumberSearch(
                whole,
                parts.stream()
                        .flatMap(part -> Stream.of(part, here + part))
                        .flatMap(part -> CaseNumber.beginning(part).stream())
                        .distinct()
                        .toList(),
                parts);
    }

    /** Whether it is to be asked first if any number begins so. */
    boolean isBeginning() {
        return !beginnings.isEmpty();
    }

    /** The cases whose number it is, or whose number begins so. */
    Condition begins(String row) {
        return whole.map(number -> Condition.of(row + ".number = :number", "number", number))
                .orElseGet(() -> oneOf(row + ".number", "beginning", beginnings, "%s%%"));
    }

    /** The cases of whose number it is a part. */
    Condition holds(String row) {
        return whole.isPresent() ? begins(row) : oneOf("replace(" + row + ".number, '-', '')", "part", parts, "%%%s%%");
    }

    /** What is no part of a number finds nothing. */
    private static Condition oneOf(String expression, String name, List<String> wanted, String pattern) {
        List<Condition> found = new ArrayList<>();
        wanted.forEach(one -> found.add(Condition.of(
                expression + " like :" + name + found.size(), name + found.size(), pattern.formatted(one))));
        return found.stream().reduce(Condition::or).orElse(Condition.of("1 = 2"));
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
