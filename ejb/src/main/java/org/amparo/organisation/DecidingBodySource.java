package org.amparo.organisation;

import static org.amparo.audit.HistoryField.date;
import static org.amparo.audit.HistoryField.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.amparo.audit.HistoryField;
import org.amparo.audit.RecordSource;

/** What the history tells of a body that decides on victim status. */
@ApplicationScoped
class DecidingBodySource implements RecordSource<DecidingBody> {

    @Override
    public String subject() {
        return "decidingBody";
    }

    @Override
    public Class<DecidingBody> entity() {
        return DecidingBody.class;
    }

    @Override
    public String publicId(DecidingBody row) {
        return row.organisation().code();
    }

    @Override
    public String calledBy(DecidingBody row) {
        return row.organisation().code();
    }

    @Override
    public Set<String> naming() {
        return Set.of("decidingOrganisation");
    }

    @Override
    public Map<String, HistoryField> fields(DecidingBody row) {
        var fields = new LinkedHashMap<String, HistoryField>();
        fields.put("decidingOrganisation", text(row.organisation().name(), null));
        fields.put("decidesFrom", date(row.firstDay(), null));
        fields.put("decidesUntil", date(row.lastDay(), null));
        return fields;
    }
}
