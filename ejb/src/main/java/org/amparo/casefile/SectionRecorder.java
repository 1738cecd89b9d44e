package org.amparo.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.reference.Answer;
import org.amparo.reference.CivilDays;
import org.amparo.shared.RuleViolation;

/** Writes the sections that a command gives into a case; whether what they say can be is judged of all of them together ({@link Plausible}). */
@ApplicationScoped
class SectionRecorder {

    @Inject
    private SealedSections sealed;

    /**
     * What an order has changed.
     *
     * @param sections names of the sections that say something else now than before, as commands have them
     * @param replacing whether an answer stands in the place of another one, and not only where nobody had asked
     */
    record Changes(List<String> sections, boolean replacing) {

        private static final Changes NONE = new Changes(List.of(), false);

        private Changes and(Changes others) {
            return new Changes(
                    Stream.concat(sections.stream(), others.sections.stream()).toList(), replacing || others.replacing);
        }

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * Each section that is given replaces the one that stands; null leaves it.
     *
     * @throws RuleViolation where a section holds what cannot be recorded
     */
    Changes record(CaseFile file, GivenSections given, CivilDays days) {
        return Stream.of(
                        changed(file, given.detection(), file::record),
                        changed(file, given.profile(), section -> file.record(section, days)),
                        changed(file, given.birth(), file::record),
                        changed(file, given.location(), file::record),
                        changed(file, given.exploitation(), file::record),
                        changed(file, given.identity(), section -> sealed.record(file, section)),
                        changed(file, given.health(), section -> sealed.record(file, section)),
                        changed(file, given.texts(), section -> sealed.record(file, section)))
                .reduce(Changes.NONE, Changes::and);
    }

    /** Records a section, and looks what that has changed. */
    private <R extends Record> Changes changed(CaseFile file, R section, Consumer<R> recording) {
        if (section == null) {
            return Changes.NONE;
        }
        var before = standing(file, section.getClass());
        recording.accept(section);
        var after = standing(file, section.getClass());
        return after.equals(before)
                ? Changes.NONE
                : new Changes(List.of(name(section.getClass())), Answer.isReplaced(answers(before), answers(after)));
    }

    /** The answers of a section one by one, null for none. */
    private static List<Object> answers(Object standing) {
        if (standing instanceof Record section && Sections.ALL.contains(section.getClass())) {
            return SectionField.of(section.getClass()).stream()
                    .map(field -> field.in(section))
                    .collect(Collectors.toList());
        }
        return standing instanceof List<?> stored ? new ArrayList<>(stored) : List.of(standing);
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
