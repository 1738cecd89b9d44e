package org.amparo.web.casefile;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.casefile.access.GrantAccess;
import org.amparo.casefile.access.GrantAccessBuilder;
import org.amparo.casefile.access.GrantBasis;
import org.amparo.casefile.access.GrantDesk;
import org.amparo.casefile.access.GrantView;
import org.amparo.organisation.OrganisationDesk;
import org.amparo.organisation.OrganisationView;
import org.amparo.press.RecordName;
import org.amparo.security.DataCategory;
import org.amparo.shared.AppClock;
import org.amparo.shared.NotFound;
import org.amparo.web.component.Notices;
import org.amparo.web.press.PagePress;

/** Who else may see a case: the owner's workers read it, her supervisor opens and ends it. */
@Named("access")
@ViewScoped
public class AccessPage implements CasePage, Serializable {

    private static final long serialVersionUID = 1L;

    private static final String VIEW = "/casefile/access.xhtml";

    @Inject
    private GrantDesk grants;

    @Inject
    private OrganisationDesk organisations;

    @Inject
    private CaseReading reading;

    @Inject
    private CaseHead head;

    @Inject
    private AppClock clock;

    @Inject
    private Notices notices;

    @Inject
    private PagePress press;

    private String organisation;
    private String user;
    private String[] categories = {};
    private LocalDate until;
    private LocalTime hour;
    private String basis;
    private String basisReference;
    private final Map<String, String> endReasons = new HashMap<>();

    /** Opens the page, for the owner's workers alone. */
    public void load() {
        head.loadWhole(this);
    }

    @Override
    public void mustBeOpen() {
        if (!head.getSight().owner()) {
            throw new NotFound();
        }
    }

    /** The grants, ended ones included. */
    public List<GrantView> getGrants() {
        return reading.grants(head.getNumber());
    }

    /** Organisations to which the case can be opened. */
    public List<OrganisationView> getOrganisations() {
        return organisations.ofCountry(null).stream()
                .filter(known -> !known.equals(head.getView().owner()))
                .toList();
    }

    /** On what a case is opened by hand, in the order of the list of bases. */
    public List<GrantBasis> getBases() {
        return Stream.of(GrantBasis.values()).filter(GrantBasis::isByHand).toList();
    }

    /** Whether a basis can open everything. */
    public boolean isOpenToAll(GrantBasis of) {
        return of.ceiling().size() == DataCategory.values().length;
    }

    /** Names of the categories that a basis can open. */
    public List<String> ceilingOf(GrantBasis of) {
        return of.ceiling().stream().map(Enum::name).toList();
    }

    /** Where a grant stands in time: {@code holds}, {@code begins-later} or {@code has-ended}. */
    public String state(GrantView grant) {
        if (grant.holds()) {
            return "holds";
        }
        return grant.beginsAt().isAfter(clock.now()) ? "begins-later" : "has-ended";
    }

    /** The message that says how long a grant holds that has no end: some end with the case. */
    public String openEnd(GrantView grant) {
        return GrantBasis.valueOf(grant.basis()).endsWithTheCase() ? "access.until-closure" : "access.open-end";
    }

    /** Opens the chosen categories, until the end of a day or until an hour of it in the country of the case. */
    public String open() {
        Instant moment = GrantAccess.momentOf(until, hour, head.getView().country());
        var order = GrantAccessBuilder.builder()
                .organisation(organisation)
                .user(user)
                .categories(List.of(categories))
                .until(moment == null ? until : null)
                .endsAt(moment)
                .basis(basis)
                .basisReference(basisReference)
                .build();
        var opened = press.or(() -> grants.open(head.getNumber(), order), this::found);
        return notices.doneIn(
                opened.barredSince() == null ? "access.opened" : "access.opened.barred", VIEW, head.getNumber());
    }

    private GrantView found(List<RecordName> names) {
        return getGrants().stream()
                .filter(grant -> grant.recordName().equals(names.get(0)))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Ends a grant. */
    public String end(String grantId) {
        press.done(() -> grants.end(head.getNumber(), grantId, endReasons.get(grantId)));
        return notices.doneIn("access.ended", VIEW, head.getNumber());
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public String[] getCategories() {
        return categories.clone();
    }

    public void setCategories(String[] categories) {
        this.categories = categories == null ? new String[0] : categories.clone();
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public LocalTime getHour() {
        return hour;
    }

    public void setHour(LocalTime hour) {
        this.hour = hour;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String basis) {
        this.basis = basis;
    }

    public String getBasisReference() {
        return basisReference;
    }

    public void setBasisReference(String basisReference) {
        this.basisReference = basisReference;
    }

    /** Why each grant ends, by its id: the rows of a list must not write over one another. */
    public Map<String, String> getEndReasons() {
        return endReasons;
    }
}
