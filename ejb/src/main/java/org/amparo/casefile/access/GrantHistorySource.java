package org.amparo.casefile.access;

import static org.amparo.audit.HistoryField.code;
import static org.amparo.audit.HistoryField.coded;
import static org.amparo.audit.HistoryField.date;
import static org.amparo.audit.HistoryField.sealed;
import static org.amparo.audit.HistoryField.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.amparo.audit.HistoryField;
import org.amparo.audit.HistoryReader;
import org.amparo.audit.HistorySource;
import org.amparo.reference.CodeList;
import org.amparo.security.DataCategory;

/** What grants of access add to a case's history. */
@ApplicationScoped
class GrantHistorySource implements HistorySource<CaseGrant> {

    @Override
    public String subject() {
        return "grant";
    }

    @Override
    public Class<CaseGrant> entity() {
        return CaseGrant.class;
    }

    @Override
    public boolean mostlyFollows() {
        return true;
    }

    @Override
    public String caseProperty() {
        return "caseFile";
    }

    @Override
    public Object caseOf(CaseGrant row) {
        return row.caseFile();
    }

    @Override
    public String publicId(CaseGrant row) {
        return row.publicId();
    }

    @Override
    public boolean isFor(HistoryReader reader) {
        return reader.seesGrants();
    }

    @Override
    public Set<String> naming() {
        return Set.of("grantee");
    }

    @Override
    public Map<String, HistoryField> fields(CaseGrant row) {
        var fields = new LinkedHashMap<String, HistoryField>();
        var grantee = row.granteeOrganisation();
        fields.put("grantee", text(grantee == null ? row.granteeUser() : grantee.name(), null));
        fields.put("categories", coded(row.categoryCodes(), CodeList.DATA_CATEGORY, null));
        fields.put("beginsAt", date(row.beginsAt(), null));
        fields.put("endsAt", date(row.endsAt(), null));
        fields.put("basis", code(row.basis(), CodeList.GRANT_BASIS, null));
        fields.put(
                GrantDesk.REFERENCE,
                row.note() == null
                        ? text(row.olderReference(), DataCategory.FREE_TEXT)
                        : sealed(row.note(), GrantDesk.REFERENCE, null, DataCategory.FREE_TEXT));
        return fields;
    }
}
