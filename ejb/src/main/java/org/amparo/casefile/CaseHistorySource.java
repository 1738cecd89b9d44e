package org.amparo.casefile;

import static org.amparo.audit.HistoryField.code;
import static org.amparo.audit.HistoryField.coded;
import static org.amparo.audit.HistoryField.date;
import static org.amparo.audit.HistoryField.sealed;
import static org.amparo.audit.HistoryField.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.audit.HistoryField;
import org.amparo.audit.HistorySource;
import org.amparo.reference.CodeList;
import org.amparo.security.DataCategory;

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
        fields.put("identificationPlace", code(row.identificationPlace(), CodeList.COUNTRY, DataCategory.LEGAL));
        fields.put("detectedOn", date(row.detectedOn(), null));
        fields.put("detectionSource", coded(row.detectionSource(), CodeList.DETECTION_SOURCE, DataCategory.LEGAL));
        fields.put("assignedTo", text(row.assignedTo(), null));
        fields.put("closedOn", date(row.closedOn(), null));
        fields.put("closureReason", code(row.closureReason(), CodeList.CLOSURE_REASON, DataCategory.PROFILE));
        profile(row.profile().section(), fields);
        var sealed = row.sealed();
        fields.put("birthDate", text(row.birth(), DataCategory.BIRTH_DATE));
        fields.put("lgbtiq", coded(row.lgbtiq(), CodeList.ANSWER, DataCategory.SENSITIVE_IDENTITY));
        fields.put(
                SealedSections.GENDER_IDENTITY,
                sealed(
                        sealed.genderIdentity(),
                        SealedSections.GENDER_IDENTITY,
                        CodeList.GENDER_IDENTITY,
                        DataCategory.SENSITIVE_IDENTITY));
        var location = row.location();
        fields.put("originArea", code(location.originArea(), CodeList.AREA, DataCategory.LOCATION));
        fields.put("detectionArea", code(location.detectionArea(), CodeList.AREA, DataCategory.LOCATION));
        fields.put(
                SealedSections.DISABILITY,
                sealed(sealed.disability(), SealedSections.DISABILITY, CodeList.DISABILITY, DataCategory.HEALTH));
        fields.put(
                SealedSections.PREGNANCY,
                sealed(sealed.pregnancy(), SealedSections.PREGNANCY, CodeList.PREGNANCY, DataCategory.HEALTH));
        exploitation(row.exploitation().section(), fields);
        fields.put(SealedSections.STORY, sealed(sealed.story(), SealedSections.STORY, null, DataCategory.FREE_TEXT));
        fields.put(
                SealedSections.NEEDS_NOW,
                sealed(sealed.needsNow(), SealedSections.NEEDS_NOW, null, DataCategory.FREE_TEXT));
        return fields;
    }

    private static void profile(Sections.Profile profile, Map<String, HistoryField> fields) {
        var category = DataCategory.PROFILE;
        fields.put("sex", code(profile.sex(), CodeList.SEX, category));
        fields.put("statedAge", text(band(profile.statedAge()), category));
        fields.put("nationalities", joined(profile.nationalities(), CodeList.COUNTRY, category));
        fields.put("languages", joined(profile.languages(), CodeList.LANGUAGE, category));
        fields.put("interpreter", code(profile.interpreter(), CodeList.ANSWER, category));
        fields.put("peoples", joined(profile.peoples(), CodeList.PEOPLE, category));
        fields.put("migrationStatus", joined(profile.migrationStatus(), CodeList.MIGRATION_STATUS, category));
    }

    private static void exploitation(Sections.Exploitation exploitation, Map<String, HistoryField> fields) {
        var category = DataCategory.EXPLOITATION;
        fields.put("forms", joined(exploitation.forms(), CodeList.EXPLOITATION_FORM, category));
        fields.put("means", joined(exploitation.means(), CodeList.MEANS_OF_CONTROL, category));
        fields.put(
                "recruiterRelations", joined(exploitation.recruiterRelations(), CodeList.RECRUITER_RELATION, category));
        fields.put("travelTourism", code(exploitation.travelTourism(), CodeList.ANSWER, category));
        fields.put("recruitmentArea", code(exploitation.recruitmentArea(), CodeList.AREA, category));
        fields.put("exploitationArea", code(exploitation.exploitationArea(), CodeList.AREA, category));
    }

    private static HistoryField joined(List<String> codes, CodeList list, DataCategory category) {
        return code(String.join(";", codes), list, category);
    }

    private static String band(StatedAge age) {
        if (age == null) {
            return null;
        }
        return age.from().equals(age.until())
                ? age.from().toString()
                : age.from() + "–" + (age.until() == null ? "" : age.until());
    }
}
