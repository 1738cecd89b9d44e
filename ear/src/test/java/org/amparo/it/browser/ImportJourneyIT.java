package org.amparo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amparo.it.http.Imports;
import org.amparo.it.http.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A supervisor brings her register: looks first, mends what is named, looks again, writes, and finds her cases. */
class ImportJourneyIT {

    private static final String HEAD =
            "case_id,person_id,country,role,status,identification_date,identification_place,nationality,sex,lgbtiq,birth_date,age_at_identification,age_group_stated,forms,linked_case_id,registered_on\n";
    private static final String GOOD =
            "A-1,P-1,GTM,VICTIM,IDENTIFIED,2003-05-04,GTM,HND,F,N,1980-02-29,,,SEXUAL;LABOUR,,2003-06-01\n";
    private static final String BROKEN = "A-2,P-2,GTM,VICTIM,IDENTIFIED,2003-02-30,GTM,Honduras,Q,N,,,,,,2003-06-01\n";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"es, 1280", "es, 390", "en, 1280", "en, 390"})
    void a_register_is_looked_at_mended_and_written(String language, int width) throws IOException {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String source = "registro " + mark;
        // Rows that another source knows would be asked about.
        String good = GOOD.replace("-1", "-" + mark);
        try (var supervisor = new Visitor(CHROMIUM, "supervisor.gt", language, width)) {
            supervisor.open("/exchange/imports.xhtml");
            supervisor.inspect("imports");
            supervisor.open("/exchange/import-new.xhtml");
            supervisor.inspect("import-new");
            bring(supervisor, source, HEAD + good + BROKEN);
            supervisor.all("main .badge.danger").first().waitFor();
            supervisor.inspect("import-refused");
            assertThat(supervisor.all("#problems-head").count()).isEqualTo(1);
            assertThat(supervisor.all("main tr:has-text('identification_date')").count())
                    .isEqualTo(1);
            assertThat(Files.readString(supervisor.download("a[href*='import-problems']")))
                    .contains("A-2,P-2,GTM,VICTIM,IDENTIFIED,2003-02-30");

            supervisor.open("/exchange/import-new.xhtml");
            bring(supervisor, "Reg/istro?*", HEAD + good);
            assertThat(supervisor.all("[id='f:newSourceField'].refused").count())
                    .as("refused beside the source")
                    .isEqualTo(1);
            bring(supervisor, source, HEAD + good.replace("2003-05-04", "14/05/2003"));
            supervisor.all("[id='q:send']").waitFor();
            supervisor.inspect("import-asked");
            supervisor.send("q:send");
            supervisor.all("[id='f:confirm']").waitFor();
            assertThat(supervisor.all("#notes-head").count()).isEqualTo(1);
            supervisor.inspect("import-checked");
            supervisor.send("f:confirm");
            supervisor.all("#cases-head").waitFor();
            supervisor.inspect("import-done");
            supervisor.sendFrom("main td:has-text('A-" + mark + "') >> xpath=.. >> a");
            assertThat(supervisor.all("main").textContent()).contains("GT-");
            assertThat(supervisor.all("main dl.facts").first().textContent())
                    .as("who is responsible for a case that nobody took on")
                    .contains(language.equals("es") ? "sin asignar" : "not assigned yet");
        }
    }

    /** Strangers under a known source: she agrees, brings the file elsewhere, or leaves it as it is. */
    @ParameterizedTest
    @CsvSource({"es, 1280", "es, 390", "en, 390"})
    void what_would_make_other_people_of_known_rows_has_three_ways_on(String language, int width) {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String rows = IntStream.rangeClosed(1, 4)
                .mapToObj(number -> GOOD.replace("-1", "-" + mark + number))
                .collect(Collectors.joining());
        var source = Map.of("source", "registro " + mark);
        Imports.ended("supervisor.gt", source, "cases.csv", HEAD + rows);
        var again = Map.of("source", "registro " + mark, "mode", "upsert", "anotherRegister", "false");
        String id = Imports.ended("supervisor.gt", again, "cases.csv", HEAD + rows.replace(",F,", ",M,"))
                .getString("id");
        try (var supervisor = new Visitor(CHROMIUM, "supervisor.gt", language, width)) {
            supervisor.open("/exchange/import.xhtml?id=" + id);
            supervisor.inspect("import-strangers-asked");
            supervisor.sendFrom("[id='q:elsewhere']");
            assertThat(supervisor.path()).startsWith("/exchange/import-new.xhtml");
            supervisor.open("/exchange/import.xhtml?id=" + id);
            supervisor.sendFrom("[id='q:leave']");
            assertThat(supervisor.path()).startsWith("/exchange/imports.xhtml");
            supervisor.open("/exchange/import.xhtml?id=" + id);
            assertThat(supervisor.all("[id='q:send']").count())
                    .as("still asked")
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void a_register_under_another_name_is_asked_about_and_goes_on_under_the_one_it_has(int width) throws IOException {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String source = "Registro nacional " + mark;
        String rows = IntStream.rangeClosed(1, 4)
                .mapToObj(number -> GOOD.replace("-1", "-" + mark + number))
                .collect(Collectors.joining());
        try (var supervisor = new Visitor(CHROMIUM, "supervisor.gt", "es", width)) {
            supervisor.open("/exchange/import-new.xhtml");
            supervisor.attach("f:fileField:file", Files.writeString(folder.resolve("cases.csv"), HEAD + rows));
            supervisor.send("f:send");
            assertThat(supervisor.all("[id='f:sourceField'].refused").count())
                    .as("refused where no source is said")
                    .isEqualTo(1);
            assertThat(supervisor.all("[id='f:fileField'] .message").textContent())
                    .as("the file that is gone")
                    .contains("otra vez");
            supervisor.inspect("import-source-missing");
            written(supervisor, source, HEAD + rows);

            supervisor.open("/exchange/import-new.xhtml");
            assertThat(supervisor.all("[id='f:sourceField:source'] option").allTextContents())
                    .contains(source);
            bring(supervisor, "Otro nombre " + mark, HEAD + rows);
            supervisor.all("[id='q:send']").waitFor();
            supervisor.inspect("import-register-asked");
            assertThat(supervisor.all("[id='q'] .message").textContent()).contains(source, "4");
            supervisor.all("[id='q'] input[value='same']").check();
            supervisor.send("q:send");
            supervisor.all("[id='f:confirm']").waitFor();
            supervisor.inspect("import-register-same");
            assertThat(supervisor.all("dl.facts").first().textContent()).contains(source);
        }
    }

    private void written(Visitor supervisor, String source, String content) throws IOException {
        bring(supervisor, source, content);
        supervisor.all("[id='f:confirm']").waitFor();
        supervisor.send("f:confirm");
        supervisor.all("#cases-head").waitFor();
    }

    /** What would go is looked at, what stands against it is named, and once that is undone the import goes. */
    @ParameterizedTest
    @CsvSource({"es, 1280", "es, 390"})
    void an_import_is_taken_back(String language, int width) {
        String other = Imports.written("supervisor.gt");
        String id = Imports.written("supervisor.gt");
        try (var supervisor = new Visitor(CHROMIUM, "supervisor.gt", language, width)) {
            supervisor.open("/exchange/import.xhtml?id=" + other);
            String number = supervisor.all("main th a[href*='case=']").first().textContent();
            Records.serve("caseworker.gt", number, "{'kind': 'LEGAL', 'startOn': '2024-05-04'}");
            supervisor.sendFrom("[id='back']");
            supervisor.all("#against-head").waitFor();
            supervisor.inspect("import-back-refused");
            assertThat(supervisor.all("main tr a[href*='" + number + "']").count())
                    .isEqualTo(1);
            assertThat(supervisor.all("[id='f:withdraw']").count()).isZero();

            supervisor.open("/exchange/import.xhtml?id=" + id);
            String gone = supervisor.all("main th a[href*='case=']").first().textContent();
            supervisor.sendFrom("[id='back']");
            supervisor.all("[id='f:withdraw']").waitFor();
            var late = supervisor.anotherTab();
            late.open("/exchange/import-back.xhtml?id=" + id);
            supervisor.type("f:why:field:reason", "el archivo de otro año");
            supervisor.inspect("import-back");
            supervisor.send("f:withdraw");
            supervisor.all("main .badge.quiet").first().waitFor();
            supervisor.inspect("import-withdrawn");
            assertThat(supervisor.all("dl.facts").first().textContent()).contains("el archivo de otro año");
            assertThat(supervisor.all("[id='back']").count()).isZero();
            late.type("f:why:field:reason", "por otra razón");
            late.send("f:withdraw");
            assertThat(late.all("main .message").textContent()).contains("deshizo");
            late.inspect("import-back-too-late");
            late.sendFrom(".crumb a");
            assertThat(late.path()).startsWith("/exchange/import.xhtml");
            supervisor.open("/casefile/list.xhtml?number=" + gone);
            assertThat(supervisor.all("main a[href*='" + gone + "']").count()).isZero();
        }
    }

    /** It is told above that nothing went, and what she typed waits until it can go. */
    @ParameterizedTest
    @CsvSource({"es, 1280", "es, 390", "en, 390"})
    void an_import_on_which_somebody_works_meanwhile_stays_and_the_reason_is_kept(String language, int width) {
        String id = Imports.written("supervisor.gt");
        try (var supervisor = new Visitor(CHROMIUM, "supervisor.gt", language, width)) {
            supervisor.open("/exchange/import.xhtml?id=" + id);
            String number = supervisor.all("main th a[href*='case=']").first().textContent();
            supervisor.sendFrom("[id='back']");
            supervisor.type("f:why:field:reason", "el archivo de otro año");
            String service = Records.serve("caseworker.gt", number, "{'kind': 'LEGAL', 'startOn': '2024-05-04'}");
            supervisor.send("f:withdraw");
            supervisor.all("#against-head").waitFor();
            supervisor.inspect("import-back-overtaken");
            assertThat(supervisor.all("main .message").first().textContent())
                    .contains(language.equals("es") ? "No se deshizo nada" : "Nothing was undone");
            assertThat(supervisor.all("[id='f:why:field:reason']").inputValue()).isEqualTo("el archivo de otro año");
            Records.withdrawService("caseworker.gt", number, service);
            supervisor.send("f:withdraw");
            supervisor.all("main .badge.quiet").first().waitFor();
            assertThat(supervisor.all("dl.facts").first().textContent()).contains("el archivo de otro año");
        }
    }

    /** The known case stays, with what the import said of it told as taken back. */
    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void a_known_case_that_an_import_changed_is_read_after_that_was_taken_back(int width) {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String row = GOOD.replace("-1", "-" + mark);
        var fields = Map.of("source", "registro " + mark, "mode", "upsert");
        Imports.ended("supervisor.gt", fields, "cases.csv", HEAD + row);
        String id = Imports.ended("supervisor.gt", fields, "cases.csv", HEAD + row.replace("2003-05-04", "2003-05-09"))
                .getString("id");
        try (var supervisor = new Visitor(CHROMIUM, "supervisor.gt", "es", width)) {
            supervisor.open("/exchange/import.xhtml?id=" + id);
            String number = supervisor.all("main th a[href*='case=']").first().textContent();
            supervisor.sendFrom("[id='back']");
            supervisor.type("f:why:field:reason", "el archivo de otro año");
            supervisor.send("f:withdraw");
            supervisor.all("main .badge.quiet").first().waitFor();
            assertThat(supervisor.all("#cases-head").textContent()).contains("había cambiado");
            assertThat(supervisor.all("main th a[href*='" + number + "']").count())
                    .isEqualTo(1);
            supervisor.inspect("taken-back-import");
            for (String page : List.of("identification/ledger", "casefile/file", "casefile/history")) {
                supervisor.open("/" + page + ".xhtml?case=" + number);
                assertThat(supervisor.all("main h1").textContent()).contains(number);
                supervisor.inspect("taken-back-" + page.replace('/', '-'));
            }
            assertThat(supervisor.all("ol.history").textContent())
                    .contains(
                            "Se deshizo la importación registro " + mark + " (cases.csv).",
                            "Llegó con la importación registro " + mark + " (cases.csv).");
            supervisor.open("/identification/ledger.xhtml?case=" + number);
            assertThat(supervisor.all("ol.ledger > li").count()).isEqualTo(4);
        }
    }

    @Test
    void a_large_file_is_looked_at_like_a_small_one() throws IOException {
        try (var supervisor = new Visitor(CHROMIUM, "supervisor.gt", "es", 1280)) {
            supervisor.open("/exchange/import-new.xhtml");
            bring(supervisor, "registro grande", HEAD + "x".repeat(3_000_000));
            supervisor.all("main .badge.danger").first().waitFor();
            assertThat(supervisor.all("#problems-head").count()).isEqualTo(1);
        }
    }

    private void bring(Visitor supervisor, String source, String content) throws IOException {
        supervisor.attach("f:fileField:file", Files.writeString(folder.resolve("cases.csv"), content));
        supervisor.type("f:newSourceField:newSource", source);
        supervisor.send("f:send");
    }
}
