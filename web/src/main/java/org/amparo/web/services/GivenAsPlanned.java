package org.amparo.web.services;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.amparo.plausibility.Unlikely;
import org.amparo.reference.CodeList;
import org.amparo.services.AmendService;
import org.amparo.services.ServiceDesk;
import org.amparo.services.ServiceState;
import org.amparo.services.ServiceView;
import org.amparo.shared.NotFound;
import org.amparo.web.component.Notices;
import org.amparo.web.language.CodeWords;
import org.amparo.web.language.Format;
import org.amparo.web.press.PagePress;
import org.amparo.web.session.CurrentUser;

/** What became of a planned service in one press, where it was given on its day. */
@Named("givenAsPlanned")
@RequestScoped
public class GivenAsPlanned {

    private static final String PRESS = "given:press";
    private static final String PARTED = "/";
    private static final int PARTS = 3;

    @Inject
    private HttpServletRequest request;

    @Inject
    private ServiceDesk services;

    @Inject
    private CurrentUser user;

    @Inject
    private PagePress press;

    @Inject
    private Notices notices;

    @Inject
    private CodeWords labels;

    @Inject
    private Format format;

    /** Whether it can be said of a service: it is planned, its day has come, and she may say what became of it. */
    public boolean isOffered(ServiceView service) {
        return service.correctable()
                && service.state() == ServiceState.PLANNED
                && !service.startOn().isAfter(user.getToday());
    }

    /** What the button of a service sends: which one it is, and in which version she sees it. */
    public String key(ServiceView service) {
        return String.join(PARTED, service.caseNumber(), service.id(), String.valueOf(service.version()));
    }

    /** Records it, and leads back to the list; where something is asked about it, to the page of the service. */
    public String record() {
        var sent = Optional.ofNullable(request.getParameter(PRESS))
                .map(key -> key.split(PARTED))
                .filter(parts -> parts.length == PARTS && parts[2].matches("\\d{1,9}"))
                .orElseThrow(NotFound::new);
        var service = services.find(sent[0], sent[1]);
        var form = ServiceForm.of(service);
        form.setState(ServiceState.DELIVERED);
        try {
            press.once(() -> services.amend(
                    service.caseNumber(),
                    service.id(),
                    new AmendService(Integer.parseInt(sent[2]), form.order(null), null)));
        } catch (Unlikely asked) {
            return notices.warned("services.given.asked", page(service));
        }
        return notices.doneWith(
                "services.given.mend",
                page(service),
                form.isOpenStay() ? "services.logged-stay" : "services.given.done",
                here(),
                labels.of(CodeList.SERVICE_KIND, service.kind().name()),
                format.date(service.startOn()),
                service.caseNumber());
    }

    private static String page(ServiceView service) {
        return "/services/service.xhtml?case=" + service.caseNumber() + "&id=" + service.id();
    }

    private String here() {
        String query = request.getQueryString();
        return request.getServletPath() + (query == null ? "" : "?" + query);
    }
}
