package org.amparo.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.amparo.casefile.AmendCase;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.OpenCase;
import org.amparo.casefile.access.GrantAccess;
import org.amparo.services.LogGrid;
import org.amparo.services.LogService;
import org.amparo.services.ServiceKind;
import org.amparo.shared.RuleViolation;
import org.amparo.web.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandJsonTest {

    @Test
    void reads_a_command_with_its_sections() {
        var order = CommandJson.read(
                OpenCase.class,
                json(
                        """
                        {"role": "VICTIM", "detectedOn": "2024-02-29",
                         "profile": {"sex": "F", "statedAge": {"from": 18}, "nationalities": ["HND", "NIC"]}}"""));
        assertThat(order.role()).isEqualTo(CaseRole.VICTIM);
        assertThat(order.detectedOn()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(order.profile().nationalities()).containsExactly("HND", "NIC");
        assertThat(order.profile().statedAge().until()).isNull();
        assertThat(order.texts()).isNull();
    }

    @Test
    void reads_lists_of_records() {
        var grid = CommandJson.read(
                LogGrid.class,
                json("{\"cells\": [{\"caseNumber\": \"x\", \"kind\": \"LEGAL\", \"on\": \"2024-01-02\"}]}"));
        assertThat(grid.cells()).isEqualTo(List.of(new LogGrid.Cell("x", ServiceKind.LEGAL, LocalDate.of(2024, 1, 2))));
    }

    @Test
    void a_text_is_in_one_line_unless_it_may_have_several() {
        var service = CommandJson.read(
                LogService.class,
                json("{\"type\": \" FIRST\\nAID \", \"note\": \" one\\r\\ntwo \", \"confirmed\": [\"a\\nb\"]}"));
        assertThat(service.type()).isEqualTo("FIRST AID");
        assertThat(service.note()).isEqualTo("one\ntwo");
        assertThat(service.confirmed()).containsExactly("a b");
    }

    @Test
    void a_number_that_is_left_out_is_zero_and_text_is_null() {
        var change = CommandJson.read(AmendCase.class, json("{}"));
        assertThat(change.version()).isZero();
        assertThat(change.reason()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'profil': {}} | profil | unknown-property",
                "{'profile': {'sexe': 'F'}} | profile.sexe | unknown-property",
                "{'role': 'NOBODY'} | role | not-one-of",
                "{'role': 5} | role | not-of-this-kind",
                "{'detectedOn': '2019-02-29'} | detectedOn | not-a-date",
                "{'detectedOn': '+99999-01-01'} | detectedOn | not-a-date",
                "{'detectedOn': '0001-01-01'} | detectedOn | not-a-date",
                "{'profile': []} | profile | not-an-object",
                "{'profile': {'nationalities': 'GTM'}} | profile.nationalities | not-a-list",
                "{'profile': {'nationalities': ['GTM', null]}} | profile.nationalities[1] | not-of-this-kind",
                "{'profile': {'statedAge': {'from': 99999999999}}} | profile.statedAge.from | not-a-number",
                "{'profile': {'statedAge': {'from': 17.5}}} | profile.statedAge.from | not-a-number",
                "{'profile': {'statedAge': {'from': '17'}}} | profile.statedAge.from | not-of-this-kind",
                "[] | `` | not-an-object",
                "null | `` | not-an-object",
                "7 | `` | not-an-object"
            })
    void names_what_it_cannot_read(String text, String field, String code) {
        var refused = catchThrowableOfType(
                InvalidInput.class, () -> CommandJson.read(OpenCase.class, json(text.replace('\'', '"'))));
        assertThat(refused.faults())
                .extracting(InvalidInput.Fault::field, InvalidInput.Fault::code)
                .containsExactly(tuple(field, code));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30T18:00:00Z, 2026-09-30T18:00:00Z",
        "2026-09-30T12:00:00-06:00, 2026-09-30T18:00:00Z",
        "2026-09-30T18:00:00.123456789Z, 2026-09-30T18:00:00.123456Z"
    })
    void reads_a_moment_as_the_database_keeps_it(String written, Instant meant) {
        var grant = CommandJson.read(GrantAccess.class, json("{\"endsAt\": \"" + written + "\"}"));
        assertThat(grant.endsAt()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "'2026-09-30'",
        "'2026-09-30T18:00:00'",
        "'2026-02-30T18:00:00Z'",
        "'+99999-01-01T00:00:00Z'",
        "tomorrow"
    })
    void says_of_a_moment_that_is_none_what_is_expected(String written) {
        var refused = catchThrowableOfType(
                InvalidInput.class,
                () -> CommandJson.read(GrantAccess.class, json("{\"endsAt\": \"" + written + "\"}")));
        assertThat(refused.faults())
                .extracting(InvalidInput.Fault::field, InvalidInput.Fault::code)
                .containsExactly(tuple("endsAt", "not-a-moment"));
    }

    @Test
    void tells_all_faults_at_once() {
        var refused = catchThrowableOfType(
                InvalidInput.class,
                () -> CommandJson.read(OpenCase.class, json("{\"role\": 1, \"detectedOn\": true, \"x\": 0}")));
        assertThat(refused.faults())
                .extracting(InvalidInput.Fault::field)
                .containsExactlyInAnyOrder("role", "detectedOn", "x");
    }

    @Test
    void a_rule_that_a_value_breaks_stays_a_rule() {
        var upsideDown = json("{\"profile\": {\"statedAge\": {\"from\": 9, \"until\": 3}}}");
        assertThatThrownBy(() -> CommandJson.read(OpenCase.class, upsideDown))
                .isInstanceOfSatisfying(
                        RuleViolation.class, rule -> assertThat(rule.code()).isEqualTo("age-band-upside-down"));
    }

    private static JsonValue json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readValue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a': 1, 'a': 2} | a",
                "{'a': {'b': 1, 'b': 1}, 'b': 1} | a.b",
                "{'a': [{'b': 1}, {'b': 1, 'c': 2, 'b': 3}]} | a[1].b",
                "{'a': [[0, {'b': [1], 'b': 2}]]} | a[0][1].b",
                "[{'a': 1, '\\u0061': 2}] | [0].a"
            })
    void a_member_that_is_given_twice_is_named(String body, String path) {
        assertThat(GivenTwice.in(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8)))
                .containsExactly(new InvalidInput.Fault(path, "given-twice"));
    }

    @Test
    void the_same_name_in_two_objects_is_given_once_in_each() {
        String body = "{'a': {'b': 1}, 'b': [{'b': 1}, {'b': 1}], 'c': 'b'}";
        assertThat(GivenTwice.in(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
