package org.amparo.exchange.in.rows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.CaseStatus;
import org.amparo.casefile.OpenCase;
import org.amparo.casefile.OpenCaseBuilder;
import org.amparo.casefile.Sections;
import org.amparo.casefile.SectionsExploitationBuilder;
import org.amparo.casefile.SectionsIdentityBuilder;
import org.amparo.casefile.SectionsProfileBuilder;
import org.amparo.casefile.StatedAge;
import org.amparo.exchange.in.Content;
import org.amparo.exchange.in.CsvRow;
import org.amparo.exchange.in.CtdcFormat;
import org.amparo.exchange.in.Fields;
import org.amparo.exchange.in.Pass;
import org.amparo.plausibility.Fact;
import org.amparo.plausibility.FactsBuilder;
import org.amparo.reference.Countries;
import org.amparo.reference.ExploitationGroup;
import org.amparo.shared.PartialDate;

/**
 * Reads the global dataset of the Counter-Trafficking Data Collaborative: each line a victim, confirmed in a year. What the
 * dataset withholds ({@code 0}) and what it does not hold (nothing) stay different; what has no counterpart stays unknown
 * (docs/exchange.md).
 */
final class CtdcReader {

    private static final Pattern BAND = Pattern.compile("(\\d{1,3})--?(\\d{1,3})");
    private static final Pattern OPEN_BAND = Pattern.compile("(\\d{1,3})\\+");
    private static final Map<String, String> SEXES = Map.of(
            "Female",
            "F",
            "Woman",
            "F",
            "Male",
            "M",
            "Man",
            "M",
            "Trans/Transgender/NonConforming",
            "X",
            "",
            "NOT_ASKED");
    private static final Map<String, Boolean> ANSWERS =
            Map.of("1", true, "TRUE", true, "True", true, "0", false, "FALSE", false, "False", false, "", false);
    private static final Set<String> YES = Set.of("1", "TRUE", "True");
    private static final Set<String> NO = Set.of("0", "FALSE", "False");

    /** What stands for a country that is withheld. */
    private static final Set<String> WITHHELD = Set.of("0", "00");

    /** A spreadsheet takes the band from 9 to 17 for a day of September. */
    private static final Pattern SEPTEMBER = Pattern.compile("(?:17-sep|sep-17)", Pattern.CASE_INSENSITIVE);

    private static final int FIRST_YEAR = 1990;

    private static final Map<Fact, String> COLUMNS =
            Map.of(Fact.STATED_AGE, "ageBroad", Fact.DECIDED, "yearOfRegistration");
    private static final int OLDEST = 130;
    private static final int LETTERS = 3;
    private static final Pattern TWO_LETTERS = Pattern.compile("[A-Za-z]{2}");

    private CtdcReader() {}

    /** The case of a line, or null where {@link Fields#problems} says why there is none. */
    static StagedCase read(CsvRow row, Fields fields, Pass pass) {
        LocalDate today = pass.days().latest();
        Integer year = fields.number("yearOfRegistration", FIRST_YEAR, today.getYear());
        fields.demand(fields.has("yearOfRegistration"), "yearOfRegistration", "row-value-missing");
        String sex = fields.oneOf("gender", SEXES);
        StatedAge band = band(fields);
        String citizenship = country(fields, "citizenship");
        String country = country(fields, "CountryOfExploitation");
        Boolean labour = fields.oneOf("isForcedLabour", ANSWERS);
        Boolean sexual = fields.oneOf("isSexualExploit", ANSWERS);
        String given = fields.optionalName(CtdcFormat.ID);
        if (!fields.areFine()) {
            return null;
        }
        var decided = PartialDate.parse(String.valueOf(year));
        fields.judge(
                FactsBuilder.builder(CaseReader.facts(band, decided.from()))
                        .days(fields.days())
                        .victim(true)
                        .build()
                        .decided(decided),
                COLUMNS);
        var content = Content.of(row, CtdcFormat.NEEDED);
        String name = given == null ? nth(content, pass) : given;
        pass.profile().add(sex, bandText(fields), citizenship, country, form(fields));
        return StagedCaseBuilder.builder()
                .line(row.line())
                .name(name)
                .person(name)
                .linked(null)
                .country(country)
                .stated(stated(sex, on(band, decided), citizenship, country, labour, sexual))
                .standing(CaseStatus.CONFIRMED)
                .decided(decided)
                .knownOn(decided.until().isAfter(today) ? today : decided.until())
                .content(content)
                .build();
    }

    private static OpenCase stated(
            String sex, StatedAge band, String citizenship, String country, boolean labour, boolean sexual) {
        List<String> forms = Stream.of(
                        labour ? ExploitationGroup.LABOUR.unspecifiedForm() : "",
                        sexual ? ExploitationGroup.SEXUAL.unspecifiedForm() : "")
                .filter(form -> !form.isEmpty())
                .toList();
        var profile = SectionsProfileBuilder.builder()
                .sex(sex)
                .statedAge(band)
                .nationalities(citizenship.equals(Countries.MISSING) ? null : List.of(citizenship))
                .build();
        return OpenCaseBuilder.builder()
                .role(CaseRole.VICTIM)
                .identificationPlace(country)
                .profile(profile)
                .birth(new Sections.Birth(null))
                .identity(SectionsIdentityBuilder.builder().build())
                .exploitation(SectionsExploitationBuilder.builder().forms(forms).build())
                .build();
    }

    /** Lines without a name of their own are told apart by what they say, and equal ones by their order. */
    private static String nth(Content content, Pass pass) {
        String name = content.asName();
        return name + '-' + pass.nth(name);
    }

    private static StatedAge on(StatedAge band, PartialDate day) {
        return band == null ? null : new StatedAge(band.from(), band.until(), day.toString());
    }

    private static StatedAge band(Fields fields) {
        String text = bandText(fields);
        if (text.isEmpty()) {
            return null;
        }
        Matcher closed = BAND.matcher(text);
        Matcher open = OPEN_BAND.matcher(text);
        if (closed.matches()) {
            int from = Integer.parseInt(closed.group(1));
            int until = Integer.parseInt(closed.group(2));
            if (from <= until && until <= OLDEST) {
                return new StatedAge(from, until);
            }
        }
        if (open.matches() && Integer.parseInt(open.group(1)) <= OLDEST) {
            return new StatedAge(Integer.valueOf(open.group(1)), null);
        }
        fields.refuse("ageBroad", "row-band-unknown");
        return null;
    }

    private static String bandText(Fields fields) {
        String text = fields.text("ageBroad").replace('–', '-').replace(" ", "");
        return SEPTEMBER.matcher(text).matches() ? "9-17" : text;
    }

    /** {@code ZZZ} where there is none, {@code XXX} where it is withheld. */
    private static String country(Fields fields, String field) {
        String text = fields.text(field);
        if (text.isEmpty()) {
            return Countries.MISSING;
        }
        if (WITHHELD.contains(text)) {
            return Countries.WITHHELD;
        }
        var known = Countries.ofAlpha2(text);
        if (known.isPresent()) {
            return known.get();
        }
        if (text.length() == LETTERS && Countries.isValid(text)) {
            return text;
        }
        if (TWO_LETTERS.matcher(text).matches()) {
            fields.warn(field, "row-alpha2-unmapped");
            return Countries.MISSING;
        }
        fields.refuse(field, "row-alpha2-unknown");
        return null;
    }

    /** How the import's own counts name it: two stated <i>no</i> are told apart from an answer that is missing. */
    private static String form(Fields fields) {
        String labour = fields.text("isForcedLabour");
        String sexual = fields.text("isSexualExploit");
        if (YES.contains(labour)) {
            return YES.contains(sexual) ? "LABOUR;SEXUAL" : "LABOUR";
        }
        if (YES.contains(sexual)) {
            return "SEXUAL";
        }
        return NO.contains(labour) && NO.contains(sexual) ? "NEITHER" : "NOT_REPORTED";
    }
}
