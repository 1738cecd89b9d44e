package org.amparo.web.services;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.amparo.security.Roles;
import org.amparo.services.ServiceDesk;
import org.amparo.web.casefile.DraftKeeper;
import org.amparo.web.component.Notices;
import org.amparo.web.press.PagePress;
import org.amparo.web.problem.AskedQuestions;
import org.amparo.web.session.CurrentUser;

/** Logs one service: the case is given or picked, the day is today, so that three taps are enough. */
@Named("serviceLog")
@ViewScoped
public class ServiceLogPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ServiceDesk services;

    @Inject
    private CurrentUser user;

    @Inject
    private AskedQuestions questions;

    @Inject
    private Notices notices;

    @Inject
    private DraftKeeper draft;

    @Inject
    private PagePress press;

    private String number;
    private ServiceForm form;

    /** Prepares the form. */
    public void load() {
        user.mustBeOneOf(Roles.CASEWORKER, Roles.SUPERVISOR);
        form = ServiceForm.on(user.getToday());
        draft.open("service", number, 0);
    }

    /** Logs the service. */
    public String save() {
        var logged = questions.answer(confirmed -> press.once(() -> services.log(number, form.order(confirmed))));
        draft.close();
        return notices.doneIn(
                form.isOpenStay() ? "services.logged-stay" : "services.logged", "/services/list.xhtml", logged.of());
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public ServiceForm getForm() {
        return form;
    }
}
