package org.amparo.services;

import static org.amparo.audit.HistoryField.code;
import static org.amparo.audit.HistoryField.date;
import static org.amparo.audit.HistoryField.sealed;
import static org.amparo.audit.HistoryField.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.amparo.audit.HistoryField;
import org.amparo.audit.HistorySource;
import org.amparo.reference.CodeList;
import org.amparo.security.DataCategory;

/** What services add to a case's history. */
@ApplicationScoped
class ServiceHistorySource implements HistorySource<ServiceProvision> {

    @Override
    public String subject() {
        return "service";
    }

    @Override
    public Class<ServiceProvision> entity() {
        return ServiceProvision.class;
    }

    @Override
    public String caseProperty() {
        return "caseFile";
    }

    @Override
    public Object caseOf(ServiceProvision row) {
        return row.caseFile();
    }

    @Override
    public String publicId(ServiceProvision row) {
        return row.publicId();
    }

    @Override
    public DataCategory category(ServiceProvision row) {
        return row.kind().category();
    }

    /** Whoever runs a shelter records its stays herself. */
    @Override
    public DataCategory categoryOfAuthor(ServiceProvision row) {
        return row.kind() == ServiceKind.HOUSING ? row.kind().providerCategory() : null;
    }

    @Override
    public Set<String> naming() {
        return Set.of("kind", "startOn");
    }

    @Override
    public Map<String, HistoryField> fields(ServiceProvision row) {
        var category = row.kind().category();
        var providerCategory = row.kind().providerCategory();
        var fields = new LinkedHashMap<String, HistoryField>();
        fields.put("kind", code(row.kind().name(), CodeList.SERVICE_KIND, category));
        fields.put(
                "type",
                code(row.type(), CodeList.SERVICE_TYPE, row.isDiscreet() ? DataCategory.SENSITIVE_IDENTITY : category));
        fields.put("serviceState", text(row.state().name(), category));
        fields.put("startOn", date(row.startOn(), category));
        fields.put("endOn", date(row.endOn(), category));
        fields.put(
                "provider", text(row.provider() == null ? null : row.provider().name(), providerCategory));
        fields.put("providerType", code(row.providerType(), CodeList.PROVIDER_TYPE, providerCategory));
        fields.put("modality", code(row.modality(), CodeList.MODALITY, category));
        fields.put("barrier", code(row.barrier(), CodeList.SERVICE_BARRIER, category));
        fields.put("note", sealed(row.note(), ServiceLogging.NOTE, null, DataCategory.FREE_TEXT));
        return fields;
    }
}
