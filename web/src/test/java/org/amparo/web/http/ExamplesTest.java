package org.amparo.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.casefile.AmendCase;
import org.amparo.casefile.CloseCase;
import org.amparo.casefile.ReopenCase;
import org.amparo.casefile.access.AssignCase;
import org.amparo.casefile.access.BarAccess;
import org.amparo.casefile.access.GrantAccess;
import org.amparo.exchange.in.WithdrawImport;
import org.amparo.exchange.out.OrderActs;
import org.amparo.exchange.out.OrderExport;
import org.amparo.identification.CheckDecision;
import org.amparo.identification.CorrectDecision;
import org.amparo.identification.RecordDecision;
import org.amparo.organisation.AnnounceAccount;
import org.amparo.organisation.NameOrganisation;
import org.amparo.organisation.RegisterOrganisation;
import org.amparo.services.AmendService;
import org.amparo.services.LogActivity;
import org.amparo.services.LogGrid;
import org.amparo.services.LogService;
import org.amparo.services.MoveService;
import org.amparo.shared.CaseNumber;
import org.amparo.statistics.DeclareFigure;
import org.amparo.statistics.OrderCheck;
import org.amparo.statistics.StateAvailability;
import org.amparo.web.casefile.EndGrant;
import org.amparo.web.casefile.Intake;
import org.amparo.web.casefile.LiftBar;
import org.amparo.web.exchange.ImportAnswers;
import org.amparo.web.services.WithdrawService;
import org.amparo.web.statistics.WithdrawFigure;
import org.junit.jupiter.api.Test;

/** An example that cannot be sent as it stands misleads whoever starts from it. */
class ExamplesTest {

    private static final Path EXAMPLES = Path.of("src/main/resources/org/amparo/web/document/examples.json");
    private static final Pattern CASE_NUMBER = Pattern.compile("[A-Z]{2}-\\w{4}-\\w{4}-\\w");

    private static final Map<String, Class<? extends Record>> COMMANDS = Map.ofEntries(
            Map.entry("openCase", Intake.class),
            Map.entry("orderActs", OrderActs.class),
            Map.entry("renameOrganisation", NameOrganisation.class),
            Map.entry("amendCase", AmendCase.class),
            Map.entry("assignCase", AssignCase.class),
            Map.entry("closeCase", CloseCase.class),
            Map.entry("reopenCase", ReopenCase.class),
            Map.entry("recordDecision", RecordDecision.class),
            Map.entry("checkDecision", CheckDecision.class),
            Map.entry("correctDecision", CorrectDecision.class),
            Map.entry("logService", LogService.class),
            Map.entry("amendService", AmendService.class),
            Map.entry("moveService", MoveService.class),
            Map.entry("withdrawService", WithdrawService.class),
            Map.entry("logActivity", LogActivity.class),
            Map.entry("logGrid", LogGrid.class),
            Map.entry("openGrant", GrantAccess.class),
            Map.entry("endGrant", EndGrant.class),
            Map.entry("setBar", BarAccess.class),
            Map.entry("liftBar", LiftBar.class),
            Map.entry("announceAccount", AnnounceAccount.class),
            Map.entry("registerOrganisation", RegisterOrganisation.class),
            Map.entry("stateAvailability", StateAvailability.class),
            Map.entry("declareFigure", DeclareFigure.class),
            Map.entry("withdrawDeclaredFigure", WithdrawFigure.class),
            Map.entry("answerImport", ImportAnswers.class),
            Map.entry("withdrawImport", WithdrawImport.class),
            Map.entry("orderCheck", OrderCheck.class),
            Map.entry("orderExport", OrderExport.class));

    @Test
    void every_request_can_be_read_as_its_command() throws IOException {
        var requests = requests();
        assertThat(requests.keySet())
                .as("examples, and the commands that this test knows for them")
                .containsExactlyInAnyOrderElementsOf(COMMANDS.keySet());
        requests.forEach((operation, request) -> assertThatNoException()
                .as(operation)
                .isThrownBy(() -> CommandJson.read(COMMANDS.get(operation), request)));
    }

    @Test
    void every_case_number_is_one() throws IOException {
        try (Stream<String> lines = Files.lines(EXAMPLES)) {
            assertThat(lines.flatMap(line -> CASE_NUMBER.matcher(line).results())
                            .map(found -> found.group())
                            .collect(Collectors.toSet()))
                    .allSatisfy(number ->
                            assertThat(CaseNumber.parse(number)).as(number).isPresent());
        }
    }

    private static Map<String, JsonObject> requests() throws IOException {
        try (var file = Files.newBufferedReader(EXAMPLES);
                var reader = Json.createReader(file)) {
            return reader.readObject().entrySet().stream()
                    .filter(example -> example.getValue().asJsonObject().containsKey("request"))
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            example -> example.getValue().asJsonObject().getJsonObject("request"),
                            (one, other) -> one,
                            TreeMap::new));
        }
    }
}
