package org.amparo.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.amparo.audit.HistoryEntry;
import org.amparo.web.casefile.HistoryTelling;
import org.amparo.web.language.CodeWords;
import org.amparo.web.language.Format;
import org.amparo.web.language.Messages;

/** Tells what happened to organisations, accounts and the settings of countries. */
@Named("officeHistory")
@RequestScoped
public class OfficeHistory {

    @Inject
    private Messages messages;

    @Inject
    private OrganisationNames names;

    @Inject
    private CodeWords labels;

    @Inject
    private Format format;

    /** Each change in sentences. */
    public List<HistoryTelling.Told> told(List<HistoryEntry> entries) {
        var telling =
                new HistoryTelling(messages::orNull, labels::of, format::partialDate, format::moment, format::moment);
        return entries.stream()
                .map(entry -> telling.tell(entry, format.longMoment(entry.at()), who(entry), field -> true))
                .toList();
    }

    private String who(HistoryEntry entry) {
        return messages.of("history.who", entry.username(), names.ofCode(entry.organisation()));
    }
}
