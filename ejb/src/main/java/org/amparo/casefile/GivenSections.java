package org.amparo.casefile;

/** The sections that a command gives, whether it opens a case or changes one; null for one that it leaves as it is. */
record GivenSections(
        Sections.Detection detection,
        Sections.Profile profile,
        Sections.Birth birth,
        Sections.Identity identity,
        Sections.Location location,
        Sections.Health health,
        Sections.Exploitation exploitation,
        Sections.Texts texts) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
