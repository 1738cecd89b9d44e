package org.amparo.web.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.CaseView;
import org.amparo.casefile.Sections;
import org.amparo.casefile.Sight;
import org.amparo.casefile.StatedAge;
import org.amparo.reference.Answer;
import org.amparo.reference.CodeList;
import org.amparo.security.DataCategory;

/** What is recorded of a case, section by section, for pages to show; a section closed to the reader is not there at all. */
public final class CaseFacts {

    private static final String DETECTION = "detection";

    /** The sections beside the detection, in the order of the page, each with what has to be open for it. */
    private static final Map<String, DataCategory> SECTIONS = new LinkedHashMap<>();

    static {
        SECTIONS.put("exploitation", DataCategory.EXPLOITATION);
        SECTIONS.put("profile", DataCategory.PROFILE);
        SECTIONS.put("location", DataCategory.LOCATION);
        SECTIONS.put("health", DataCategory.HEALTH);
        SECTIONS.put("identity", DataCategory.SENSITIVE_IDENTITY);
        SECTIONS.put("texts", DataCategory.FREE_TEXT);
    }

    private CaseFacts() {}

    /**
     * One recorded value.
     *
     * @param field name of the field, as in the history
     * @param list code list, or null for plain text
     * @param codes its codes or special answer; empty for plain text
     * @param text plain text, or null
     */
    public record Fact(String field, CodeList list, List<String> codes, String text) {

        /** Whether it has not been asked yet. */
        public boolean isOpen() {
            return list == null ? text == null : codes.equals(List.of(Answer.NOT_ASKED.name()));
        }

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * The facts of one data category.
     *
     * @param name its name in address and words
     * @param facts in the order of the form
     */
    public record Section(String name, List<Fact> facts) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** The sections that the reader may see. */
    public static List<Section> of(CaseView view) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(DETECTION, detection(view)));
        if (view.exploitation() != null) {
            sections.add(new Section("exploitation", exploitation(view.exploitation())));
        }
        if (view.profile() != null) {
            sections.add(new Section("profile", profile(view)));
        }
        if (view.location() != null) {
            sections.add(new Section(
                    "location",
                    List.of(
                            one("originArea", CodeList.AREA, view.location().originArea()),
                            one("detectionArea", CodeList.AREA, view.location().detectionArea()))));
        }
        if (view.health() != null) {
            sections.add(new Section(
                    "health",
                    List.of(
                            coded(
                                    "disability",
                                    CodeList.DISABILITY,
                                    view.health().disability()),
                            one("pregnancy", CodeList.PREGNANCY, view.health().pregnancy()))));
        }
        if (view.identity() != null) {
            sections.add(new Section(
                    "identity",
                    List.of(
                            one("lgbtiq", CodeList.ANSWER, view.identity().lgbtiq()),
                            one(
                                    "genderIdentity",
                                    CodeList.GENDER_IDENTITY,
                                    view.identity().genderIdentity()))));
        }
        if (view.texts() != null) {
            sections.add(new Section(
                    "texts",
                    List.of(
                            text("needsNow", view.texts().needsNow()),
                            text("story", view.texts().story()))));
        }
        return sections;
    }

    /** Whether there is a section of that name, and it is open to who sees so much of the case. */
    static boolean isOpen(String section, Sight sight) {
        return DETECTION.equals(section) || (SECTIONS.containsKey(section) && sight.of(SECTIONS.get(section)));
    }

    /** What of a case is closed to the reader, by the keys of its names; that there is any of it is not said. */
    public static List<String> closed(CaseView view) {
        Map<String, Boolean> open = new LinkedHashMap<>();
        var shown = of(view).stream().map(Section::name).collect(Collectors.toSet());
        SECTIONS.keySet().forEach(name -> open.put("section." + name, shown.contains(name)));
        open.put("field.birthDate", view.categories().contains(DataCategory.BIRTH_DATE));
        open.put(
                "decision.ledger",
                view.role() != CaseRole.VICTIM || view.categories().contains(DataCategory.LEGAL));
        boolean some = LifeLine.OF_SERVICES.stream().anyMatch(view.categories()::contains);
        open.put("tab.services", some);
        open.put("services.some", !some || view.categories().containsAll(LifeLine.OF_SERVICES));
        return open.entrySet().stream()
                .filter(part -> !part.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The sections in which something has not been asked yet, with those facts alone. */
    public static List<Section> stillToAsk(CaseView view) {
        return of(view).stream()
                .map(section -> new Section(
                        section.name(),
                        section.facts().stream().filter(Fact::isOpen).toList()))
                .filter(section -> !section.facts().isEmpty())
                .toList();
    }

    private static List<Fact> detection(CaseView view) {
        var detectedOn = text("detectedOn", view.detectedOn());
        return view.categories().contains(DataCategory.LEGAL)
                ? List.of(
                        detectedOn,
                        one("detectionSource", CodeList.DETECTION_SOURCE, view.detectionSource()),
                        one("identificationPlace", CodeList.COUNTRY, view.identificationPlace()))
                : List.of(detectedOn);
    }

    private static List<Fact> profile(CaseView view) {
        var profile = view.profile();
        List<Fact> facts = new ArrayList<>();
        facts.add(one("sex", CodeList.SEX, profile.sex()));
        boolean born = view.birth() != null && view.birth().birthDate() != null;
        if (born) {
            facts.add(text("birthDate", view.birth().birthDate()));
        } else if (profile.statedAge() != null || view.age() == null) {
            facts.add(text("statedAge", band(profile.statedAge())));
        }
        facts.add(coded("nationalities", CodeList.COUNTRY, profile.nationalities()));
        facts.add(coded("languages", CodeList.LANGUAGE, profile.languages()));
        facts.add(one("interpreter", CodeList.ANSWER, profile.interpreter()));
        facts.add(coded("peoples", CodeList.PEOPLE, profile.peoples()));
        facts.add(coded("migrationStatus", CodeList.MIGRATION_STATUS, profile.migrationStatus()));
        return facts;
    }

    private static String band(StatedAge age) {
        if (age == null) {
            return null;
        }
        if (age.until() == null) {
            return age.from() + "+";
        }
        return age.from().equals(age.until()) ? age.from().toString() : age.from() + "–" + age.until();
    }

    private static List<Fact> exploitation(Sections.Exploitation exploitation) {
        return List.of(
                coded("forms", CodeList.EXPLOITATION_FORM, exploitation.forms()),
                coded("means", CodeList.MEANS_OF_CONTROL, exploitation.means()),
                coded("recruiterRelations", CodeList.RECRUITER_RELATION, exploitation.recruiterRelations()),
                one("travelTourism", CodeList.ANSWER, exploitation.travelTourism()),
                one("recruitmentArea", CodeList.AREA, exploitation.recruitmentArea()),
                one("exploitationArea", CodeList.AREA, exploitation.exploitationArea()));
    }

    private static Fact coded(String field, CodeList list, List<String> codes) {
        return new Fact(field, list, codes, null);
    }

    private static Fact one(String field, CodeList list, String code) {
        return new Fact(field, list, List.of(Objects.requireNonNullElse(code, Answer.NOT_ASKED.name())), null);
    }

    private static Fact text(String field, Object value) {
        return new Fact(field, null, List.of(), value == null ? null : value.toString());
    }
}
