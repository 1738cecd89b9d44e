package org.amparo.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.amparo.security.Roles;
import org.junit.jupiter.api.Test;

class RoomTest {

    @Test
    void the_secretariat_sees_figures_and_no_case() {
        assertThat(Room.values())
                .filteredOn(room -> room.isFor(Set.of(Roles.SECRETARIAT)))
                .containsExactly(Room.FIGURES);
    }

    @Test
    void who_sees_a_granted_case_finds_the_room_where_it_stands() {
        assertThat(Room.CASES.isFor(Set.of(Roles.REFERRER))).isTrue();
        assertThat(Room.CASES.isFor(Set.of(Roles.AUDITOR))).isTrue();
        assertThat(Room.CASES.isFor(Set.of(Roles.ADMINISTRATOR))).isFalse();
    }

    @Test
    void who_did_what_is_the_auditors_room_alone() {
        assertThat(Roles.ALL)
                .filteredOn(role -> Room.OVERSIGHT.isFor(Set.of(role)))
                .containsExactly(Roles.AUDITOR);
        assertThat(Room.OVERSIGHT.holds("/oversight/cases.xhtml")).isTrue();
        assertThat(Room.ORGANISATIONS.holds("/reference/list.xhtml")).isTrue();
    }

    @Test
    void a_page_beside_the_first_one_belongs_to_the_room() {
        assertThat(Room.CASES.holds("/casefile/file.xhtml")).isTrue();
        assertThat(Room.CASES.holds("/services/list.xhtml")).isTrue();
        assertThat(Room.WORK.holds("/casefile/file.xhtml")).isFalse();
        assertThat(Room.CASES.holds("/exchange/exports.xhtml")).isTrue();
        assertThat(Room.REGISTERS.holds("/exchange/exports.xhtml")).isFalse();
        assertThat(Room.REGISTERS.holds("/exchange/import-problems.xhtml")).isTrue();
        assertThat(Room.WORK.holds("/index.xhtml")).isTrue();
        assertThat(Room.WORK.holds("/work/list.xhtml")).isTrue();
    }
}
