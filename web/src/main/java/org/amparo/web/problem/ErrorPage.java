package org.amparo.web.problem;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.amparo.shared.CaseNumber;
import org.amparo.web.language.Messages;
import org.amparo.web.session.CurrentUser;
import org.amparo.web.session.Room;

/** What a page says of a request that failed or could not be read, and where it leads back to: the case that it was about, or its room. */
@Named("errorPage")
@RequestScoped
public class ErrorPage {

    private static final String FAULT = "problem.unexpected";
    private static final String NOT_READ = "problem.not-read";

    /** What is said of a refusal; anything else is a fault of ours. */
    private static final Map<Integer, String> SAID = Map.of(
            400, NOT_READ,
            401, "problem.signed-out",
            405, NOT_READ,
            411, NOT_READ,
            413, "problem.too-large",
            415, NOT_READ);

    private static final Pattern CASE = Pattern.compile("(?:^|&)case=([^&]{1,30})(?:&|$)");

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentUser user;

    @Inject
    private Messages messages;

    private Optional<Back> back;

    /** Where a link leads, and what stands on it. */
    private record Back(String address, String text) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** Key of the words, before {@code .title} and {@code .detail}. */
    public String getSaid() {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? SAID.getOrDefault(status, FAULT)
                : FAULT;
    }

    /** Whether there is somewhere to go back to, beside the start. */
    public boolean isLeadingBack() {
        return back().isPresent();
    }

    /** Address of the way back, within the application. */
    public String getBackAddress() {
        return back().map(Back::address).orElse(null);
    }

    /** What stands on the way back. */
    public String getBackText() {
        return back().map(Back::text).orElse(null);
    }

    private Optional<Back> back() {
        if (back == null) {
            back = isSomebodyThere() ? toCase().or(this::toRoom) : Optional.empty();
        }
        return back;
    }

    /** Where the system cannot even say who she is, the start has to do. */
    private boolean isSomebodyThere() {
        try {
            return user.isKnown();
        } catch (RuntimeException unknown) {
            return false;
        }
    }

    private Optional<Back> toCase() {
        String asked = request.getQueryString();
        var named = CASE.matcher(asked == null ? "" : asked);
        return named.find()
                ? CaseNumber.parse(named.group(1))
                        .map(number -> new Back(
                                "/casefile/file.xhtml?case=" + number.value(),
                                messages.of("problem.back.case", number.value())))
                : Optional.empty();
    }

    private Optional<Back> toRoom() {
        String failed = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        String page = failed.substring(
                Math.min(failed.length(), request.getContextPath().length()));
        return Arrays.stream(Room.values())
                .filter(room -> room != Room.WORK && user.mayUse(room) && room.holds(page))
                .findFirst()
                .map(room -> new Back(
                        room.getView(), messages.of("problem.back.room", messages.of("nav." + room.getKey()))));
    }
}
