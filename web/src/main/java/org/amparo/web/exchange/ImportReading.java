package org.amparo.web.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.amparo.exchange.in.AskedOfRows;
import org.amparo.exchange.in.ImportDesk;
import org.amparo.exchange.in.ImportView;
import org.amparo.exchange.in.ImportedCase;
import org.amparo.exchange.in.WithdrawalDesk;
import org.amparo.exchange.in.WithdrawalView;
import org.amparo.shared.Page;
import org.amparo.web.component.ShownPage;

/**
 * What one request reads of one import: each part once, and nothing of it is kept in the session, where a case would still be named
 * that has been closed to its reader.
 */
@RequestScoped
class ImportReading {

    @Inject
    private ImportDesk desk;

    @Inject
    private WithdrawalDesk withdrawals;

    @Inject
    private ImportWords words;

    private ImportView view;
    private WithdrawalView look;
    private Page<ImportedCase> cases;
    private List<AskedOfRows> asked;

    ImportView view(String id) {
        if (view == null) {
            view = words.saying(desk.find(id));
        }
        return view;
    }

    WithdrawalView look(String id) {
        if (look == null) {
            look = withdrawals.look(id);
        }
        return look;
    }

    List<AskedOfRows> asked(String id) {
        if (asked == null) {
            asked = desk.asked(id);
        }
        return asked;
    }

    Page<ImportedCase> cases(String id, String page, int size) {
        if (cases == null) {
            cases = ShownPage.of(page, size, shown -> desk.cases(id, shown));
        }
        return cases;
    }
}
