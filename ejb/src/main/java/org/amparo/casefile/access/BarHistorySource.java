package org.amparo.casefile.access;

import static org.amparo.audit.HistoryField.date;
import static org.amparo.audit.HistoryField.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.amparo.audit.HistoryField;
import org.amparo.audit.HistoryReader;
import org.amparo.audit.HistorySource;

/** What bars add to a case's history. */
@ApplicationScoped
class BarHistorySource implements HistorySource<CaseBar> {

    @Override
    public String subject() {
        return "bar";
    }

    @Override
    public Class<CaseBar> entity() {
        return CaseBar.class;
    }

    @Override
    public String caseProperty() {
        return "caseFile";
    }

    @Override
    public Object caseOf(CaseBar row) {
        return row.caseFile();
    }

    @Override
    public String publicId(CaseBar row) {
        return row.publicId();
    }

    @Override
    public boolean isFor(HistoryReader reader) {
        return reader.seesBars();
    }

    @Override
    public Set<String> naming() {
        return Set.of("barred");
    }

    /** Why it was set is the reason of that change. */
    @Override
    public Map<String, HistoryField> fields(CaseBar row) {
        var fields = new LinkedHashMap<String, HistoryField>();
        fields.put(
                "barred",
                text(
                        row.account() == null
                                ? row.organisation().name()
                                : row.account().username(),
                        null));
        fields.put("beginsAt", date(row.beginsAt(), null));
        fields.put("endsAt", date(row.endsAt(), null));
        return fields;
    }
}
