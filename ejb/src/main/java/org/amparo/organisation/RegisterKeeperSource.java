package org.amparo.organisation;

import static org.amparo.audit.HistoryField.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.amparo.audit.HistoryField;
import org.amparo.audit.RecordSource;

/** What the history tells of who keeps a country's register. */
@ApplicationScoped
class RegisterKeeperSource implements RecordSource<RegisterKeeper> {

    @Override
    public String subject() {
        return "registerKeeper";
    }

    @Override
    public Class<RegisterKeeper> entity() {
        return RegisterKeeper.class;
    }

    @Override
    public String publicId(RegisterKeeper row) {
        return row.organisation().code();
    }

    @Override
    public String calledBy(RegisterKeeper row) {
        return row.organisation().code();
    }

    @Override
    public Map<String, HistoryField> fields(RegisterKeeper row) {
        return Map.of("keepingOrganisation", text(row.organisation().name(), null));
    }
}
