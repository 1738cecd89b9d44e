package org.amparo.web.identification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.amparo.identification.IdentificationDesk;
import org.amparo.identification.RequestedAccess;
import org.amparo.organisation.OrganisationView;
import org.amparo.reference.CodeList;
import org.amparo.security.DataCategory;
import org.amparo.web.casefile.CaseHead;
import org.amparo.web.language.CodeWords;

/** What a request for a decision would open, and to whom, told on the form before it is made. */
@Named("requestPreview")
@RequestScoped
public class RequestPreview {

    @Inject
    private IdentificationDesk identification;

    @Inject
    private CaseHead head;

    @Inject
    private LedgerPage ledger;

    @Inject
    private CodeWords labels;

    private RequestedAccess access;

    /** Names of the bodies to which the case is opened; empty where the owner decides itself. */
    public List<String> getBodies() {
        return access().bodies().stream().map(OrganisationView::name).toList();
    }

    /** What they see until they have decided, in one line. */
    public String getCategories() {
        return inWords(access().categories());
    }

    /** What they see from then on until the case is closed, in one line. */
    public String getAfterwards() {
        return inWords(access().afterwards());
    }

    private String inWords(List<DataCategory> categories) {
        return categories.stream()
                .map(category -> labels.of(CodeList.DATA_CATEGORY, category.name()))
                .collect(Collectors.joining(", "));
    }

    private RequestedAccess access() {
        if (access == null) {
            var on = ledger.getAnswers().getDecidedOn();
            access = identification.requestedAccess(head.getNumber(), on == null ? null : on.from());
        }
        return access;
    }
}
