package org.amparo.casefile;

import static org.amparo.audit.HistoryField.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.amparo.audit.HistoryField;
import org.amparo.audit.HistorySource;
import org.amparo.security.DataCategory;

/** What was confirmed as right, in a case's history. */
@ApplicationScoped
class ConfirmationHistorySource implements HistorySource<Confirmation> {

    @Override
    public String subject() {
        return "confirmation";
    }

    @Override
    public Class<Confirmation> entity() {
        return Confirmation.class;
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
    public Object caseOf(Confirmation row) {
        return row.caseFile();
    }

    @Override
    public String publicId(Confirmation row) {
        return row.publicId();
    }

    @Override
    public DataCategory category(Confirmation row) {
        return row.category();
    }

    /** Whoever confirms something of a stay is of the place. */
    @Override
    public DataCategory categoryOfAuthor(Confirmation row) {
        return row.category() == DataCategory.HOUSING_PLACE ? row.category() : null;
    }

    @Override
    public Map<String, HistoryField> fields(Confirmation row) {
        return Map.of("question", text(row.question(), row.categoryOfQuestion()));
    }
}
