package org.amparo.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CodesTest {

    private static final Set<CodeList> WRITTEN_AS_THEIR_STANDARD_DOES =
            Set.of(CodeList.LANGUAGE, CodeList.AREA, CodeList.ORGANISATION_TYPE, CodeList.ROLE);

    /** Why no age is known is said by the answers that are no codes. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AGE_ANSWER")
    void each_list_has_codes_in_unbroken_order(CodeList list) {
        List<Integer> positions = Codes.of(list).stream().map(Code::position).toList();
        assertThat(positions)
                .isNotEmpty()
                .isEqualTo(IntStream.rangeClosed(1, positions.size()).boxed().toList());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COUNTRY")
    void each_code_says_where_it_is_from(CodeList list) {
        assertThat(Codes.of(list)).allSatisfy(code -> assertThat(code.source())
                .as("source of %s.%s", list.key(), code.code())
                .isNotBlank());
    }

    @ParameterizedTest
    @EnumSource
    void where_a_list_is_from_stands_in_the_document(CodeList list) throws IOException {
        assertThat(Files.readAllLines(Path.of("../docs/code-lists.md")))
                .as("rows of docs/code-lists.md that name `%s`", list.key())
                .anyMatch(line -> line.startsWith("|") && line.split("\\|")[1].contains("`" + list.key() + "`"));
    }

    @ParameterizedTest
    @EnumSource
    void codes_fit_their_columns_and_are_plain_upper_case(CodeList list) {
        String shape = WRITTEN_AS_THEIR_STANDARD_DOES.contains(list) ? "[A-Za-z0-9-]{1,40}" : "[A-Z][A-Z0-9_]{0,39}";
        assertThat(Codes.of(list)).extracting(Code::code).allMatch(code -> code.matches(shape), shape);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ANSWER")
    void no_code_can_be_taken_for_a_special_answer(CodeList list) {
        assertThat(Codes.of(list)).noneMatch(code -> Answer.special(code.code()).isPresent());
    }

    /** The widths are those of the migrations V002 to V006. */
    @ParameterizedTest
    @CsvSource({
        "SEX,12",
        "AREA,12",
        "DETECTION_SOURCE,40",
        "CLOSURE_REASON,40",
        "DECISION_REASON,40",
        "CASE_STATUS,20",
        "CASE_ROLE,10",
        "SERVICE_KIND,30",
        "SERVICE_TYPE,40",
        "SERVICE_BARRIER,40",
        "PROVIDER_TYPE,12",
        "MODALITY,12",
        "ORGANISATION_TYPE,40",
        "GRANT_BASIS,40",
        "AVAILABILITY_STATUS,20",
        "INDICATOR,60",
        "ANSWER,12",
        "EXPLOITATION_FORM,400",
        "MEANS_OF_CONTROL,600",
        "RECRUITER_RELATION,200",
        "MIGRATION_STATUS,200",
        "LANGUAGE,200",
        "PEOPLE,200",
        "COUNTRY,100",
        "DATA_CATEGORY,300"
    })
    void as_many_codes_as_the_list_takes_fit_the_column(CodeList list, int width) {
        String longest = Codes.of(list).stream()
                .map(Code::code)
                .sorted(Comparator.comparing(String::length).reversed())
                .limit(list.most())
                .collect(Collectors.joining(";"));
        assertThat(longest.length()).isLessThanOrEqualTo(width);
    }

    @Test
    void each_service_type_stands_under_a_kind_and_each_area_under_a_country() {
        assertThat(Codes.of(CodeList.SERVICE_TYPE))
                .allSatisfy(type -> Codes.require(CodeList.SERVICE_KIND, type.parent()));
        assertThat(Codes.of(CodeList.AREA))
                .allSatisfy(area -> assertThat(area.code()).startsWith(Countries.alpha2(area.parent()) + "-"));
    }

    @Test
    void every_kind_of_service_but_the_unspecified_has_types() {
        assertThat(Codes.of(CodeList.SERVICE_KIND))
                .filteredOn(
                        kind -> Codes.under(CodeList.SERVICE_TYPE, kind.code()).isEmpty())
                .extracting(Code::code)
                .containsExactly("UNSPECIFIED");
    }

    @Test
    void the_nine_countries_have_all_their_first_level_divisions() {
        Map<String, Long> areas =
                Codes.of(CodeList.AREA).stream().collect(Collectors.groupingBy(Code::parent, Collectors.counting()));
        assertThat(areas)
                .isEqualTo(Map.of(
                        "BLZ", 6L, "CRI", 7L, "SLV", 14L, "GTM", 22L, "HND", 18L, "MEX", 32L, "NIC", 17L, "PAN", 14L,
                        "DOM", 32L));
    }

    @Test
    void every_form_of_exploitation_is_counted_in_exactly_one_group() {
        List<String> grouped = Arrays.stream(ExploitationGroup.values())
                .flatMap(group -> group.forms().stream())
                .toList();
        assertThat(grouped)
                .containsExactlyInAnyOrderElementsOf(Codes.of(CodeList.EXPLOITATION_FORM).stream()
                        .map(Code::code)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void a_group_counts_its_own_unspecified_form(ExploitationGroup group) {
        assertThat(ExploitationGroup.ofForm(group.unspecifiedForm())).isEqualTo(group);
        assertThat(group.unspecifiedForm()).endsWith("_UNSPECIFIED");
        assertThat(Codes.find(CodeList.EXPLOITATION_GROUP, group.name())).isPresent();
    }

    @Test
    void forced_begging_and_forced_crime_are_not_counted_as_labour() {
        assertThat(ExploitationGroup.ofForm("FORCED_BEGGING_OWN")).isEqualTo(ExploitationGroup.BEGGING);
        assertThat(ExploitationGroup.ofForm("FORCED_CRIMINALITY_THEFT"))
                .isEqualTo(ExploitationGroup.ILLEGAL_ACTIVITIES);
    }

    @Test
    void the_answers_are_the_same_in_list_and_type() {
        assertThat(Codes.of(CodeList.ANSWER))
                .extracting(Code::code)
                .containsExactly(Stream.of(Answer.values()).map(Answer::name).toArray(String[]::new));
    }

    @Test
    void an_unknown_code_is_refused_by_name() {
        assertThatThrownBy(() -> Codes.require(CodeList.SEX, "Q"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Q is not a code of the list sex");
    }

    @Test
    void a_code_is_offered_from_its_first_to_its_last_day() {
        Code code = only("sex,Q,,1,,,,,2020-01-01,2020-12-31,Test");
        assertThat(Stream.of("2019-12-31", "2020-01-01", "2020-12-31", "2021-01-01")
                        .map(day -> code.validOn(LocalDate.parse(day))))
                .containsExactly(false, true, true, false);
    }

    @Test
    void a_repeated_code_or_a_quoted_value_is_an_error_of_the_file() {
        String row = "sex,Q,,1,,,,,,,Test";
        assertThatThrownBy(() -> CodesFile.parse(List.of(header(), row, row))).hasMessageContaining("twice");
        assertThatThrownBy(() -> only("sex,Q,,1,,,,,,,\"Test\"")).hasMessageContaining("plain values");
    }

    private static Code only(String row) {
        Function<Map<CodeList, Map<String, Code>>, Code> first =
                lists -> lists.get(CodeList.SEX).values().iterator().next();
        return first.apply(CodesFile.parse(List.of(header(), row)));
    }

    private static String header() {
        return "list,code,parent,position,corett,htcds,ctdc,ic_tip,valid_from,valid_until,source";
    }
}
