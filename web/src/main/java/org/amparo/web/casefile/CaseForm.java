package org.amparo.web.casefile;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.casefile.CaseView;
import org.amparo.casefile.SectionField;
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

    private static final String AGE_ANSWER = "ageAnswer";
    private static final int ADULT = 18;

    /** Lists that are short enough to be shown whole, each code with a box to tick. */
    private static final Set<CodeList> TICKED = EnumSet.of(CodeList.DISABILITY, CodeList.MEANS_OF_CONTROL);

    /** How far an age is known. */
    public enum AgeKnown {
        BIRTH_DATE,
        AGE,
        OR_MORE,
        ADULT,
        MINOR,
        /** Asked, and nobody knows. */
        NOT_KNOWN,
        REFUSED,
        NOT_ASKED
    }

    private final Map<String, String> answers = new HashMap<>();
    private final Map<String, CodeSlots> slots = new HashMap<>();
    private final Map<String, CodePicks> picks = new HashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();
    private AgeKnown ageKnown = AgeKnown.NOT_ASKED;
    private PartialDate birthDate;
    private Integer ageFrom;
    private Integer ageUntil;
    private Integer statedFrom;
    private Integer statedUntil;

    /** A form for a case of which nothing is recorded yet. */
    public static CaseForm blank() {
        var form = new CaseForm();
        Sections.ALL.forEach(section -> form.show(SectionField.fillWithNothing(section)));
        return form;
    }

    /** A form that holds what is recorded, as far as the caller may see it. */
    public static CaseForm of(CaseView view) {
        var form = blank();
        Stream.of(
                        Sections.Detection.of(view),
                        view.profile(),
                        view.identity(),
                        view.location(),
                        view.health(),
                        view.exploitation(),
                        view.texts())
                .filter(Objects::nonNull)
                .forEach(form::show);
        if (form.statedFrom == null) {
            form.ageKnown = unknownBy(form.answers.get(AGE_ANSWER));
        }
        if (view.birth() != null && view.birth().birthDate() != null) {
            form.birthDate = PartialDate.parse(view.birth().birthDate());
            form.ageKnown = AgeKnown.BIRTH_DATE;
        }
        return form;
    }

    private void show(Record section) {
        for (var field : SectionField.of(section.getClass())) {
            Object recorded = field.in(section);
            switch (field.kind()) {
                case CODES -> showCodes(field, section);
                case CODE -> answers.put(field.name(), codeOrNotAsked((String) recorded));
                case CODE_OR_NOTHING, WORDS -> answers.put(field.name(), (String) recorded);
                case DAY -> days.put(field.name(), (LocalDate) recorded);
                case OTHER -> show((StatedAge) recorded);
            }
        }
    }

    private void showCodes(SectionField field, Record section) {
        if (TICKED.contains(field.list())) {
            picks.put(field.name(), new CodePicks(field.list(), field.codesIn(section)));
        } else {
            slots.put(field.name(), new CodeSlots(field.list(), field.codesIn(section)));
        }
    }

    private void show(StatedAge age) {
        statedFrom = age == null ? null : age.from();
        statedUntil = age == null ? null : age.until();
        ageFrom = statedFrom;
        ageUntil = statedUntil;
        ageKnown = age == null ? AgeKnown.NOT_ASKED : known(age);
    }

    private static AgeKnown unknownBy(String answer) {
        return Answer.special(answer)
                .map(special -> switch (special) {
                    case UNKNOWN -> AgeKnown.NOT_KNOWN;
                    case REFUSED -> AgeKnown.REFUSED;
                    default -> AgeKnown.NOT_ASKED;
                })
                .orElse(AgeKnown.NOT_ASKED);
    }

    private static AgeKnown known(StatedAge age) {
        if (age.from() == ADULT && age.until() == null) {
            return AgeKnown.ADULT;
        }
        if (age.until() == null) {
            return AgeKnown.OR_MORE;
        }
        return age.from() == 0 && age.until() == ADULT - 1 ? AgeKnown.MINOR : AgeKnown.AGE;
    }

    private static String codeOrNotAsked(String recorded) {
        return recorded == null ? Answer.NOT_ASKED.name() : recorded;
    }

    /** How the person was found. */
    public Sections.Detection detection() {
        return section(Sections.Detection.class);
    }

    /** Who is counted. */
    public Sections.Profile profile() {
        return section(Sections.Profile.class);
    }

    private <R extends Record> R section(Class<R> section) {
        return SectionField.fill(section, this::typed);
    }

    private Object typed(SectionField field) {
        return switch (field.kind()) {
            case CODES -> TICKED.contains(field.list())
                    ? picks.get(field.name()).codes()
                    : slots.get(field.name()).codes();
            case CODE, CODE_OR_NOTHING, WORDS -> field.name().equals(AGE_ANSWER)
                    ? ageAnswer()
                    : answers.get(field.name());
            case DAY -> days.get(field.name());
            case OTHER -> statedAge();
        };
    }

    private StatedAge statedAge() {
        return switch (ageKnown) {
            case AGE -> ageFrom == null ? null : new StatedAge(ageFrom, ageUntil == null ? ageFrom : ageUntil);
            case OR_MORE -> ageFrom == null ? null : new StatedAge(ageFrom, null);
            case ADULT -> new StatedAge(ADULT, null);
            case MINOR -> new StatedAge(0, ADULT - 1);
                // What was stated before stands beside the date, which comes before it.
            case BIRTH_DATE -> statedFrom == null ? null : new StatedAge(statedFrom, statedUntil);
            case NOT_KNOWN, REFUSED, NOT_ASKED -> null;
        };
    }

    private String ageAnswer() {
        return switch (ageKnown) {
            case NOT_KNOWN -> Answer.UNKNOWN.name();
            case REFUSED -> Answer.REFUSED.name();
                // What was answered before stands beside the date as well.
            case BIRTH_DATE -> answers.get(AGE_ANSWER);
            case AGE, OR_MORE, ADULT, MINOR, NOT_ASKED -> Answer.NOT_ASKED.name();
        };
    }

    /** The birth date, where it is what is known of the age. */
    public Sections.Birth birth() {
        boolean known = ageKnown == AgeKnown.BIRTH_DATE && birthDate != null;
        return new Sections.Birth(known ? birthDate.toString() : null);
    }

    /** Gender identity and the LGBTIQ+ answer. */
    public Sections.Identity identity() {
        return section(Sections.Identity.class);
    }

    /** Where she comes from and was found. */
    public Sections.Location location() {
        return section(Sections.Location.class);
    }

    /** Disability and pregnancy. */
    public Sections.Health health() {
        return section(Sections.Health.class);
    }

    /** What was done to her. */
    public Sections.Exploitation exploitation() {
        return section(Sections.Exploitation.class);
    }

    /** Free words. */
    public Sections.Texts texts() {
        return section(Sections.Texts.class);
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

    /** Days by field. */
    public Map<String, LocalDate> getDays() {
        return days;
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
