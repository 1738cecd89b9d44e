package org.amparo.web.services;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.casefile.CaseRow;
import org.amparo.security.Roles;
import org.amparo.services.LogActivity;
import org.amparo.services.ServiceDesk;
import org.amparo.web.component.Notices;
import org.amparo.web.press.PagePress;
import org.amparo.web.problem.AskedQuestions;
import org.amparo.web.session.CurrentUser;

/** Logs one activity for all who took part in it. */
@Named("activity")
@ViewScoped
public class ActivityPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ServiceDesk services;

    @Inject
    private ServiceChoices choices;

    @Inject
    private CurrentUser user;

    @Inject
    private AskedQuestions questions;

    @Inject
    private Notices notices;

    @Inject
    private PagePress press;

    private ServiceForm form;
    private String[] numbers = {};
    private String more;
    private final List<String> added = new ArrayList<>();

    /** Prepares the form. */
    public void load() {
        user.mustBeOneOf(Roles.CASEWORKER, Roles.SUPERVISOR);
        form = ServiceForm.on(user.getToday());
    }

    /** Adds a case that is not among those offered, and picks it. */
    public void add() {
        if (more == null) {
            return;
        }
        if (getOffered().stream().noneMatch(row -> row.number().equals(more))) {
            added.add(0, more);
        }
        numbers = Stream.concat(Arrays.stream(numbers), Stream.of(more))
                .distinct()
                .toArray(String[]::new);
        more = null;
    }

    /** Logs the activity for every person picked, or for none. */
    public String save() {
        var logged = questions.answer(confirmed ->
                press.all(() -> services.logActivity(new LogActivity(form.order(confirmed), List.of(numbers)))));
        return notices.done("activity.logged", "/index.xhtml", logged.size());
    }

    public ServiceForm getForm() {
        return form;
    }

    /** Cases to pick from: those added first. They are asked for at each showing, and none of them is kept. */
    public List<CaseRow> getOffered() {
        var offered = choices.getCases();
        return Stream.concat(
                        added.stream()
                                .filter(number -> offered.stream()
                                        .noneMatch(row -> row.number().equals(number)))
                                .flatMap(number -> choices.numbered(number).stream()),
                        offered.stream())
                .toList();
    }

    public String getMore() {
        return more;
    }

    public void setMore(String more) {
        this.more = more;
    }

    public String[] getNumbers() {
        return numbers.clone();
    }

    public void setNumbers(String[] numbers) {
        this.numbers = numbers == null ? new String[0] : numbers.clone();
    }
}
