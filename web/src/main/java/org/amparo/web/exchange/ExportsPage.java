package org.amparo.web.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.amparo.casefile.list.CaseQuery;
import org.amparo.exchange.out.ExportDesk;
import org.amparo.exchange.out.ExportFormat;
import org.amparo.exchange.out.ExportView;
import org.amparo.exchange.out.OrderExport;
import org.amparo.web.component.Download;
import org.amparo.web.component.Notices;
import org.amparo.web.press.PagePress;

/** One's own files: ordered from a list, listed until they are ready, fetched. */
@Named("exportsPage")
@RequestScoped
public class ExportsPage {

    private static final String VIEW = "/exchange/exports.xhtml";
    private static final int ASK_AGAIN_SECONDS = 5;

    @Inject
    private ExportDesk desk;

    @Inject
    private ExportWords words;

    @Inject
    private Notices notices;

    @Inject
    private PagePress press;

    private String id;
    private List<ExportView> exports;

    /** Reads one's exports, and lets the browser ask again while one is not finished. */
    public void load() {
        if (getExports().stream().anyMatch(ExportView::unfinished)) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .setResponseHeader("Refresh", String.valueOf(ASK_AGAIN_SECONDS));
        }
    }

    public List<ExportView> getExports() {
        if (exports == null) {
            exports = desk.latest().stream().map(words::saying).toList();
        }
        return exports;
    }

    /** Orders the rows of a list in a format, all its pages. */
    public String order(CaseQuery list, ExportFormat format) {
        press.once(() -> desk.order(OrderExport.ofCases(list, format), words.list()));
        return notices.done("export.ordered", VIEW);
    }

    /** Sends the file that the address names. */
    public void send() throws IOException {
        var file = desk.file(id);
        Download.send(file.name(), file.mediaType(), out -> Files.copy(file.path(), out));
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
