package org.amparo.casefile;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * At which version of its case each section was changed last, so that two people can write two sections of one case. Stored as
 * {@code profile:3;texts:5}; of a section that is not named it is the version under {@code all}, and 0 without that.
 */
final class SectionVersions {

    private static final String ALL = "all";

    private final TreeMap<String, Integer> versions = new TreeMap<>();

    private SectionVersions() {}

    /**
     * As they are stored.
     *
     * @param stored null for a case of before, of which any section may have been changed at the version that stands
     */
    static SectionVersions parse(String stored, int standing) {
        var parsed = new SectionVersions();
        if (stored == null) {
            parsed.versions.put(ALL, standing);
        } else {
            Arrays.stream(stored.split(";"))
                    .filter(one -> !one.isEmpty())
                    .map(one -> one.split(":"))
                    .forEach(one -> parsed.versions.put(one[0], Integer.valueOf(one[1])));
        }
        return parsed;
    }

    /** These sections as changed at a version. */
    SectionVersions with(Collection<String> sections, int version) {
        sections.forEach(section -> versions.put(section, version));
        return this;
    }

    /** Of these sections those that have been changed since a version. */
    List<String> changedSince(int version, Collection<String> sections) {
        return sections.stream()
                .filter(section -> versions.getOrDefault(section, versions.getOrDefault(ALL, 0)) > version)
                .toList();
    }

    String stored() {
        return versions.entrySet().stream()
                .map(one -> one.getKey() + ":" + one.getValue())
                .collect(Collectors.joining(";"));
    }
}
