package org.amparo.web.casefile;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amparo.casefile.AmendCase;
import org.amparo.casefile.CaseView;
import org.amparo.casefile.Sections;
import org.amparo.casefile.StatedAge;
import org.amparo.reference.Answer;
import org.amparo.reference.CodeList;
import org.amparo.shared.PartialDate;
import org.amparo.web.component.CodePicks;
import org.amparo.web.component.CodeSlots;

/**
 * What a person types into the sections of a case. Fields go by the names that the history gives them; each coded one begins
 * as <i>not asked</i>.
 */
public class CaseForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int ADULT = 18;

    /** How far an age is known. */
    public enum AgeKnown {
        BIRTH_DATE,
        AGE,
        ADULT,
        MINOR,
        NOT_KNOWN
    }

    private final Map<String, String> answers = new HashMap<>();
    private final Map<String, CodeSlots> slots = new HashMap<>();
    private final Map<String, CodePicks> picks = new HashMap<>();
    private LocalDate detectedOn;
    private AgeKnown ageKnown = AgeKnown.NOT_KNOWN;
    private PartialDate birthDate;
    private Integer ageFrom;
    private Integer ageUntil;

    /** A form for a case of which nothing is recorded yet. */
    public static CaseForm blank() {
        var form = new CaseForm();
        form.show(new Sections.Profile(null, null, null, null, null, null, null));
        form.show(new Sections.Identity(null, null));
        form.show(new Sections.Location(null, null));
        form.show(new Sections.Health(null, null));
        form.show(new Sections.Exploitation(null, null, null, null, null, null));
        return form;
    }

    /** A form that holds what is recorded, as far as the caller may see it. */
    public static CaseForm of(CaseView view) {
        var form = blank();
        form.detectedOn = view.detectedOn();
        form.answer("detectionSource", view.detectionSource());
        form.answers.put("identificationPlace", view.identificationPlace());
        if (view.profile() != null) {
            form.show(view.profile());
        }
        if (view.birth() != null && view.birth().birthDate() != null) {
            form.birthDate = PartialDate.parse(view.birth().birthDate());
            form.ageKnown = AgeKnown.BIRTH_DATE;
        }
        if (view.identity() != null) {
            form.show(view.identity());
        }
        if (view.location() != null) {
            form.show(view.location());
        }
        if (view.health() != null) {
            form.show(view.health());
        }
        if (view.exploitation() != null) {
            form.show(view.exploitation());
        }
        if (view.texts() != null) {
            form.answers.put("story", view.texts().story());
            form.answers.put("needsNow", view.texts().needsNow());
        }
        return form;
    }

    private void show(Sections.Profile profile) {
        answer("sex", profile.sex());
        answer("interpreter", profile.interpreter());
        slots.put("nationalities", new CodeSlots(CodeList.COUNTRY, profile.nationalities(), 2));
        slots.put("languages", new CodeSlots(CodeList.LANGUAGE, profile.languages(), 2));
        slots.put("peoples", new CodeSlots(CodeList.PEOPLE, profile.peoples(), 2));
        slots.put("migrationStatus", new CodeSlots(CodeList.MIGRATION_STATUS, profile.migrationStatus(), 2));
        var age = profile.statedAge();
        ageFrom = age == null ? null : age.from();
        ageUntil = age == null ? null : age.until();
        ageKnown = age == null ? AgeKnown.NOT_KNOWN : known(age);
    }

    private static AgeKnown known(StatedAge age) {
        if (age.from() == ADULT && age.until() == null) {
            return AgeKnown.ADULT;
        }
        boolean minor = age.from() == 0 && age.until() != null && age.until() == ADULT - 1;
        return minor ? AgeKnown.MINOR : AgeKnown.AGE;
    }

    private void show(Sections.Identity identity) {
        answer("lgbtiq", identity.lgbtiq());
        answer("genderIdentity", identity.genderIdentity());
    }

    private void show(Sections.Location location) {
        answer("originArea", location.originArea());
        answer("detectionArea", location.detectionArea());
    }

    private void show(Sections.Health health) {
        answer("pregnancy", health.pregnancy());
        picks.put("disability", new CodePicks(CodeList.DISABILITY, health.disability()));
    }

    private void show(Sections.Exploitation exploitation) {
        picks.put("forms", new CodePicks(CodeList.EXPLOITATION_FORM, exploitation.forms()));
        picks.put("means", new CodePicks(CodeList.MEANS_OF_CONTROL, exploitation.means()));
        slots.put(
                "recruiterRelations", new CodeSlots(CodeList.RECRUITER_RELATION, exploitation.recruiterRelations(), 2));
        answer("travelTourism", exploitation.travelTourism());
        answer("recruitmentArea", exploitation.recruitmentArea());
        answer("exploitationArea", exploitation.exploitationArea());
    }

    private void answer(String field, String recorded) {
        answers.put(field, recorded == null ? Answer.NOT_ASKED.name() : recorded);
    }

    /** How the person was found. */
    public AmendCase.Detection detection() {
        return new AmendCase.Detection(detectedOn, answers.get("detectionSource"), answers.get("identificationPlace"));
    }

    /** Who is counted. */
    public Sections.Profile profile() {
        return new Sections.Profile(
                answers.get("sex"),
                statedAge(),
                codes("nationalities"),
                codes("languages"),
                answers.get("interpreter"),
                codes("peoples"),
                codes("migrationStatus"));
    }

    private StatedAge statedAge() {
        return switch (ageKnown) {
            case AGE -> ageFrom == null ? null : new StatedAge(ageFrom, ageUntil == null ? ageFrom : ageUntil);
            case ADULT -> new StatedAge(ADULT, null);
            case MINOR -> new StatedAge(0, ADULT - 1);
            case BIRTH_DATE, NOT_KNOWN -> null;
        };
    }

    /** The birth date, where it is what is known of the age. */
    public Sections.Birth birth() {
        boolean known = ageKnown == AgeKnown.BIRTH_DATE && birthDate != null;
        return new Sections.Birth(known ? birthDate.toString() : null);
    }

    /** Gender identity and the LGBTIQ+ answer. */
    public Sections.Identity identity() {
        return new Sections.Identity(answers.get("lgbtiq"), answers.get("genderIdentity"));
    }

    /** Where she comes from and was found. */
    public Sections.Location location() {
        return new Sections.Location(answers.get("originArea"), answers.get("detectionArea"));
    }

    /** Disability and pregnancy. */
    public Sections.Health health() {
        return new Sections.Health(picks.get("disability").codes(), answers.get("pregnancy"));
    }

    /** What was done to her. */
    public Sections.Exploitation exploitation() {
        return new Sections.Exploitation(
                picks.get("forms").codes(),
                picks.get("means").codes(),
                codes("recruiterRelations"),
                answers.get("travelTourism"),
                answers.get("recruitmentArea"),
                answers.get("exploitationArea"));
    }

    /** Free words. */
    public Sections.Texts texts() {
        return new Sections.Texts(answers.get("story"), answers.get("needsNow"));
    }

    private List<String> codes(String field) {
        return slots.get(field).codes();
    }

    /** Single answers by field. */
    public Map<String, String> getAnswers() {
        return answers;
    }

    /** Codes of long lists by field. */
    public Map<String, CodeSlots> getSlots() {
        return slots;
    }

    /** Codes to tick by field. */
    public Map<String, CodePicks> getPicks() {
        return picks;
    }

    public LocalDate getDetectedOn() {
        return detectedOn;
    }

    public void setDetectedOn(LocalDate detectedOn) {
        this.detectedOn = detectedOn;
    }

    public AgeKnown getAgeKnown() {
        return ageKnown;
    }

    public void setAgeKnown(AgeKnown ageKnown) {
        this.ageKnown = ageKnown;
    }

    public PartialDate getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(PartialDate birthDate) {
        this.birthDate = birthDate;
    }

    public Integer getAgeFrom() {
        return ageFrom;
    }

    public void setAgeFrom(Integer ageFrom) {
        this.ageFrom = ageFrom;
    }

    public Integer getAgeUntil() {
        return ageUntil;
    }

    public void setAgeUntil(Integer ageUntil) {
        this.ageUntil = ageUntil;
    }
}
