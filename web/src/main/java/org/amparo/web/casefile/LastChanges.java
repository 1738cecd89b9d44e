package org.amparo.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.amparo.audit.HistoryEntry;
import org.amparo.casefile.HistoryDesk;
import org.amparo.web.language.Format;
import org.amparo.web.language.Messages;

/** Who recorded last what stands in a field, as far as the history tells its reader. */
@RequestScoped
class LastChanges {

    private static final String CASE = "case";

    @Inject
    private HistoryDesk history;

    @Inject
    private Messages messages;

    @Inject
    private Format format;

    private final Map<String, List<HistoryEntry>> histories = new HashMap<>();

    /**
     * Who it was and when, in words; empty where nothing is told.
     *
     * @param subject {@code case}, or the id of a record of the case
     * @param label what the field is called
     */
    String of(String number, String subject, String label) {
        var changes = histories.computeIfAbsent(number, history::of).stream()
                .filter(entry ->
                        subject.equals(CASE) ? CASE.equals(entry.subject()) : subject.equals(entry.subjectId()))
                .toList();
        return changes.stream()
                .filter(entry -> entry.changes().stream().anyMatch(isCalled(label)))
                .findFirst()
                .or(() -> changes.stream().findFirst())
                .map(this::told)
                .orElse("");
    }

    /** A question of several fields has a name of its own; then the last change of the record is told. */
    private Predicate<HistoryEntry.Change> isCalled(String label) {
        return change -> label.equals(messages.orNull("field." + change.field()));
    }

    private String told(HistoryEntry entry) {
        String at = format.moment(entry.at());
        return entry.username() == null
                ? messages.of("draft.conflict.saved-at", at)
                : messages.of("draft.conflict.saved-by", entry.username(), at);
    }
}
