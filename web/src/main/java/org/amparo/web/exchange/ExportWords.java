package org.amparo.web.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.exchange.out.ExportState;
import org.amparo.exchange.out.ExportView;
import org.amparo.exchange.out.ListWords;
import org.amparo.web.language.Language;
import org.amparo.web.language.Messages;

/** What exports say, in the user's language: in the file itself and of how it went. */
@Named("exportWords")
@RequestScoped
public class ExportWords {

    /** Keys of the columns, in the order of {@link ListWords#headings()}; the list on the screen uses the same words. */
    private static final List<String> COLUMNS = List.of(
            "fact.number",
            "field.status",
            "case.is-closed",
            "field.sex",
            "fact.age",
            "life.identified",
            "cases.opened",
            "field.assignedTo");

    @Inject
    private Messages messages;

    @Inject
    private Language language;

    /** The words of a list of cases. */
    public ListWords list() {
        return new ListWords(
                language.getLocale(),
                COLUMNS.stream().map(key -> messages.of(key)).toList(),
                messages.of("case.is-closed"),
                messages.of("cases.not-for-you"));
    }

    /** The export with what went wrong in words. */
    public ExportView saying(ExportView export) {
        return export.failure() == null ? export : export.saying(messages.of("export.failure." + export.failure()));
    }

    /** How a badge shows a state. */
    public String tone(ExportState state) {
        return switch (state) {
            case DONE -> "good";
            case FAILED -> "danger";
            case QUEUED, WRITING -> "attention";
            case EXPIRED -> "quiet";
        };
    }

    /** What an export holds, in one line, such as <i>12 cases</i>. */
    public String counts(ExportView export) {
        return messages.list(Stream.of("cases", "acts", "events", "availability")
                .filter(export.counts()::containsKey)
                .map(file -> messages.of("export.count." + file, export.counts().get(file)))
                .toList());
    }
}
