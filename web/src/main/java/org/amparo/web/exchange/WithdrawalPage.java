package org.amparo.web.exchange;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.amparo.exchange.in.Against;
import org.amparo.exchange.in.ImportView;
import org.amparo.exchange.in.WithdrawImport;
import org.amparo.exchange.in.WithdrawalDesk;
import org.amparo.exchange.in.WithdrawalView;
import org.amparo.web.component.Notices;
import org.amparo.web.language.Messages;
import org.amparo.web.press.PagePress;

/** Looks at what taking an import back would do, and takes it back. */
@Named("withdrawalPage")
@ViewScoped
public class WithdrawalPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String IMPORT = "/exchange/import.xhtml";

    @Inject
    private WithdrawalDesk desk;

    @Inject
    private ImportReading reading;

    @Inject
    private Messages messages;

    @Inject
    private Notices notices;

    @Inject
    private PagePress press;

    private String id;
    private String reason;
    private boolean offered;

    /** An import that is not there to be taken back, or no longer, is shown as it is. */
    public String load() {
        if (!getRun().withdrawable()) {
            return IMPORT + "?faces-redirect=true&id=" + id;
        }
        offered = getLook().possible();
        return null;
    }

    /**
     * Whether there is the form: where it was possible when the page was opened, it stays. What is sent after somebody has built on the
     * import is refused in words, and the reason that she typed waits until it is possible again.
     */
    public boolean isOffered() {
        return offered;
    }

    /** What would go, each as a sentence; nothing of which there is none. */
    public List<String> getGoing() {
        var view = getLook();
        return List.of(
                        said("cases", view.cases()),
                        said("services", view.services()),
                        said("decisions", view.decisions()),
                        said("statements", view.statements()),
                        said("changed", view.changed()))
                .stream()
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private String said(String what, long many) {
        return many == 0 ? "" : messages.of("withdrawal.goes." + what, many);
    }

    /** What stands against it, without its case. */
    public String what(Against against) {
        if (against.kind() == Against.Kind.IMPORT && against.other() == null) {
            return messages.of("withdrawal.against.IMPORT.elsewhere");
        }
        return messages.of(
                "withdrawal.against." + against.kind(),
                against.count(),
                against.other() == null ? "" : against.other().fileName());
    }

    public WithdrawalView getLook() {
        return reading.look(id);
    }

    public ImportView getRun() {
        return reading.view(id);
    }

    /** Takes it back. */
    public String withdraw() {
        var begun = press.once(() -> desk.withdraw(id, new WithdrawImport(reason)));
        return notices.done("withdrawal.started", IMPORT + "?id=" + begun.id());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
