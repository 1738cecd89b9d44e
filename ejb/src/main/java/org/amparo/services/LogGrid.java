package org.amparo.services;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.amparo.casefile.Shown;

/**
 * A grid of persons, kinds of service and days, delivered by the caller's organisation.
 *
 * @param confirmed codes of what was asked as unlikely and is right, of whichever tick
 */
public record LogGrid(
        @NotEmpty @Size(max = 500) List<@Valid @NotNull Cell> cells,
        @Size(max = 20) List<@NotNull @Size(max = 40) String> confirmed) {

    /** A grid of which nothing has been asked. */
    public LogGrid(List<Cell> cells) {
        this(cells, null);
    }

    /**
     * One tick of the grid.
     *
     * @param caseNumber whose
     * @param kind what
     * @param on when
     */
    public record Cell(@NotNull @Size(max = 40) String caseNumber, @NotNull ServiceKind kind, @NotNull LocalDate on) {

        static Cell of(Shown shown, ServiceProvision service) {
            return new Cell(shown.file().number(), service.kind(), service.startOn());
        }

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
