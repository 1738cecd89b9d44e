package org.amparo.organisation;

import static org.amparo.audit.HistoryField.code;
import static org.amparo.audit.HistoryField.date;
import static org.amparo.audit.HistoryField.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.amparo.audit.HistoryField;
import org.amparo.audit.RecordSource;
import org.amparo.reference.CodeList;

/** What the history tells of an organisation. */
@ApplicationScoped
class OrganisationSource implements RecordSource<Organisation> {

    @Override
    public String subject() {
        return "organisation";
    }

    @Override
    public Class<Organisation> entity() {
        return Organisation.class;
    }

    @Override
    public String publicId(Organisation row) {
        return row.code();
    }

    @Override
    public String calledBy(Organisation row) {
        return row.code();
    }

    @Override
    public Map<String, HistoryField> fields(Organisation row) {
        var fields = new LinkedHashMap<String, HistoryField>();
        fields.put("organisationName", text(row.name(), null));
        fields.put("shortName", text(row.shortName(), null));
        fields.put("organisationType", code(row.type(), CodeList.ORGANISATION_TYPE, null));
        fields.put("holdsFrom", date(row.firstDay(), null));
        fields.put("holdsUntil", date(row.lastDay(), null));
        return fields;
    }
}
