package org.amparo.web.press;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.amparo.press.PressWithAnotherBody;
import org.amparo.press.Presses;
import org.amparo.press.RecordName;
import org.amparo.press.Recorded;

/**
 * The press of a page's button: the key that its form was drawn with. Pressed again, it leads to where the first press has led. With
 * other words the person is asked whether she means another record; what is amended is judged by what stands.
 */
@RequestScoped
public class PagePress {

    /** The field of a form with its key. */
    public static final String FIELD = "press";

    /** The field of a form that names the button for another record, whose value is that one's key. */
    static final String ANOTHER = "another";

    private static final int LONGEST = 100;
    private static final Pattern NEW_KEY = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Inject
    private HttpServletRequest request;

    @Inject
    private Presses presses;

    /** Records something once; returns by which name it is found. */
    public RecordName once(Supplier<? extends Recorded> act) {
        return all(() -> List.of(act.get())).get(0);
    }

    /** Records several things once; returns by which names they are found. */
    public List<RecordName> all(Supplier<? extends List<? extends Recorded>> act) {
        return or(() -> act.get().stream().map(Recorded::recordName).toList(), names -> names);
    }

    /** Does something once that has no answer. */
    public void done(Runnable act) {
        or(
                () -> {
                    act.run();
                    return true;
                },
                names -> true);
    }

    /**
     * What an act answers, or what is found of its record where it has been done before.
     *
     * @throws PressWithAnotherBody where something else was recorded from the same form
     */
    public <T> T or(Supplier<T> act, Function<List<RecordName>, T> again) {
        try {
            return presses.once(key().orElse(null), act, again);
        } catch (PressWithAnotherBody another) {
            if (another.amends()) {
                return act.get();
            }
            throw another;
        }
    }

    /** The key of the form that was sent. */
    Optional<String> key() {
        return another()
                .or(() -> Optional.ofNullable(request.getParameter(FIELD)))
                .filter(key -> !key.isEmpty() && key.length() <= LONGEST);
    }

    private Optional<String> another() {
        return Optional.ofNullable(request.getParameter(ANOTHER))
                .map(request::getParameter)
                .filter(key -> NEW_KEY.matcher(key).matches());
    }

    /** Whether the form that was sent has been recorded. */
    public boolean isRecorded() {
        return key().flatMap(presses::recorded).isPresent();
    }
}
