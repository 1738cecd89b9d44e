package org.amparo.services;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.amparo.casefile.Shown;

/** A grid of persons, kinds of service and days, delivered by the caller's organisation. */
public record LogGrid(@NotEmpty @Size(max = 500) List<@Valid @NotNull Cell> cells) {

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
