package org.amparo.web.statistics;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.security.Roles;
import org.amparo.shared.NotFound;
import org.amparo.statistics.DeclareFigureBuilder;
import org.amparo.statistics.DeclaredDesk;
import org.amparo.statistics.DeclaredView;
import org.amparo.web.component.Filters;
import org.amparo.web.component.Notices;
import org.amparo.web.press.PagePress;
import org.amparo.web.session.CurrentUser;
import org.amparo.web.session.DrawnWith;

/** What countries declare where their records give no number; the supervisor of the deciding body declares and withdraws for hers. */
@Named("declaredPage")
@ViewScoped
public class DeclaredPage implements DrawnWith, Serializable {

    private static final long serialVersionUID = 1L;

    static final String VIEW = "/statistics/declared.xhtml";

    @Inject
    private DeclaredDesk desk;

    @Inject
    private DeclaredReading reading;

    @Inject
    private FigureWords words;

    @Inject
    private Notices notices;

    @Inject
    private CurrentUser user;

    @Inject
    private Filters filters;

    @Inject
    private PagePress press;

    private String year;
    private String figure;
    private String id;
    private Integer number;
    private String source;
    private String document;
    private LocalDate documentOn;
    private String signedBy;
    private String reason;
    private int version;
    private boolean ready;

    /** Reads what stands, and opens the form of the number or of the declaration that the address names. */
    public void load() {
        user.mustBeOneOf(Roles.SUPERVISOR, Roles.SECRETARIAT);
        if (!Years.isReadable(filters, year)) {
            return;
        }
        getRows();
        ready = true;
        if (figure != null && !getDeclarable().contains(figure)) {
            throw new NotFound();
        }
        if (id != null) {
            if (!isWritable() || !getChosen().stands()) {
                throw new NotFound();
            }
            version = getChosen().version();
        }
    }

    /** Whether the year could be read; it cannot where a rule has refused it. */
    public boolean isReady() {
        return ready;
    }

    public boolean isDeclaring() {
        return ready && figure != null;
    }

    public boolean isWithdrawing() {
        return ready && figure == null && id != null;
    }

    /** All that was declared for the year, withdrawn ones included. */
    public List<DeclaredView> getRows() {
        return reading.of(getShownYear());
    }

    /** The one that is to be withdrawn. */
    public DeclaredView getChosen() {
        return getRows().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    /** The numbers that may be declared. */
    public List<String> getDeclarable() {
        return reading.declarable(getShownYear());
    }

    /** Those of them that nobody has declared yet. */
    public List<String> getOffered() {
        Set<String> declared = getRows().stream()
                .filter(DeclaredView::stands)
                .map(DeclaredView::figure)
                .collect(Collectors.toSet());
        return getDeclarable().stream().filter(path -> !declared.contains(path)).toList();
    }

    /** Whether the caller may declare and withdraw. */
    public boolean isWritable() {
        return desk.mayDeclare();
    }

    /** What the number at a path is called. */
    public String nameOf(String path) {
        return FigureName.of(path, words);
    }

    /** Whether it stands and is shown nowhere, because the records give the number now. */
    public boolean isOvertaken(DeclaredView declared) {
        return reading.overtaken(getShownYear()).contains(declared.id());
    }

    /** From which document it is, and who signed it. */
    public String documentOf(DeclaredView declared) {
        return Declared.document(declared, words);
    }

    /** Declares it. */
    public String declare() {
        press.once(() -> desk.declare(DeclareFigureBuilder.builder()
                .year(getShownYear())
                .figure(figure)
                .number(number)
                .source(source)
                .document(document)
                .documentOn(documentOn)
                .signedBy(signedBy)
                .build()));
        return notices.done("declared.done", VIEW + "?year=" + getShownYear(), nameOf(figure));
    }

    /** Withdraws it. */
    public String withdraw() {
        press.once(() -> desk.withdraw(id, version, reason));
        return notices.done("declared.done.withdrawn", VIEW + "?year=" + getShownYear());
    }

    /** What is declared is open to whoever reads the report. */
    @Override
    public Set<String> whatIsOpen() {
        return Set.of();
    }

    @Override
    public int versionShown() {
        return version;
    }

    public int getShownYear() {
        return Years.shown(year, user.getToday());
    }

    public List<Integer> getYears() {
        return Years.offered(user.getToday());
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getFigure() {
        return figure;
    }

    public void setFigure(String figure) {
        this.figure = figure;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(String document) {
        this.document = document;
    }

    public LocalDate getDocumentOn() {
        return documentOn;
    }

    public void setDocumentOn(LocalDate documentOn) {
        this.documentOn = documentOn;
    }

    public String getSignedBy() {
        return signedBy;
    }

    public void setSignedBy(String signedBy) {
        this.signedBy = signedBy;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
