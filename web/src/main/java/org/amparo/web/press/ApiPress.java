package org.amparo.web.press;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.amparo.press.Presses;
import org.amparo.press.RecordName;
import org.amparo.web.problem.InvalidInput;

/**
 * The press of a program's call: its header {@code Idempotency-Key}, as the draft of the HTTP working group has it, a quoted string or the
 * bare characters. A call that comes again is answered with what its record is now, to whoever may see it still.
 */
@RequestScoped
public class ApiPress {

    /** Name of the header that brings the key. */
    public static final String HEADER = "Idempotency-Key";

    /** Name of the header of an answer that records nothing, for it was recorded before. */
    public static final String REPLAYED = "Idempotency-Replayed";

    /** One to a hundred visible characters; in quotes, {@code "} and {@code \} stand after a {@code \}. */
    private static final Pattern BARE = Pattern.compile("[\\x21-\\x7E&&[^\"]][\\x21-\\x7E]{0,99}");

    private static final Pattern QUOTED = Pattern.compile("\"((?:[\\x21-\\x7E&&[^\"\\\\]]|\\\\[\"\\\\]){1,100})\"");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    @Inject
    private HttpServletRequest request;

    @Inject
    private Presses presses;

    private boolean replayed;

    /**
     * What an act answers, or, where it has been done under the same key, what is found of its record now.
     *
     * @throws InvalidInput not-a-press-key
     */
    public <T> T once(Supplier<T> act, Function<RecordName, T> again) {
        return all(act, names -> again.apply(names.get(0)));
    }

    /** Like {@link #once}, of an act that records several. */
    public <T> T all(Supplier<T> act, Function<List<RecordName>, T> again) {
        return presses.once(key(), act, names -> {
            T found = again.apply(names);
            replayed = true;
            return found;
        });
    }

    /** Like {@link #once}, of an act that answers nothing. */
    public void done(Runnable act) {
        all(
                () -> {
                    act.run();
                    return true;
                },
                names -> true);
    }

    /** Like {@link #done}, of an act on a case: {@code again} looks whether its record is there for the caller still. */
    public void done(Runnable act, Runnable again) {
        all(
                () -> {
                    act.run();
                    return true;
                },
                names -> {
                    again.run();
                    return true;
                });
    }

    /** Whether the answer is that of an earlier call. */
    boolean isReplayed() {
        return replayed;
    }

    private String key() {
        var sent = Collections.list(request.getHeaders(HEADER));
        return sent.isEmpty() ? null : read(sent);
    }

    static String read(List<String> sent) {
        String header = sent.size() == 1 ? sent.get(0).strip() : "";
        if (BARE.matcher(header).matches()) {
            return header;
        }
        var quoted = QUOTED.matcher(header);
        if (!quoted.matches()) {
            throw new InvalidInput(HEADER, "not-a-press-key");
        }
        return ESCAPED.matcher(quoted.group(1)).replaceAll("$1");
    }
}
