package org.amparo.web.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.amparo.exchange.in.ImportDesk;
import org.amparo.exchange.in.ImportView;
import org.amparo.exchange.in.ImportedCase;
import org.amparo.shared.Page;
import org.amparo.shared.PageRequest;

/**
 * What one request reads of one import: each part once, and nothing of it is kept in the session, where a case would still be named
 * that has been closed to its reader.
 */
@RequestScoped
class ImportReading {

    @Inject
    private ImportDesk desk;

    @Inject
    private ImportWords words;

    private ImportView view;
    private Page<ImportedCase> cases;

    ImportView view(String id) {
        if (view == null) {
            view = words.saying(desk.find(id));
        }
        return view;
    }

    Page<ImportedCase> cases(String id, PageRequest page) {
        if (cases == null) {
            cases = desk.cases(id, page);
        }
        return cases;
    }
}
