package org.amparo.exchange.in;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.amparo.testing.AtOnce;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.Test;

/** A register that was looked at is taken up once, however many buttons are pressed. */
class ConfirmedAtOnceTest {

    private static final BelowHttp IT = BelowHttp.shared();

    private final Registers registers = new Registers(IT);

    @Test
    void of_two_who_confirm_at_once_the_second_is_told_that_it_was() {
        IT.known(Cast.EVA);
        var checked = registers.bring(
                Cast.EVA, ImportMode.INSERT, true, List.of(Registers.victim("CONFIRMED-ONCE")), List.of());
        assertThat(checked.state()).isEqualTo(ImportState.CHECKED);
        Consumer<ImportDesk> confirm = desk -> desk.confirm(checked.id());
        AtOnce.refused(
                new AtOnce(IT).act(Cast.EVA, ImportDesk.class, confirm, Cast.EVA, ImportDesk.class, confirm),
                "import-confirmed-before");
        assertThat(IT.rows(
                        "select id from import_run where upload = (select upload from import_run where public_id = ?)",
                        checked.id()))
                .as("the dry run and one that writes")
                .hasSize(2);
    }
}
