package org.amparo.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.OpenCaseBuilder;
import org.amparo.casefile.Sections;
import org.amparo.casefile.SectionsExploitationBuilder;
import org.amparo.casefile.SectionsProfileBuilder;
import org.amparo.casefile.access.BarAccessBuilder;
import org.amparo.casefile.access.BarDesk;
import org.amparo.casefile.access.GrantAccessBuilder;
import org.amparo.casefile.access.GrantDesk;
import org.amparo.identification.DecisionOutcome;
import org.amparo.identification.IdentificationDesk;
import org.amparo.identification.RecordDecisionBuilder;
import org.amparo.reference.Today;
import org.amparo.security.Caller;
import org.amparo.security.DataCategory;
import org.amparo.security.Roles;
import org.amparo.services.LogServiceBuilder;
import org.amparo.services.ServiceDesk;
import org.amparo.services.ServiceKind;
import org.amparo.shared.NotFound;
import org.amparo.shared.PageRequest;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Behind a figure nobody finds what she may not see elsewhere: what another case of the same person says, nor what is closed to her of
 * a case that she sees.
 */
class FigureListTest {

    private static final BelowHttp IT = BelowHttp.shared();
    private static final List<String> ALL = Stream.of(DataCategory.values())
            .filter(category -> category != DataCategory.SENSITIVE_IDENTITY)
            .map(Enum::name)
            .toList();
    private static int readers;

    private final LocalDate today = IT.bean(Today.class).in("GTM");
    private final int year = today.getYear();
    private final LocalDate first = LocalDate.of(year, 1, 2);
    private final LocalDate birthday = LocalDate.of(year, 1, 3);
    private final LocalDate second = LocalDate.of(year, 1, 4);

    /** A supervisor of an organisation to which single cases are opened, so that her lists name no others. */
    private final Caller reader = reader(++readers);

    private static Caller reader(int number) {
        Cast.register(IT, "gt-reader-" + number, "GTM");
        var caller = Cast.caller("reader." + number, "gt-reader-" + number, "GTM", Roles.SUPERVISOR);
        IT.known(caller);
        return caller;
    }

    private enum Out {
        BARRED,
        FOREIGN
    }

    /** A case of a person who comes of age on {@link #birthday}. */
    private String open(String samePersonAs, String... forms) {
        var order = OpenCaseBuilder.builder()
                .role(CaseRole.VICTIM)
                .samePersonAs(samePersonAs)
                .profile(SectionsProfileBuilder.builder()
                        .sex("F")
                        .nationalities(List.of("GTM"))
                        .build())
                .birth(new Sections.Birth(birthday.minusYears(18).toString()))
                .exploitation(SectionsExploitationBuilder.builder()
                        .forms(List.of(forms))
                        .build())
                .build();
        return IT.as(Cast.ANA, CaseDesk.class, desk -> desk.open(order)).number();
    }

    private void confirm(String number) {
        IT.as(
                Cast.ANA,
                IdentificationDesk.class,
                desk -> desk.record(
                        number,
                        RecordDecisionBuilder.builder()
                                .outcome(DecisionOutcome.CONFIRMED)
                                .decidedOn(today.toString())
                                .build()));
    }

    private void serve(String number, ServiceKind kind, LocalDate on, String provider) {
        var order = LogServiceBuilder.builder()
                .kind(kind)
                .startOn(on)
                .endOn(on)
                .providerType(provider)
                .build();
        IT.as(Cast.ANA, ServiceDesk.class, desk -> desk.log(number, order));
    }

    private void grant(String number, List<String> categories) {
        var order = GrantAccessBuilder.builder()
                .organisation(reader.organisation())
                .categories(categories)
                .basis("REFERRAL")
                .build();
        IT.as(Cast.EVA, GrantDesk.class, desk -> desk.open(number, order));
    }

    /** The list of a figure, which always has as many rows as the figure says. */
    private FigureCases list(Caller caller, String path) {
        FigureCases list = IT.as(
                caller, StatisticsDesk.class, desk -> desk.casesBehind(path, year, null, new PageRequest(0, 200)));
        if (!list.listed()) {
            assertThat(list.cases().items()).isEmpty();
            return list;
        }
        assertThat(list.cases().total()).isEqualTo(list.number());
        assertThat(list.cases().items()).hasSize((int) Math.min(200, list.number()));
        var items = list.cases().items();
        int named = (int) items.stream().filter(row -> row.number() != null).count();
        assertThat(items.subList(named, items.size()))
                .as("rows that are closed come last, and are all alike")
                .allMatch(CountedCase.closed()::equals);
        return list;
    }

    private List<CountedCase> named(Caller caller, String path) {
        return list(caller, path).cases().items().stream()
                .filter(row -> row.number() != null)
                .toList();
    }

    private List<CountedCase> named(String path) {
        return named(reader, path);
    }

    private List<String> numbers(String path) {
        return named(path).stream().map(CountedCase::number).toList();
    }

    /** The cases that the access log names for the reader. */
    private List<String> logged() {
        return IT
                .rows(
                        """
                        select distinct f.number from access_log_case s join access_log l on l.id = s.log_id
                        join case_file f on f.id = s.case_id join account a on a.id = l.account_id
                        where a.username = ? order by f.id""",
                        reader.username())
                .stream()
                .map(row -> (String) row.get(0))
                .toList();
    }

    private List<String> figures() {
        JsonObject report = IT.as(reader, StatisticsDesk.class, desk -> desk.annualReport(year, false, null))
                .toJson();
        List<String> paths = new ArrayList<>();
        for (String block : List.of("identified", "assisted", "services_delivered")) {
            collect(block, report.getJsonObject(block), paths);
        }
        assertThat(paths).hasSizeGreaterThan(80);
        return paths;
    }

    private static void collect(String path, JsonValue value, List<String> paths) {
        if (value instanceof JsonObject object) {
            object.forEach((key, inner) -> collect(path + '.' + key, inner, paths));
        } else {
            try {
                FigureAddress.of(path, List.of("GTM"));
                paths.add(path);
            } catch (NotFound derived) {
                // Percentages and sums of other figures have no list.
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void another_case_of_the_same_person_that_is_out_of_reach_says_nothing(Out out) {
        String hidden = open(null, "LABOUR_UNSPECIFIED");
        String seen = open(hidden, "SEXUAL_UNSPECIFIED");
        List.of(hidden, seen).forEach(this::confirm);
        grant(seen, ALL);
        if (out == Out.BARRED) {
            grant(hidden, ALL);
            IT.as(
                    Cast.EVA,
                    BarDesk.class,
                    desk -> desk.set(
                            hidden,
                            BarAccessBuilder.builder()
                                    .user(reader.username())
                                    .reason("kin of hers")
                                    .build()));
        }
        serve(hidden, ServiceKind.MEDICAL, first, "GOVERNMENT");
        serve(hidden, ServiceKind.HOUSING, first, "JOINT");
        serve(seen, ServiceKind.EDUCATION_TRAINING, second, "NGO");

        var codes = Map.of(
                "country", List.of("GTM"),
                "standing", List.of("NEW_VICTIM"),
                "cell", List.of("WOMEN"),
                "age", List.of("ADULT"),
                "band", List.of("18-20"),
                "service", List.of("EDUCATION_TRAINING"),
                "provider", List.of("NGO"),
                "modality", List.of("UNKNOWN"));
        assertThat(named("assisted.total_sum_of_countries")).containsExactly(new CountedCase(seen, codes));
        assertThat(numbers("assisted.by_service.EDUCATION_TRAINING")).containsExactly(seen);
        assertThat(named("identified.total_sum_of_countries")).singleElement().satisfies(row -> assertThat(row.codes())
                .containsEntry("form", List.of("SEXUAL")));
        assertThat(numbers("identified.by_form_of_exploitation.SEXUAL")).containsExactly(seen);
        assertThat(named("services_delivered.total")).singleElement().satisfies(row -> assertThat(row.codes())
                .containsEntry("service", List.of("EDUCATION_TRAINING")));
        for (String path : List.of(
                "assisted.by_service.MEDICAL",
                "assisted.by_service.HOUSING",
                "assisted.by_provider_type.JOINT",
                "assisted.by_sex_age.GIRLS",
                "identified.by_form_of_exploitation.LABOUR",
                "services_delivered.by_service.MEDICAL")) {
            FigureCases closed = list(reader, path);
            assertThat(closed.number()).as(path).isPositive();
            assertThat(numbers(path)).as(path).isEmpty();
        }
        for (String path : figures()) {
            assertThat(named(path)).as(path).allSatisfy(row -> {
                assertThat(row.number()).isEqualTo(seen);
                assertThat(row.codes().values())
                        .noneMatch(values -> values.contains("LABOUR")
                                || values.contains("MEDICAL")
                                || values.contains("HOUSING")
                                || values.contains("JOINT"));
            });
        }
        assertThat(logged()).containsExactly(seen);
    }

    @Test
    void what_counts_her_only_in_a_case_out_of_reach_names_no_other_of_her_cases() {
        String hidden = open(null, "LABOUR_UNSPECIFIED");
        String seen = open(hidden);
        confirm(hidden);
        serve(seen, ServiceKind.LEGAL, first, "NGO");
        grant(seen, ALL);
        assertThat(numbers("assisted.total_sum_of_countries"))
                .as("that she is identified")
                .isEmpty();
        assertThat(numbers("services_delivered.total")).isEmpty();
        String served = open(null);
        String identified = open(served);
        confirm(identified);
        serve(served, ServiceKind.LEGAL, first, "NGO");
        grant(identified, ALL);
        assertThat(numbers("assisted.total_sum_of_countries"))
                .as("that she is assisted")
                .isEmpty();
        assertThat(numbers("identified.total_sum_of_countries")).containsExactly(identified);
    }

    @Test
    void both_cases_of_a_person_stand_in_one_row_for_whom_both_are_open_and_in_the_log() {
        String one = open(null, "LABOUR_UNSPECIFIED");
        String other = open(one, "SEXUAL_UNSPECIFIED");
        List.of(one, other).forEach(this::confirm);
        List.of(one, other).forEach(number -> grant(number, ALL));
        serve(other, ServiceKind.MEDICAL, first, "NGO");
        assertThat(named("identified.total_sum_of_countries")).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(one);
            assertThat(row.codes()).containsEntry("form", List.of("SEXUAL", "LABOUR"));
        });
        assertThat(logged()).containsExactly(one, other);
        assertThat(named("services_delivered.total"))
                .singleElement()
                .satisfies(row -> assertThat(row.number()).as("where it stands").isEqualTo(other));
    }

    @Test
    void whose_case_it_is_is_not_told_by_a_row_either() {
        String one = open(null, "LABOUR_UNSPECIFIED");
        String other = open(one, "SEXUAL_UNSPECIFIED");
        List.of(one, other).forEach(this::confirm);
        grant(one, ALL);
        grant(other, ALL.stream().filter(category -> !category.equals("FAMILY")).toList());
        assertThat(named("identified.total_sum_of_countries")).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(one);
            assertThat(row.codes()).containsEntry("form", List.of("LABOUR"));
        });
        assertThat(numbers("identified.by_form_of_exploitation.SEXUAL")).containsExactly(other);
    }

    @Test
    void a_service_of_a_closed_kind_neither_has_a_row_nor_puts_its_case_into_a_list() {
        String number = open(null, "LABOUR_UNSPECIFIED");
        confirm(number);
        serve(number, ServiceKind.MEDICAL, first, "JOINT");
        grant(number, List.of("PROFILE", "BIRTH_DATE", "LEGAL"));
        for (String path : figures()) {
            if (!path.startsWith("identified")) {
                assertThat(numbers(path)).as(path).isEmpty();
            }
        }
        assertThat(logged()).isEmpty();
        assertThat(named("identified.total_sum_of_countries")).singleElement().satisfies(row -> assertThat(row.codes())
                .containsKeys("cell", "place")
                .doesNotContainKey("form"));
        assertThat(numbers("identified.by_form_of_exploitation.LABOUR")).isEmpty();
        assertThat(numbers("identified.by_country_form_of_exploitation.GTM.LABOUR"))
                .isEmpty();

        serve(number, ServiceKind.LEGAL, second, "NGO");
        assertThat(named("assisted.total_sum_of_countries")).singleElement().satisfies(row -> assertThat(row.codes())
                .containsEntry("service", List.of("LEGAL"))
                .containsEntry("provider", List.of("NGO"))
                .as("her age on the first day that may be known")
                .containsEntry("cell", List.of("WOMEN")));
        assertThat(numbers("assisted.by_provider_type.JOINT")).isEmpty();
        assertThat(named("services_delivered.total")).singleElement().satisfies(row -> assertThat(row.codes())
                .containsEntry("service", List.of("LEGAL")));
    }

    @Test
    void profile_place_and_forms_are_asked_where_they_narrow() {
        String number = open(null);
        confirm(number);
        serve(number, ServiceKind.BASIC_NEEDS, second, "NGO");
        grant(number, List.of("SERVICES"));
        assertThat(numbers("identified.total_sum_of_countries")).containsExactly(number);
        assertThat(named("assisted.total_sum_of_countries")).singleElement().satisfies(row -> assertThat(row.codes())
                .containsOnlyKeys("country", "standing", "service", "provider", "modality"));
        for (String path : figures()) {
            String leaf = path.replaceFirst("^[a-z_]+\\.", "");
            if (Stream.of("by_sex_age", "by_country_sex", "by_age", "by_place", "by_country_place", "nationalities")
                            .anyMatch(leaf::startsWith)
                    || leaf.contains("form_")) {
                assertThat(numbers(path)).as(path).isEmpty();
            }
        }
    }

    @Test
    void an_age_on_a_day_in_the_past_is_for_those_who_may_know_the_birth_date() {
        String number = open(null);
        confirm(number);
        serve(number, ServiceKind.BASIC_NEEDS, second, "NGO");
        grant(number, List.of("SERVICES", "PROFILE", "LEGAL"));
        for (String total : List.of("assisted.total_sum_of_countries", "identified.total_sum_of_countries")) {
            assertThat(named(total)).singleElement().satisfies(row -> assertThat(row.codes())
                    .containsKey("standing")
                    .doesNotContainKeys("cell", "age", "band"));
        }
        var byAge = figures().stream()
                .filter(path -> Stream.of("WOMEN", "GIRLS", "ADULT", "MINOR", "9-17", "18-20", "UNKNOWN")
                        .anyMatch(path::endsWith))
                .filter(path -> path.contains("age"))
                .toList();
        assertThat(byAge).hasSizeGreaterThan(10);
        for (String path : byAge) {
            assertThat(numbers(path)).as(path).isEmpty();
        }
        grant(number, List.of("BIRTH_DATE"));
        assertThat(numbers("assisted.by_sex_age.WOMEN")).containsExactly(number);
    }

    @Test
    void a_page_behind_the_last_one_is_empty() {
        String number = open(null);
        confirm(number);
        grant(number, ALL);
        for (var far : List.of(new PageRequest(Integer.MAX_VALUE, 1), new PageRequest(10_737_418, 200))) {
            var list = IT.as(
                    reader,
                    StatisticsDesk.class,
                    desk -> desk.casesBehind("identified.total_sum_of_countries", year, null, far));
            assertThat(list.cases().items()).isEmpty();
        }
    }

    @Test
    void the_provider_of_a_stay_is_the_place_where_she_lives() {
        String number = open(null);
        confirm(number);
        serve(number, ServiceKind.HOUSING, first, "JOINT");
        grant(number, List.of("SERVICES"));
        for (String path : List.of("assisted.by_service.HOUSING", "services_delivered.by_service.HOUSING")) {
            assertThat(named(path)).singleElement().satisfies(row -> assertThat(row.codes())
                    .containsEntry("service", List.of("HOUSING"))
                    .doesNotContainKey("provider"));
        }
        for (String type : List.of("GOVERNMENT", "NGO", "JOINT", "UNKNOWN")) {
            assertThat(numbers("assisted.by_provider_type." + type)).isEmpty();
            assertThat(numbers("services_delivered.by_provider_type." + type)).isEmpty();
        }
        grant(number, List.of("HOUSING_PLACE"));
        assertThat(numbers("assisted.by_provider_type.JOINT")).containsExactly(number);
    }
}
