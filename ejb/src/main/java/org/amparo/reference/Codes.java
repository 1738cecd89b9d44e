package org.amparo.reference;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every code of every list, read once and never changed while the application runs. */
public final class Codes {

    private static final Map<CodeList, Map<String, Code>> LISTS = read();

    private Codes() {}

    private static Map<CodeList, Map<String, Code>> read() {
        Map<CodeList, Map<String, Code>> lists = CodesFile.read();
        Map<String, Code> countries = new LinkedHashMap<>();
        for (Code country : Countries.codes()) {
            countries.put(country.code(), country);
        }
        lists.put(CodeList.COUNTRY, countries);
        for (CodeList list : CodeList.values()) {
            lists.putIfAbsent(list, Map.of());
        }
        return lists;
    }

    /** All codes of the list in their order, those no longer valid included. */
    public static List<Code> of(CodeList list) {
        return List.copyOf(LISTS.get(list).values());
    }

    /** The codes that may be chosen on that day, in their order. */
    public static List<Code> validOn(CodeList list, LocalDate date) {
        return of(list).stream().filter(code -> code.validOn(date)).toList();
    }

    /** The codes of the list that stand under a parent, in their order: service types of a kind, areas of a country. */
    public static List<Code> under(CodeList list, String parent) {
        return of(list).stream().filter(code -> parent.equals(code.parent())).toList();
    }

    public static Optional<Code> find(CodeList list, String code) {
        return Optional.ofNullable(LISTS.get(list).get(code));
    }

    /** The code, or IllegalArgumentException that names it and the list. */
    public static Code require(CodeList list, String code) {
        return find(list, code)
                .orElseThrow(() -> new IllegalArgumentException(code + " is not a code of the list " + list.key()));
    }
}
