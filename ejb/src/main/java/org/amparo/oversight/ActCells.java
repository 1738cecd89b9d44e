package org.amparo.oversight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Acts as the rows of a sheet: one a row, with the numbers of all its cases in one cell, so that a sheet has as many rows as the page has
 * acts. A spreadsheet cuts a cell at 32,767 characters: an act with more numbers goes on in the next row.
 */
final class ActCells {

    /** How many case numbers a cell takes. */
    static final int NUMBERS = 1_500;

    private final ActTelling telling;

    ActCells(ActTelling telling) {
        this.telling = telling;
    }

    /** The rows of an act of reading with all the numbers of its cases that may be named. */
    List<List<String>> rows(ReadAct act, List<String> numbers) {
        return inParts(numbers)
                .map(part -> cells(
                        act.at(),
                        act.username(),
                        telling.roles(act.role()),
                        telling.organisation(act.organisation()),
                        telling.country(act.country()),
                        telling.word("oversight.kind.", act.kind()),
                        telling.what(act),
                        telling.asked(act.asked()),
                        act.cases(),
                        part,
                        act.requestId()))
                .toList();
    }

    /** The rows of a change. */
    List<List<String>> rows(ChangeAct act) {
        return inParts(telling.numbers(act))
                .map(part -> cells(
                        act.at(),
                        act.username(),
                        act.onBehalfOf(),
                        telling.roles(act.role()),
                        telling.organisation(act.organisation()),
                        telling.country(act.country()),
                        telling.word("oversight.through.", act.through()),
                        act.parts().stream().map(telling::part).distinct().collect(Collectors.joining("; ")),
                        part,
                        act.requestId()))
                .toList();
    }

    /** The row of a file. */
    List<List<String>> rows(FileAct act) {
        return List.of(cells(
                act.at(),
                act.username(),
                telling.roles(act.role()),
                telling.organisation(act.organisation()),
                telling.country(act.country()),
                telling.word("export.kind.", act.kind()),
                telling.word("export.format.", act.format()),
                telling.country(act.of()),
                telling.asked(act.asked()),
                act.recipientFingerprint(),
                telling.word("export.state.", act.state()),
                act.rows(),
                act.bytes(),
                act.sha256()));
    }

    /** The row of a register. */
    List<List<String>> rows(RegisterAct act) {
        return List.of(cells(
                act.at(),
                act.username(),
                act.onBehalfOf(),
                telling.organisation(act.organisation()),
                telling.country(act.country()),
                telling.word("import.format.", act.format()),
                telling.word("oversight.register.", act.lookedAtOnly() ? "looked" : "brought"),
                telling.word("import.state.", act.state()),
                act.errors(),
                act.takenBackBy(),
                act.takenBackAt()));
    }

    private static Stream<String> inParts(List<String> numbers) {
        return IntStream.rangeClosed(0, Math.max(0, numbers.size() - 1) / NUMBERS)
                .mapToObj(part -> String.join(
                        " ", numbers.subList(part * NUMBERS, Math.min(numbers.size(), (part + 1) * NUMBERS))));
    }

    private List<String> cells(Object... values) {
        List<String> cells = new ArrayList<>();
        for (Object value : values) {
            cells.add(value instanceof Instant moment ? telling.moment(moment) : value == null ? "" : value.toString());
        }
        return cells;
    }
}
