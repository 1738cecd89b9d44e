package org.amparo.identification;

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

/** What decisions on victim status add to a case's history. */
@ApplicationScoped
class DecisionHistorySource implements HistorySource<StatusDecision> {

    @Override
    public String subject() {
        return "decision";
    }

    @Override
    public Class<StatusDecision> entity() {
        return StatusDecision.class;
    }

    @Override
    public String caseProperty() {
        return "caseFile";
    }

    @Override
    public Object caseOf(StatusDecision row) {
        return row.caseFile();
    }

    @Override
    public String publicId(StatusDecision row) {
        return row.publicId();
    }

    @Override
    public DataCategory category(StatusDecision row) {
        return DataCategory.LEGAL;
    }

    @Override
    public Set<String> naming() {
        return Set.of("outcome", "decidedOn", "correctsOutcome", "correctsDecidedOn");
    }

    @Override
    public Map<String, HistoryField> fields(StatusDecision row) {
        var legal = DataCategory.LEGAL;
        var fields = new LinkedHashMap<String, HistoryField>();
        fields.put("outcome", code(row.outcome().name(), CodeList.CASE_STATUS, legal));
        fields.put("decidedOn", text(row.decided(), legal));
        fields.put("body", text(row.body() == null ? null : row.body().name(), legal));
        fields.put(
                DecisionViews.ARTICLE,
                row.article() == null
                        ? text(row.olderArticle(), legal)
                        : sealed(row.article(), DecisionViews.ARTICLE, null, legal));
        fields.put("reasonCode", code(row.reasonCode(), CodeList.DECISION_REASON, legal));
        fields.put(
                DecisionViews.PAPER_REFERENCE,
                row.paperReference() == null
                        ? text(row.olderPaperReference(), legal)
                        : sealed(row.paperReference(), DecisionViews.PAPER_REFERENCE, null, legal));
        fields.put("registerSource", text(row.registerSource(), legal));
        fields.put("recognisedCountry", code(row.recognisedCountry(), CodeList.COUNTRY, legal));
        var wrong = row.corrects();
        fields.put(
                "correctsOutcome", code(wrong == null ? null : wrong.outcome().name(), CodeList.CASE_STATUS, legal));
        fields.put("correctsDecidedOn", text(wrong == null ? null : wrong.decided(), legal));
        fields.put("mistaken", text(row.isMistaken() ? DecisionState.MISTAKEN.name() : null, legal));
        fields.put("decisionState", text(row.state().name(), legal));
        fields.put("checkedBy", text(row.checkedBy(), legal));
        fields.put("checkedOn", date(row.checkedOn(), legal));
        fields.put("grounds", sealed(row.grounds(), DecisionViews.GROUNDS, null, DataCategory.FREE_TEXT));
        return fields;
    }
}
