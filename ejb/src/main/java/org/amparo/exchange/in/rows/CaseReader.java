package org.amparo.exchange.in.rows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.CaseStatus;
import org.amparo.casefile.OpenCaseBuilder;
import org.amparo.casefile.Sections;
import org.amparo.casefile.SectionsExploitationBuilder;
import org.amparo.casefile.SectionsIdentityBuilder;
import org.amparo.casefile.SectionsProfileBuilder;
import org.amparo.casefile.StatedAge;
import org.amparo.exchange.CountedAge;
import org.amparo.exchange.RegisterFormat;
import org.amparo.exchange.in.Content;
import org.amparo.exchange.in.CsvRow;
import org.amparo.exchange.in.Fields;
import org.amparo.plausibility.Fact;
import org.amparo.plausibility.Facts;
import org.amparo.plausibility.FactsBuilder;
import org.amparo.reference.Answer;
import org.amparo.reference.ExploitationGroup;
import org.amparo.shared.PartialDate;
import org.amparo.shared.RuleViolation;

/** Reads {@code cases.csv} of the register exchange format (statistics.md §3). */
final class CaseReader {

    private static final Map<String, CaseRole> ROLES =
            Map.of("VICTIM", CaseRole.VICTIM, "DEPENDANT", CaseRole.DEPENDANT);
    private static final Map<String, CaseStatus> STANDINGS = Map.of(
            "IDENTIFIED",
            CaseStatus.CONFIRMED,
            "PRESUMED",
            CaseStatus.POSSIBLE,
            "DISCARDED",
            CaseStatus.NOT_CONFIRMED,
            "",
            CaseStatus.NOT_APPLICABLE);
    private static final Map<String, String> SEXES = Map.of("F", "F", "M", "M", "X", "X", "", "NOT_ASKED");
    private static final Map<String, String> ANSWERS = Map.of("Y", "YES", "N", "NO", "", "NOT_ASKED");

    /** The column that is closed to whoever brings registers, once the case stands. */
    private static final String CLOSED = "lgbtiq";

    /** That nobody knows it is an answer too. */
    private static final Map<String, Optional<StatedAge>> AGE_GROUPS = Map.of(
            "ADULT", Optional.of(new StatedAge(18, null)),
            "MINOR", Optional.of(new StatedAge(0, 17)),
            "UNKNOWN", Optional.empty());

    private static final int OLDEST = 130;

    private static final Map<Fact, String> COLUMNS = Map.of(
            Fact.BIRTH, "birth_date",
            Fact.STATED_AGE, "age_at_identification",
            Fact.DECIDED, "identification_date",
            Fact.REGISTERED, "registered_on");
    private static final List<String> STATED = RegisterFormat.written(RegisterFormat.CASES_FILE);

    private CaseReader() {}

    /** The case of a line, or null where {@link Fields#problems} says why there is none. */
    static StagedCase read(CsvRow row, Fields fields) {
        String name = fields.name("case_id");
        String person = fields.name("person_id");
        String country = fields.country("country");
        if (country == null && !fields.has("country")) {
            fields.refuse("country", "row-value-missing");
        }
        CaseRole role = fields.oneOf("role", ROLES);
        CaseStatus status = fields.oneOf("status", STANDINGS);
        PartialDate identified = fields.date("identification_date");
        LocalDate registered = fields.registered();
        String linked = fields.optionalName("linked_case_id");
        String place = fields.country("identification_place");
        PartialDate birth = birth(fields, identified);
        if (role != null && status != null) {
            agree(fields, role, status, linked);
        }
        var statedOn = identified == null ? PartialDate.of(registered, registered) : identified;
        var profile = profile(fields, statedOn);
        fields.judge(
                FactsBuilder.builder(facts(profile.statedAge(), statedOn == null ? null : statedOn.from()))
                        .days(fields.days())
                        .victim(role == CaseRole.VICTIM)
                        .opened(registered)
                        .registered(registered)
                        .build()
                        .born(birth)
                        .decided(identified),
                COLUMNS);
        var stated = OpenCaseBuilder.builder()
                .role(role)
                .identificationPlace(place)
                .profile(profile)
                .birth(new Sections.Birth(birth == null ? null : birth.toString()))
                .identity(SectionsIdentityBuilder.builder()
                        .lgbtiq(fields.oneOf(CLOSED, ANSWERS))
                        .build())
                .exploitation(SectionsExploitationBuilder.builder()
                        .forms(forms(fields))
                        .build())
                .build();
        if (!fields.areFine()) {
            return null;
        }
        boolean victim = role == CaseRole.VICTIM;
        var decided = identified == null ? PartialDate.of(registered) : identified;
        return StagedCaseBuilder.builder()
                .line(row.line())
                .name(name)
                .person(person)
                .linked(linked)
                .country(country)
                .stated(stated)
                .standing(victim ? status : null)
                .decided(victim ? decided : null)
                .knownOn(registered)
                .content(Content.without(CLOSED, ANSWERS.keySet(), row, STATED))
                .build();
    }

    /** An age that is stated, on the day on which it is. */
    static Facts facts(StatedAge age, LocalDate on) {
        return FactsBuilder.builder()
                .statedFrom(age == null ? null : age.from())
                .statedUntil(age == null ? null : age.until())
                .statedOn(on)
                .build();
    }

    /** Where the column of our own exports says the ages that are counted, a birth date that gives them stands in. */
    private static PartialDate birth(Fields fields, PartialDate identified) {
        PartialDate stated = fields.date("birth_date");
        try {
            List<CountedAge> ages = new ArrayList<>(CountedAge.parse(fields.text(RegisterFormat.AGES_COUNTED)));
            if (ages.isEmpty()) {
                return stated;
            }
            Integer age = fields.number("age_at_identification", 0, OLDEST);
            if (age != null && identified != null) {
                ages.add(new CountedAge(identified.from(), age, age));
            }
            return CountedAge.standIn(stated, ages);
        } catch (RuleViolation e) {
            fields.refuse(RegisterFormat.AGES_COUNTED, e.code(), e.arguments().toArray());
            return null;
        }
    }

    private static void agree(Fields fields, CaseRole role, CaseStatus status, String linked) {
        if (role == CaseRole.VICTIM) {
            fields.demand(status != CaseStatus.NOT_APPLICABLE, "status", "row-value-missing");
            fields.demand(
                    status != CaseStatus.CONFIRMED || fields.has("identification_date"),
                    "identification_date",
                    "row-value-missing");
            fields.demand(!fields.has("linked_case_id"), "linked_case_id", "row-for-dependants-only");
        } else {
            fields.demand(status == CaseStatus.NOT_APPLICABLE, "status", "dependants-have-no-status");
            fields.demand(
                    linked != null || fields.has("linked_case_id"), "linked_case_id", "dependant-of-a-victim-only");
        }
    }

    /** An age is stated at the identification, or where there is none when the register came to know of her. */
    private static Sections.Profile profile(Fields fields, PartialDate statedOn) {
        Integer age = fields.number("age_at_identification", 0, OLDEST);
        var group = fields.has("age_group_stated") ? fields.oneOf("age_group_stated", AGE_GROUPS) : null;
        boolean asked = group != null;
        String nationality = fields.country("nationality");
        return SectionsProfileBuilder.builder()
                .sex(fields.oneOf("sex", SEXES))
                .statedAge(on(statedOn, age != null ? new StatedAge(age, age) : asked ? group.orElse(null) : null))
                .ageAnswer(asked && group.isEmpty() ? Answer.UNKNOWN.name() : null)
                .nationalities(nationality == null ? null : List.of(nationality))
                .build();
    }

    private static StatedAge on(PartialDate day, StatedAge age) {
        return age == null || day == null ? age : new StatedAge(age.from(), age.until(), day.toString());
    }

    /** The register knows groups; a case knows the form of which no more than the group is known. */
    private static List<String> forms(Fields fields) {
        String text = fields.text("forms");
        if (text.isEmpty() || text.equals("UNKNOWN")) {
            return text.isEmpty() ? null : List.of(text);
        }
        List<String> forms = new ArrayList<>();
        for (String group : text.split(";", -1)) {
            var known = Stream.of(ExploitationGroup.values())
                    .filter(value -> value.name().equals(group.strip()))
                    .findFirst();
            if (known.isEmpty()) {
                fields.refuse(
                        "forms",
                        "row-code-unknown",
                        String.join(
                                        " ",
                                        Stream.of(ExploitationGroup.values())
                                                .map(Enum::name)
                                                .toList())
                                + " UNKNOWN ''");
                return null;
            }
            if (!forms.contains(known.get().unspecifiedForm())) {
                forms.add(known.get().unspecifiedForm());
            }
        }
        return forms;
    }
}
