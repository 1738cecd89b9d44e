package org.amparo.web.casefile;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.casefile.CaseView;
import org.amparo.casefile.PersonLine;
import org.amparo.casefile.Sight;
import org.amparo.casefile.access.AccessAct;
import org.amparo.identification.DecisionState;
import org.amparo.identification.DecisionView;
import org.amparo.organisation.AccountView;
import org.amparo.organisation.OrganisationView;
import org.amparo.reference.Today;
import org.amparo.security.DataCategory;
import org.amparo.services.ServiceView;
import org.amparo.shared.CaseNumber;
import org.amparo.shared.NotFound;
import org.amparo.web.problem.Overtaken;
import org.amparo.web.session.CurrentUser;
import org.amparo.web.session.DrawnWith;

/** The case whose page is open: what stands above the tabs, and which tabs there are. */
@Named("openCase")
@ViewScoped
public class CaseHead implements DrawnWith, Serializable {

    private static final long serialVersionUID = 1L;

    /** Stands among what is open for a case of one's own organisation. */
    private static final String OWNED = "OWNED";

    private static final String HIDES = AccessAct.HIDE_CASE.name();

    @Inject
    private CaseReading reading;

    @Inject
    private CurrentUser user;

    @Inject
    private Today today;

    private String number;
    private int version;
    private Set<DataCategory> shown = Set.of();
    private boolean owned;
    private boolean whole;
    private CasePage page;

    /** Opens a page on which something of the case is written, which is asked before each later showing. */
    public void load(CasePage opened) {
        opened.mustBeOpen();
        load();
        page = opened;
    }

    /** Opens a page under the case's tabs, which is asked before each later showing. */
    public void loadWhole(CasePage opened) {
        opened.mustBeOpen();
        loadWhole();
        page = opened;
    }

    /** Reads the case with its parts, of which the head above the tabs tells. */
    public void loadWhole() {
        whole = true;
        load();
    }

    /** Reads the case with its parts to be printed. */
    public void loadForPaper() {
        reading.forPaper(number);
        loadWhole();
    }

    /** Asks for what its page shows of the case anew, and for the case; on a page that is of no case there is nothing to ask. */
    void mustBeOpen() {
        if (page != null) {
            page.mustBeOpen();
        }
        if (number != null) {
            getView();
        }
    }

    /**
     * Refuses a page that was filled when more of the case was open than is now; what is open decides every field of it.
     *
     * @throws Overtaken where something has been closed
     * @throws NotFound where the case is not in the caller's scope any more
     */
    void mustBeAsOpenAsItWas() {
        if (number != null) {
            var now = reading.sight(number);
            Overtaken.unless(now.categories().containsAll(shown) && (now.owner() || !owned));
        }
    }

    /** Reads the case; its version is what every form of its owner's is checked against, nought where she has none. */
    public void load() {
        version = getView().version() == null ? 0 : getView().version();
        number = getView().number();
        shown = Set.copyOf(getView().categories());
        owned = getView().owned();
    }

    /** What of the case is open to the caller; nothing of it is shown, and so nothing goes on record. */
    public Sight getSight() {
        return reading.sight(number);
    }

    /** The case as the caller may see it. */
    public CaseView getView() {
        return whole ? reading.whole(number).view() : reading.view(number);
    }

    /** Of a case that stands beside it what tells it from the others, as far as the caller may see that one; or null. */
    public PersonLine beside(String other) {
        return reading.whole(number).beside().get(other);
    }

    /** Whether a case that stands beside it is open, as far as the caller may know of that one. */
    public boolean isOpenBeside(String other) {
        return reading.whole(number).openBeside().contains(other);
    }

    /** What tells this case from the others; null where the profile is closed to the caller. */
    public PersonLine getPerson() {
        return getView().person();
    }

    /** Version of the case when the page was opened. */
    public int getVersion() {
        return version;
    }

    /** Its ledger of decisions; empty where that is closed to the caller. */
    public List<DecisionView> getLedger() {
        return reading.whole(number).part(DecisionView.class);
    }

    /** Whether a correction of one of them awaits a second person. */
    public boolean isCorrectionAwaited() {
        return getLedger().stream().anyMatch(entry -> entry.state() == DecisionState.PROPOSED);
    }

    /** Its services that are for the caller's eyes, latest first. */
    public List<ServiceView> getServices() {
        return reading.whole(number).part(ServiceView.class);
    }

    /** The accounts that can be put in charge of the case. */
    public List<AccountView> getWorkers() {
        return reading.workers(number);
    }

    /** Whether whoever is in charge of an open case cannot reach it, which its supervisor has to know. */
    public boolean isOutOfReach() {
        return may(HIDES) && isOpen() && isHiddenFromWorker();
    }

    private boolean isHiddenFromWorker() {
        String worker = getView().assignedTo();
        return worker != null
                && getWorkers().stream().noneMatch(known -> known.username().equals(worker));
    }

    /** Whether services of some kind are open to the caller. */
    public boolean isSomeServices() {
        return LifeLine.OF_SERVICES.stream().anyMatch(getView().categories()::contains);
    }

    /** Whether services of every kind are open to the caller: only then is an empty list said to be all. */
    public boolean isEveryService() {
        return getView().categories().containsAll(LifeLine.OF_SERVICES);
    }

    /** What of the case is closed to the caller, by the keys of its names. */
    public List<String> getClosed() {
        return CaseFacts.closed(getView());
    }

    /** The line of its life. */
    public List<LifeLine.Step> getLife() {
        return LifeLine.of(getView(), getLedger(), getServices());
    }

    /** What is recorded. */
    public List<CaseFacts.Section> getSections() {
        return CaseFacts.of(getView());
    }

    /** What has not been asked yet. */
    public List<CaseFacts.Section> getStillToAsk() {
        return CaseFacts.stillToAsk(getView());
    }

    /** The services that are planned, earliest first. */
    public List<ServiceView> getPlanned() {
        return LifeLine.planned(getServices());
    }

    /** The day in the country of the case. */
    public LocalDate getToday() {
        return today.in(getView().country());
    }

    /** Whether the ledger may be read. */
    public boolean isLegal() {
        return getView().categories().contains(DataCategory.LEGAL);
    }

    /** Whether the grounds of its decisions are open to the caller. */
    public boolean isGroundsOpen() {
        return getView().categories().contains(DataCategory.FREE_TEXT);
    }

    /** The bodies that decide in the caller's country today. */
    public List<OrganisationView> getBodies() {
        return reading.bodies(user.getToday());
    }

    /** Whether it is not closed. */
    public boolean isOpen() {
        return getView().closedOn() == null;
    }

    /** Whether the caller can do that with the case now, as the desks say it. */
    public boolean may(String act) {
        return getView().mayNow().contains(act);
    }

    @Override
    public Set<String> whatIsOpen() {
        return Stream.concat(
                        shown.stream().map(DataCategory::name), Stream.of(OWNED).filter(mark -> owned))
                .collect(Collectors.toSet());
    }

    /** A form that changes the case remembers it with its draft. */
    @Override
    public int versionShown() {
        return 0;
    }

    /** Case number as the address carries it. */
    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = CaseNumber.canonical(number);
    }
}
