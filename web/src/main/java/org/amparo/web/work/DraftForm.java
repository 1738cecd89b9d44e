package org.amparo.web.work;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.casefile.drafts.KeptDraft;

/** The forms whose words are kept, by the names of their drafts, and where each is gone on with. */
enum DraftForm {
    INTAKE("intake", "/casefile/intake.xhtml?draft=1", null),
    INTAKE_ANOTHER("intake-", "/casefile/intake.xhtml", "draft"),
    SECTION("section-", "/casefile/edit.xhtml", "section"),
    SERVICE("service", "/services/log.xhtml", null),
    SERVICE_CHANGED("service-", "/services/service.xhtml", "id"),
    DECISION("decision", "/identification/ledger.xhtml", null),
    REQUEST("request", "/identification/ledger.xhtml?ask=1", null),
    CORRECTION("correction-", "/identification/correct.xhtml", "id");

    private final String name;
    private final String view;
    private final String parameter;

    /** Where a parameter is named, its value ends the name of the draft. */
    DraftForm(String name, String view, String parameter) {
        this.name = name;
        this.view = view;
        this.parameter = parameter;
    }

    /** The form of that name. */
    static DraftForm of(String draft) {
        return Arrays.stream(values())
                .filter(form -> form.parameter == null ? form.name.equals(draft) : draft.startsWith(form.name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no form has drafts of that name"));
    }

    /** Whether it opens a case. */
    boolean isIntake() {
        return this == INTAKE || this == INTAKE_ANOTHER;
    }

    /** What of the draft's name is the record's or the section's. */
    String part(String draft) {
        return draft.substring(name.length());
    }

    /** Where a draft is gone on with, below the application's own address. */
    String address(KeptDraft draft) {
        String ofCase = draft.caseNumber() == null ? null : "case=" + draft.caseNumber();
        String ofRecord = parameter == null ? null : parameter + "=" + part(draft.form());
        String query = Stream.of(ofCase, ofRecord).filter(Objects::nonNull).collect(Collectors.joining("&"));
        return query.isEmpty() ? view : view + (view.contains("?") ? "&" : "?") + query;
    }
}
