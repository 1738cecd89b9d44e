package org.amparo.casefile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.amparo.reference.Answer;
import org.amparo.reference.CodeList;
import org.amparo.reference.Coded;
import org.amparo.security.DataCategory;
import org.amparo.security.ForEveryReader;
import org.amparo.security.OfCategory;
import org.amparo.shared.Lines;
import org.amparo.shared.NamedParts;
import org.amparo.shared.RuleViolation;

/**
 * The groups of a case's fields, one a data category. The same record comes in with a command and goes out with a view; a
 * section that is null is left as it is, or is not for the reader's eyes. Coded fields carry codes, or one of {@code UNKNOWN},
 * {@code NOT_ASKED}, {@code REFUSED}; an empty one is {@code NOT_ASKED}, unless its list says {@link Coded#orAnswer otherwise}.
 */
public final class Sections {

    /** All of them. */
    public static final List<Class<? extends Record>> ALL = List.of(
            Detection.class,
            Profile.class,
            Birth.class,
            Identity.class,
            Location.class,
            Health.class,
            Exploitation.class,
            Texts.class);

    private Sections() {}

    /**
     * How she was found. In commands and views these fields stand by themselves, for they were there before sections were.
     *
     * @param detectedOn day of detection
     * @param detectionSource who detected
     * @param identificationPlace ISO 3166 alpha-3 of the country where she was found; a victim's own country if null
     */
    @OfCategory(DataCategory.LEGAL)
    @NamedParts
    public record Detection(
            @ForEveryReader LocalDate detectedOn,
            @Coded(CodeList.DETECTION_SOURCE) String detectionSource,
            @Coded(value = CodeList.COUNTRY, orAnswer = false) String identificationPlace) {

        /** What a reader sees of it, who may not see all. */
        public static Detection of(CaseView view) {
            return SectionsDetectionBuilder.builder()
                    .detectedOn(view.detectedOn())
                    .detectionSource(view.detectionSource())
                    .identificationPlace(view.identificationPlace())
                    .build();
        }

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * Who is counted.
     *
     * @param sex F, M or X
     * @param statedAge age on a day where no birth date is known
     * @param ageAnswer why no age was stated: UNKNOWN where it was asked for and nobody knows; an age that is stated stands before it
     * @param nationalities ISO 3166 alpha-3, the first is the primary one
     * @param languages ISO 639 codes, the first is the one to speak in
     * @param interpreter YES or NO
     * @param peoples peoples with whom the person identifies
     * @param migrationStatus migration and protection statuses
     */
    @OfCategory(DataCategory.PROFILE)
    @NamedParts
    public record Profile(
            @Coded(CodeList.SEX) String sex,
            @Valid StatedAge statedAge,
            @Coded(CodeList.AGE_ANSWER) String ageAnswer,
            @Coded(CodeList.COUNTRY) List<String> nationalities,
            @Coded(CodeList.LANGUAGE) List<String> languages,
            @Coded(CodeList.ANSWER) String interpreter,
            @Coded(CodeList.PEOPLE) List<String> peoples,
            @Coded(CodeList.MIGRATION_STATUS) List<String> migrationStatus) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * The birth date as far as it is known.
     *
     * @param birthDate {@code 2004-02-29}, {@code 2004-02}, {@code 2004} or null
     */
    @OfCategory(DataCategory.BIRTH_DATE)
    public record Birth(@Size(max = 10) String birthDate) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * For the assigned worker alone.
     *
     * @param lgbtiq YES or NO
     * @param genderIdentity code
     */
    @OfCategory(DataCategory.SENSITIVE_IDENTITY)
    @NamedParts
    public record Identity(
            @Coded(CodeList.ANSWER) String lgbtiq, @Coded(CodeList.GENDER_IDENTITY) String genderIdentity) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** Departments by ISO 3166-2: where she comes from, where she was detected. */
    @OfCategory(DataCategory.LOCATION)
    @NamedParts
    public record Location(@Coded(CodeList.AREA) String originArea, @Coded(CodeList.AREA) String detectionArea) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** Disabilities by code, and pregnancy YES or NO. */
    @OfCategory(DataCategory.HEALTH)
    @NamedParts
    public record Health(
            @Coded(CodeList.DISABILITY) List<String> disability, @Coded(CodeList.PREGNANCY) String pregnancy) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * What was done to her.
     *
     * @param forms the most detailed codes known of the forms of exploitation; their order says nothing
     * @param mainForm the main one of several forms, as somebody said it
     * @param means means of control
     * @param recruiterRelations who recruited, in relation to her
     * @param travelTourism YES where it happened in the context of travel and tourism
     * @param recruitmentArea ISO 3166-2
     * @param exploitationArea ISO 3166-2
     */
    @OfCategory(DataCategory.EXPLOITATION)
    @NamedParts
    public record Exploitation(
            @Coded(CodeList.EXPLOITATION_FORM) List<String> forms,
            @Coded(CodeList.EXPLOITATION_FORM) String mainForm,
            @Coded(CodeList.MEANS_OF_CONTROL) List<String> means,
            @Coded(CodeList.RECRUITER_RELATION) List<String> recruiterRelations,
            @Coded(CodeList.ANSWER) String travelTourism,
            @Coded(CodeList.AREA) String recruitmentArea,
            @Coded(CodeList.AREA) String exploitationArea) {

        /**
         * Refuses a main form that is none of the forms.
         *
         * @throws RuleViolation main-form-not-among-forms
         */
        public void mainFormMustBeAmongForms() {
            boolean said = mainForm != null
                    && !mainForm.isBlank()
                    && Answer.special(mainForm).isEmpty();
            if (said && (forms == null || !forms.contains(mainForm))) {
                throw new RuleViolation("main-form-not-among-forms");
            }
        }

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** Free words; stored sealed, never searched, never exported. */
    @OfCategory(DataCategory.FREE_TEXT)
    @NamedParts
    public record Texts(@Lines @Size(max = 1000) String needsNow, @Lines @Size(max = 4000) String story) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }
}
