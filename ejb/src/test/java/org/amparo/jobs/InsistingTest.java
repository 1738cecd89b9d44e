package org.amparo.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.amparo.security.Author;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.Test;

/** A job's transaction that somebody else has kept from its rows is tried again; what it refuses by itself is not. */
class InsistingTest {

    private static final BelowHttp IT = BelowHttp.shared();

    private final Author author = Author.of(IT.known(Cast.EVA));
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void begins_anew_when_the_rows_were_kept_by_somebody_else() throws SQLException {
        String code = "gt-rival";
        Cast.register(IT, code, "GTM");
        try (Connection rival = IT.database().connect()) {
            rival.setAutoCommit(false);
            try (var lock = rival.prepareStatement("select id from organisation where code = ? for update")) {
                lock.setString(1, code);
                lock.executeQuery();
            }
            IT.bean(Insisting.class).step(author, () -> {
                if (tries.incrementAndGet() > 1) {
                    letGo(rival);
                }
                IT.entityManager()
                        .createNativeQuery("set statement innodb_lock_wait_timeout = 1 for"
                                + " update organisation set name = concat(name, '!') where code = :code")
                        .setParameter("code", code)
                        .executeUpdate();
            });
        }
        assertThat(tries).hasValue(2);
        assertThat(IT.rows("select name from organisation where code = ?", code).get(0))
                .as("changed once")
                .containsExactly("Sample " + code + "!");
    }

    private static void letGo(Connection rival) {
        try {
            rival.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_was_refused_is_not_tried_again() {
        assertThatThrownBy(() -> IT.bean(Insisting.class).step(author, () -> {
                    tries.incrementAndGet();
                    throw new IllegalStateException("refused");
                }))
                .hasMessageContaining("refused");
        assertThat(tries).hasValue(1);
    }
}
