package org.amparo.web.statistics;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.reference.CodeList;
import org.amparo.security.Roles;
import org.amparo.shared.NotFound;
import org.amparo.statistics.AnnualReport;
import org.amparo.statistics.AvailabilityStatus;
import org.amparo.statistics.AvailabilityView;
import org.amparo.statistics.DeclaredDesk;
import org.amparo.statistics.StateAvailability;
import org.amparo.statistics.StatisticsDesk;
import org.amparo.web.component.Filters;
import org.amparo.web.component.Notices;
import org.amparo.web.press.PagePress;
import org.amparo.web.session.CurrentUser;
import org.amparo.web.session.DrawnWith;

/** What countries can give of a year's figures; the supervisor of the deciding body says it for hers. */
@Named("availabilityPage")
@ViewScoped
public class AvailabilityPage implements DrawnWith, Serializable {

    private static final long serialVersionUID = 1L;

    private static final String VIEW = "/statistics/availability.xhtml";

    @Inject
    private StatisticsDesk desk;

    @Inject
    private DeclaredDesk declared;

    @Inject
    private AvailabilityReading reading;

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
    private String indicator;
    private AvailabilityStatus status;
    private String footnote;
    private AvailabilityStatus statusBefore;
    private String noteBefore;
    private Integer version;
    private boolean ready;

    /**
     * An indicator of the report and what a country says about it.
     *
     * @param said null where nothing is said, which means that the figure is available
     */
    public record Stated(String indicator, AvailabilityView said) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** Reads what stands, and takes it into the form of the indicator that the address names. */
    public void load() {
        user.mustBeOneOf(Roles.SUPERVISOR, Roles.SECRETARIAT);
        if (indicator != null && !AnnualReport.indicators().contains(indicator)) {
            throw new NotFound();
        }
        if (!Years.isReadable(filters, year)) {
            return;
        }
        getStatements();
        ready = true;
        if (isWritable() && indicator != null) {
            AvailabilityView said = said(indicator);
            status = said == null ? null : said.status();
            footnote = said == null ? null : said.footnote();
            version = said == null ? null : said.version();
            statusBefore = status;
            noteBefore = footnote;
        } else {
            indicator = null;
        }
    }

    /** Whether the year could be read; it cannot where a rule has refused it. */
    public boolean isReady() {
        return ready;
    }

    /** Whether numbers are given of it even where it is not available. */
    public boolean isNoted() {
        return AvailabilityView.isOnlyNoted(indicator);
    }

    /** Whether it is of one kind of service, of which what was recorded stays in the totals. */
    public boolean isOfOneKind() {
        return AvailabilityView.isOfOneKind(indicator);
    }

    /** The indicators of the blocks that the report has, with what the caller's own country says. */
    public List<Stated> getOwn() {
        return AnnualReport.indicators().stream()
                .map(code -> new Stated(code, said(code)))
                .toList();
    }

    /** All that the countries in the caller's report have said. */
    public List<AvailabilityView> getStatements() {
        return reading.of(getShownYear());
    }

    /** Whether the caller may say it. */
    public boolean isWritable() {
        return desk.mayState();
    }

    /** The states to choose from. */
    public List<AvailabilityStatus> getStates() {
        return Arrays.asList(AvailabilityStatus.values());
    }

    /** What the state means for the figures. */
    public String meaning(AvailabilityStatus state) {
        return words.text("availability.means." + state);
    }

    /** Says it, and what follows for what is declared from documents. A note that told why it was missing goes with the lack of it. */
    public String save() {
        var before = declared.overtaken(getShownYear());
        String note = isGivenAgain() ? null : footnote;
        press.once(() -> desk.state(new StateAvailability(getShownYear(), indicator, status, note, version)));
        String named = words.code(CodeList.INDICATOR, indicator);
        String back = VIEW + "?year=" + getShownYear();
        String declaring = DeclaredPage.VIEW + "?year=" + getShownYear();
        String goneNow = gone(before);
        if (!goneNow.isEmpty()) {
            return notices.doneWith("declared.title", declaring, "availability.saved.overtaken", back, named, goneNow);
        }
        if (isMissing(indicator, status)) {
            return notices.doneWith("declared.declare", declaring, "availability.saved", back, named);
        }
        return notices.done("availability.saved", back, named);
    }

    /** What is declared and not shown any more since something was said. */
    private String gone(Set<String> before) {
        var overtaken = declared.overtaken(getShownYear());
        return declared.declared(getShownYear(), null).stream()
                .filter(one -> overtaken.contains(one.id()) && !before.contains(one.id()))
                .map(one -> words.text("figures.name", FigureName.of(one.figure(), words), words.number(one.number())))
                .collect(Collectors.joining("; "));
    }

    private boolean isGivenAgain() {
        return status == AvailabilityStatus.AVAILABLE
                && statusBefore != null
                && statusBefore != status
                && words(footnote).equals(words(noteBefore));
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : List.of(text.strip().split("\\s+"));
    }

    /** Whether numbers may be declared of it. */
    public boolean isDeclarable(Stated stated) {
        return stated.said() != null
                && isMissing(stated.indicator(), stated.said().status());
    }

    private static boolean isMissing(String indicator, AvailabilityStatus said) {
        return said == AvailabilityStatus.NOT_AVAILABLE && !AvailabilityView.isOnlyNoted(indicator);
    }

    /** What is stated is open to whoever reads the report. */
    @Override
    public Set<String> whatIsOpen() {
        return Set.of();
    }

    @Override
    public int versionShown() {
        return version == null ? 0 : version + 1;
    }

    public int getShownYear() {
        return Years.shown(year, user.getToday());
    }

    public List<Integer> getYears() {
        return Years.offered(user.getToday());
    }

    private AvailabilityView said(String code) {
        return getStatements().stream()
                .filter(statement -> statement.indicator().equals(code))
                .findFirst()
                .orElse(null);
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getIndicator() {
        return indicator;
    }

    public void setIndicator(String indicator) {
        this.indicator = indicator;
    }

    public AvailabilityStatus getStatus() {
        return status;
    }

    public void setStatus(AvailabilityStatus status) {
        this.status = status;
    }

    public String getFootnote() {
        return footnote;
    }

    public void setFootnote(String footnote) {
        this.footnote = footnote;
    }
}
