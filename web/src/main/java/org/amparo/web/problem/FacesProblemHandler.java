package org.amparo.web.problem;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.plausibility.Unlikely;
import org.amparo.press.PressWithAnotherBody;
import org.amparo.shared.RuleViolation;
import org.amparo.web.language.Messages;
import org.amparo.web.press.AnotherRecord;
import org.amparo.web.press.PagePress;
import org.amparo.web.session.CurrentUser;
import org.amparo.web.session.LostForm;

/**
 * Gives pages the same table as the API ({@link ProblemKind}). What the user can mend is said on the page, where all that
 * she typed stays; the rest leads to a calm page of its own.
 */
public class FacesProblemHandler extends ExceptionHandlerWrapper {

    private static final Set<Integer> MENDABLE = Set.of(400, 409, 412, 422);

    /** Wraps the handler that Faces brings. */
    public FacesProblemHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        try {
            for (var events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext(); ) {
                var queued = events.next().getContext();
                events.remove();
                answer(queued.getContext(), queued.getException(), queued.getPhaseId());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext faces, Throwable thrown, PhaseId phase) throws IOException {
        if (thrown instanceof ViewExpiredException) {
            openAnew(faces, isKept(faces) ? null : "problem.expired");
            return;
        }
        if (thrown instanceof Overtaken page) {
            openAnew(faces, page.why());
            return;
        }
        var problem = CDI.current().select(Problems.class).get().of(thrown);
        if (ProblemKind.of(thrown).cause() instanceof PressWithAnotherBody before) {
            AnotherRecord.ask(faces, before);
        } else if (PhaseId.INVOKE_APPLICATION.equals(phase) && MENDABLE.contains(problem.status())) {
            mend(faces, ProblemKind.of(thrown).cause(), problem.detail());
        } else {
            showPage(faces, problem.status());
        }
    }

    /** Asks or refuses beside the field that it is about; what is about none is said above. */
    private static void mend(FacesContext faces, Throwable cause, String detail) {
        if (cause instanceof Unlikely unlikely) {
            CDI.current().select(AskedQuestions.class).get().ask(unlikely.questions());
        } else if (!(cause instanceof RuleViolation violation) || !RefusedField.say(faces, violation.code(), detail)) {
            say(faces, FacesMessage.SEVERITY_ERROR, detail);
        }
    }

    /**
     * A view lives as long as its session, and as long as what it shows is open and stands where it stood. The page itself is still
     * there, by the address that its form was sent to.
     *
     * @param why key of what is said; null where the page says it itself
     */
    private static void openAnew(FacesContext faces, String why) throws IOException {
        var external = faces.getExternalContext();
        external.getFlash().setKeepMessages(true);
        // Whoever goes back and sends a form of before once more is told what has become of it, not of its page.
        boolean recorded = isRecorded();
        if (recorded || why != null) {
            say(
                    faces,
                    recorded ? FacesMessage.SEVERITY_INFO : FacesMessage.SEVERITY_WARN,
                    CDI.current().select(Messages.class).get().of(recorded ? "press.recorded-before" : why));
        }
        var request = (HttpServletRequest) external.getRequest();
        external.redirect(request.getRequestURI() + ofPage(request.getQueryString()));
        faces.responseComplete();
    }

    /** Whether the page that is opened anew gives back what was sent, and says so itself: somebody signed in again in another tab. */
    private static boolean isKept(FacesContext faces) {
        return !isRecorded() && CDI.current().select(LostForm.class).get().keep(faces);
    }

    private static boolean isRecorded() {
        var beans = CDI.current();
        return beans.select(CurrentUser.class).get().isKnown()
                && beans.select(PagePress.class).get().isRecorded();
    }

    /** What of a query names the page's record; what Faces itself reads would make a form of the page again. */
    static String ofPage(String query) {
        String kept = Stream.of(Objects.requireNonNullElse(query, "").split("&"))
                .filter(parameter -> !parameter.isEmpty() && !isOfFaces(parameter))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean isOfFaces(String parameter) {
        try {
            return URLDecoder.decode(parameter, StandardCharsets.UTF_8).startsWith("jakarta.faces.");
        } catch (IllegalArgumentException unreadable) {
            return true;
        }
    }

    private static void showPage(FacesContext faces, int status) throws IOException {
        var external = faces.getExternalContext();
        if (faces.getPartialViewContext().isAjaxRequest()) {
            external.redirect(external.getRequestContextPath() + page(status));
        } else if (!external.isResponseCommitted()) {
            external.responseReset();
            external.responseSendError(status, null);
        }
        faces.responseComplete();
    }

    private static String page(int status) {
        return switch (status) {
            case 403 -> "/problem/forbidden.xhtml";
            case 404 -> "/problem/not-found.xhtml";
            default -> "/problem/unexpected.xhtml";
        };
    }

    private static void say(FacesContext faces, Severity severity, String text) {
        faces.addMessage(null, new FacesMessage(severity, text, text));
    }

    /** Puts the handler into Faces; named in faces-config.xml. */
    public static class Factory extends ExceptionHandlerFactory {

        /** Wraps the factory that Faces brings. */
        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new FacesProblemHandler(getWrapped().getExceptionHandler());
        }
    }
}
