package org.amparo.casefile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The groups of a case's fields, one a data category. The same record comes in with a command and goes out with a view; a
 * section that is null is left as it is, or is not for the reader's eyes. Coded fields carry codes, or one of {@code UNKNOWN},
 * {@code NOT_ASKED}, {@code REFUSED}; an empty one is {@code NOT_ASKED}.
 */
public final class Sections {

    private Sections() {}

    /**
     * Who is counted.
     *
     * @param sex F, M or X
     * @param statedAge age at identification where no birth date is known
     * @param nationalities ISO 3166 alpha-3, the first is the primary one
     * @param languages ISO 639 codes, the first is the one to speak in
     * @param interpreter YES or NO
     * @param peoples peoples with whom the person identifies
     * @param migrationStatus migration and protection statuses
     */
    public record Profile(
            String sex,
            @Valid StatedAge statedAge,
            List<String> nationalities,
            List<String> languages,
            String interpreter,
            List<String> peoples,
            List<String> migrationStatus) {
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
    public record Birth(String birthDate) {
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
    public record Identity(String lgbtiq, String genderIdentity) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** Departments by ISO 3166-2: where she comes from, where she was detected. */
    public record Location(String originArea, String detectionArea) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** Disabilities by code, and pregnancy YES or NO. */
    public record Health(List<String> disability, String pregnancy) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * What was done to her.
     *
     * @param forms the most detailed codes known of the forms of exploitation
     * @param means means of control
     * @param recruiterRelations who recruited, in relation to her
     * @param travelTourism YES where it happened in the context of travel and tourism
     * @param recruitmentArea ISO 3166-2
     * @param exploitationArea ISO 3166-2
     */
    public record Exploitation(
            List<String> forms,
            List<String> means,
            List<String> recruiterRelations,
            String travelTourism,
            String recruitmentArea,
            String exploitationArea) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** Free words; stored sealed, never searched, never exported. */
    public record Texts(@Size(max = 4000) String story, @Size(max = 1000) String needsNow) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }
}
