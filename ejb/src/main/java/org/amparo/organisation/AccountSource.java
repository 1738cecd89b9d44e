package org.amparo.organisation;

import static org.amparo.audit.HistoryField.date;
import static org.amparo.audit.HistoryField.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.amparo.audit.HistoryField;
import org.amparo.audit.RecordSource;

/** What the history tells of an account: its roles and its use have none. */
@ApplicationScoped
class AccountSource implements RecordSource<Account> {

    @Override
    public String subject() {
        return "account";
    }

    @Override
    public Class<Account> entity() {
        return Account.class;
    }

    @Override
    public String publicId(Account row) {
        return row.publicId();
    }

    @Override
    public String calledBy(Account row) {
        return row.username();
    }

    @Override
    public Map<String, HistoryField> fields(Account row) {
        var fields = new LinkedHashMap<String, HistoryField>();
        fields.put("accountName", text(row.username(), null));
        fields.put(
                "accountOrganisation",
                text(row.organisation() == null ? null : row.organisation().name(), null));
        fields.put("accountTaken", text(row.isUnclaimed() ? null : "TAKEN", null));
        fields.put("accountEndedAt", date(row.endedAt(), null));
        fields.put("accountEndReason", text(row.endReason(), null));
        return fields;
    }
}
