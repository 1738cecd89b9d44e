package org.amparo.exchange.in;

import static org.amparo.exchange.in.Registers.service;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseView;
import org.amparo.casefile.RegisterShare;
import org.amparo.exchange.RegisterFormat;
import org.amparo.exchange.out.RegisterFile;
import org.amparo.services.ServiceDesk;
import org.amparo.services.ServiceView;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.Test;

/** What a register does not say is not asked, and what was asked and is not known comes in and goes out as that. */
class NotAskedInRegistersTest {

    private static final BelowHttp IT = BelowHttp.shared();

    private final Registers registers = new Registers(IT);

    /** A victim of whose age a register says this much. */
    private static String aged(String name, String age) {
        return "%s,P-%s,GTM,VICTIM,IDENTIFIED,2001-05-04,GTM,HND,F,,,,%s,LABOUR;SEXUAL,,2001-06-01"
                .formatted(name, name, age);
    }

    private CaseView found(String name) {
        return IT.as(Cast.EVA, CaseDesk.class, desk -> desk.find(registers.number(name)));
    }

    @Test
    void what_a_register_does_not_say_stays_so() {
        var brought = registers.bring(
                Cast.EVA,
                ImportMode.INSERT,
                false,
                List.of(aged("A", ""), aged("B", "UNKNOWN"), aged("C", "MINOR")),
                List.of(service("S", "A", "LEGAL")));
        assertThat(brought.state()).isEqualTo(ImportState.DONE);
        List<ServiceView> services = IT.as(Cast.EVA, ServiceDesk.class, desk -> desk.of(registers.number("A")));
        assertThat(services).singleElement().satisfies(service -> {
            assertThat(service.providerType()).isEqualTo("NOT_ASKED");
            assertThat(service.modality()).isEqualTo("NOT_ASKED");
        });
        assertThat(found("A").detectedOn()).as("nobody said when").isNull();
        assertThat(found("A").exploitation().forms()).hasSize(2);
        assertThat(found("A").exploitation().mainForm())
                .as("the first one is not the main one")
                .isEqualTo("NOT_ASKED");
        assertThat(found("A").profile().ageAnswer()).isEqualTo("NOT_ASKED");
        assertThat(found("B").profile().ageAnswer()).isEqualTo("UNKNOWN");
        assertThat(found("C").profile().ageAnswer()).isEqualTo("NOT_ASKED");
        assertThat(found("C").profile().statedAge().until()).isEqualTo(17);
    }

    @Test
    void an_age_that_nobody_knows_leaves_as_that_and_comes_again_unchanged() throws SQLException, IOException {
        registers.bring(Cast.EVA, ImportMode.INSERT, false, List.of(aged("D", "UNKNOWN"), aged("E", "")), List.of());
        var lines = exported();
        int column = RegisterFormat.CASES.indexOf("age_group_stated");
        var said = lines.stream().map(line -> line.split(",", -1)[column]).toList();
        assertThat(said).contains("UNKNOWN", "");
        var again = registers.bring(
                Cast.EVA, ImportMode.UPSERT, false, List.of(aged("D", "UNKNOWN"), aged("E", "UNKNOWN")), List.of());
        assertThat(again.state()).isEqualTo(ImportState.DONE);
        assertThat(found("D").profile().ageAnswer()).isEqualTo("UNKNOWN");
        assertThat(found("E").profile().ageAnswer())
                .as("corrected by the register")
                .isEqualTo("UNKNOWN");
    }

    private static List<String> exported() throws SQLException, IOException {
        var archive = new ByteArrayOutputStream();
        try (var connection = IT.database().connect()) {
            new RegisterFile(connection, "GTM", RegisterShare.whole(), 2021, (file, rows) -> {}).writeTo(archive);
        }
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive.toByteArray()))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo(RegisterFormat.CASES_FILE);
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        }
    }
}
