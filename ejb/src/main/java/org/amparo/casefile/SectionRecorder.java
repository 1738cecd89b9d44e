package org.amparo.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.amparo.reference.CivilDays;
import org.amparo.shared.RuleViolation;

/** Writes the sections that a command gives into a case; whether what they say can be is judged of all of them together ({@link Plausible}). */
@ApplicationScoped
class SectionRecorder {

    @Inject
    private SealedSections sealed;

    /**
     * Each section that is given replaces the one that stands; null leaves it.
     *
     * @return names of the sections that say something else now than before, as commands have them
     * @throws RuleViolation where a section holds what cannot be recorded
     */
    List<String> record(CaseFile file, GivenSections given, CivilDays days) {
        return Stream.of(
                        changed(file, given.detection(), file::record),
                        changed(file, given.profile(), section -> file.record(section, days)),
                        changed(file, given.birth(), file::record),
                        changed(file, given.location(), file::record),
                        changed(file, given.exploitation(), file::record),
                        changed(file, given.identity(), section -> sealed.record(file, section)),
                        changed(file, given.health(), section -> sealed.record(file, section)),
                        changed(file, given.texts(), section -> sealed.record(file, section)))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Records a section; its name where that changed anything, else null. */
    private <R extends Record> String changed(CaseFile file, R section, Consumer<R> recording) {
        if (section == null) {
            return null;
        }
        var before = standing(file, section.getClass());
        recording.accept(section);
        return standing(file, section.getClass()).equals(before) ? null : name(section.getClass());
    }

    /** Name of a section, as commands and views have it. */
    static String name(Class<? extends Record> section) {
        return section.getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static Object standing(CaseFile file, Class<? extends Record> section) {
        if (section == Sections.Birth.class) {
            return Objects.requireNonNullElse(file.birth(), "");
        }
        if (section == Sections.Detection.class) {
            return file.detection();
        }
        if (section == Sections.Profile.class) {
            return file.profile().section();
        }
        if (section == Sections.Location.class) {
            return file.location();
        }
        return section == Sections.Exploitation.class
                ? file.exploitation().section()
                : SealedSections.standing(file, section);
    }
}
