package org.amparo.web.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.exchange.in.DateOrder;
import org.amparo.exchange.in.ImportDesk;
import org.amparo.exchange.in.ImportFormat;
import org.amparo.exchange.in.ImportMode;
import org.amparo.exchange.in.ImportState;
import org.amparo.exchange.in.ImportView;
import org.amparo.exchange.in.StartImportBuilder;
import org.amparo.shared.NotFound;
import org.amparo.shared.Page;
import org.amparo.web.component.Download;
import org.amparo.web.component.Field;
import org.amparo.web.component.Notices;
import org.amparo.web.component.ShownPage;
import org.amparo.web.language.Messages;
import org.amparo.web.press.PagePress;

/** The imports of a country, and the form that brings another one. */
@Named("importsPage")
@RequestScoped
public class ImportsPage {

    private static final int SIZE = 20;

    @Inject
    private ImportDesk desk;

    @Inject
    private Notices notices;

    @Inject
    private Messages messages;

    @Inject
    private PagePress press;

    private String page;
    private Page<ImportView> imports;
    private Part file;
    private ImportFormat importFormat = ImportFormat.REGISTER;
    private ImportMode mode = ImportMode.INSERT;
    private String dryRun = "true";
    private String source;
    private String newSource;
    private List<String> sources;
    private DateOrder dates;
    private String templateOf = ImportFormat.REGISTER.name();
    private boolean example;
    private boolean fileGone;

    public Page<ImportView> getImports() {
        if (imports == null) {
            imports = ShownPage.of(page, SIZE, desk::list);
        }
        return imports;
    }

    /** Whether the caller may bring a register in. */
    public boolean isStartable() {
        return desk.mayStart();
    }

    /** A file cannot be kept with the page for the next try: a browser asks for it again, too. */
    public void forgetFile(ComponentSystemEvent event) {
        var input = (UIInput) event.getComponent();
        fileGone = input.getValue() instanceof Part chosen && chosen.getSize() > 0;
        input.resetValue();
    }

    /** Whether a file was chosen that has to be chosen again. */
    public boolean isFileGone() {
        return fileGone;
    }

    /** Tone of a state's badge. */
    public String tone(ImportState state) {
        return switch (state) {
            case DONE, CHECKED -> "good";
            case REFUSED, FAILED -> "danger";
            case CANCELLED, WITHDRAWN -> "quiet";
            default -> "attention";
        };
    }

    public List<ImportFormat> getFormats() {
        return List.of(ImportFormat.values());
    }

    /** In which ways dates can be written that could be read in several. */
    public List<DateOrder> getDateOrders() {
        return List.of(DateOrder.values());
    }

    /** Sends files to begin with. */
    public void template() throws IOException {
        var format = Stream.of(ImportFormat.values())
                .filter(one -> one.name().equals(templateOf))
                .findFirst()
                .orElseThrow(NotFound::new);
        byte[] zip = desk.template(format, example, messages.of("import.example.note"));
        Download.send(ImportWords.templateName(format, example), "application/zip", out -> out.write(zip));
    }

    /** Name of the format of which files to begin with are asked for. */
    public String getTemplateOf() {
        return templateOf;
    }

    public void setTemplateOf(String templateOf) {
        this.templateOf = templateOf;
    }

    public boolean isExample() {
        return example;
    }

    public void setExample(boolean example) {
        this.example = example;
    }

    public DateOrder getDates() {
        return dates;
    }

    public void setDates(DateOrder dates) {
        this.dates = dates;
    }

    public List<ImportMode> getModes() {
        return List.of(ImportMode.values());
    }

    /** Brings the file. */
    public String start() throws IOException {
        if (file == null || file.getSize() == 0) {
            refuse("f:fileField", "import.file.missing");
            return null;
        }
        if (!isNothing(source) && !isNothing(newSource)) {
            refuse("f:newSourceField", "import.source.both");
            return null;
        }
        String name = file.getSubmittedFileName();
        var order = StartImportBuilder.builder()
                .format(importFormat)
                .mode(mode)
                .dryRun(Boolean.parseBoolean(dryRun))
                .source(isNothing(source) ? newSource : source)
                .dates(dates)
                .fileName(name == null ? "-" : name.substring(Math.max(0, name.length() - 200)))
                .build();
        try (InputStream in = file.getInputStream()) {
            var stored = desk.receive(order, in);
            var started = press.or(
                    () -> desk.start(order, stored),
                    names -> desk.instead(stored, names.get(0).id()));
            return notices.done("import.started", "/exchange/import.xhtml?id=" + started.id());
        }
    }

    private void refuse(String field, String words) {
        var place = FacesContext.getCurrentInstance().getViewRoot().findComponent(field);
        ((Field) place).refuse(messages.of(words));
    }

    private static boolean isNothing(String name) {
        return name == null || name.isBlank();
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public ImportFormat getImportFormat() {
        return importFormat;
    }

    public void setImportFormat(ImportFormat importFormat) {
        this.importFormat = importFormat;
    }

    public ImportMode getMode() {
        return mode;
    }

    public void setMode(ImportMode mode) {
        this.mode = mode;
    }

    public String getDryRun() {
        return dryRun;
    }

    public void setDryRun(String dryRun) {
        this.dryRun = dryRun;
    }

    /** Sources whose rows have come in before. */
    public List<String> getSources() {
        if (sources == null) {
            sources = desk.sources();
        }
        return sources;
    }

    public String getNewSource() {
        return newSource;
    }

    public void setNewSource(String newSource) {
        this.newSource = newSource;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
