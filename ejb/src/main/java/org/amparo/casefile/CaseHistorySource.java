package org.amparo.casefile;

import static org.amparo.audit.HistoryField.code;
import static org.amparo.audit.HistoryField.coded;
import static org.amparo.audit.HistoryField.date;
import static org.amparo.audit.HistoryField.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.amparo.audit.HistoryField;
import org.amparo.audit.HistorySource;
import org.amparo.reference.CodeList;
import org.amparo.reference.CodeSet;
import org.amparo.security.DataCategory;
import org.amparo.security.Sealed;

/** What the case's own row adds to its history. */
@ApplicationScoped
class CaseHistorySource implements HistorySource<CaseFile> {

    @Override
    public String subject() {
        return "case";
    }

    @Override
    public Class<CaseFile> entity() {
        return CaseFile.class;
    }

    @Override
    public String caseProperty() {
        return "id";
    }

    @Override
    public Object caseOf(CaseFile row) {
        return row;
    }

    @Override
    public String publicId(CaseFile row) {
        return null;
    }

    @Override
    public Map<String, HistoryField> fields(CaseFile row) {
        var fields = new LinkedHashMap<String, HistoryField>();
        fields.put("role", code(row.role().name(), CodeList.CASE_ROLE, null));
        fields.put("status", code(row.status().name(), CodeList.CASE_STATUS, null));
        fields.put("identifiedOn", text(row.identified(), null));
        open(row.detection(), fields);
        fields.put("assignedTo", text(row.assignedTo(), null));
        fields.put("closedOn", date(row.closedOn(), null));
        fields.put("closureReason", code(row.closureReason(), CodeList.CLOSURE_REASON, DataCategory.PROFILE));
        open(row.profile().section(), fields);
        fields.put("birthDate", text(row.birth(), DataCategory.BIRTH_DATE));
        sealed(row, Sections.Identity.class, fields);
        open(row.location(), fields);
        sealed(row, Sections.Health.class, fields);
        open(row.exploitation().section(), fields);
        sealed(row, Sections.Texts.class, fields);
        return fields;
    }

    private static void open(Record section, Map<String, HistoryField> fields) {
        for (var field : SectionField.of(section.getClass())) {
            fields.put(field.name(), code(said(field, section), field.list(), field.category()));
        }
    }

    private static String said(SectionField field, Record section) {
        Object value = field.in(section);
        if (value == null) {
            return null;
        }
        return switch (field.kind()) {
            case CODE, CODES, CODE_OR_NOTHING -> String.join(";", field.codesIn(section));
            case DAY, WORDS -> value.toString();
            case OTHER -> stated((StatedAge) value);
        };
    }

    private static String stated(StatedAge age) {
        return age.on() == null ? age.inDigits() : age.inDigits() + " (" + age.on() + ")";
    }

    private static void sealed(CaseFile row, Class<? extends Record> section, Map<String, HistoryField> fields) {
        for (var field : SectionField.of(section)) {
            fields.put(
                    field.name(),
                    SealedSections.isSealed(field)
                            ? HistoryField.sealed(
                                    (Sealed) Columns.get(row.sealed(), field),
                                    field.name(),
                                    field.list(),
                                    field.category())
                            : coded((CodeSet) Columns.get(row, field), field.list(), field.category()));
        }
    }
}
