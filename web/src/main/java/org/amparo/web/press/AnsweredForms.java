package org.amparo.web.press;

import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.amparo.web.session.FormMark;

/**
 * Where the forms that somebody has just sent have led her, and what they said: a second press of the same button sends the same form, and
 * is led there as well, whatever has become of its page. That nothing is recorded twice does not rest on it, but on the key.
 */
@SessionScoped
public class AnsweredForms implements Serializable {

    private static final long serialVersionUID = 1L;

    /** As many as somebody could press again. */
    private static final int MOST = 20;

    private final Map<String, Answer> answers = new LinkedHashMap<>();

    /**
     * An answer.
     *
     * @param sent digest of all that was filled in
     * @param address where it leads
     * @param notice what was said
     */
    private record Answer(String sent, String address, Notice notice) implements Serializable {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** Says what has been done on the page that follows, and leads there; the same form is led there again. */
    public void lead(FacesContext faces, String address, Notice notice) {
        String key = faces.getExternalContext().getRequestParameterMap().get(PagePress.FIELD);
        if (key != null) {
            keep(key, new Answer(sent(faces), address, notice));
        }
        go(faces, address, notice);
    }

    /** Leads a form that has been answered to where it has led before; any other goes its way. */
    void leadAgain(FacesContext faces) {
        var known = of(faces.getExternalContext().getRequestParameterMap().get(PagePress.FIELD));
        if (known != null && known.sent().equals(sent(faces))) {
            go(faces, known.address(), known.notice());
        }
    }

    private synchronized void keep(String key, Answer answer) {
        answers.put(key, answer);
        if (answers.size() > MOST) {
            answers.remove(answers.keySet().iterator().next());
        }
    }

    private synchronized Answer of(String key) {
        return answers.get(key);
    }

    private static void go(FacesContext faces, String address, Notice notice) {
        var external = faces.getExternalContext();
        faces.addMessage(null, notice);
        external.getFlash().setKeepMessages(true);
        try {
            external.redirect(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    private static String sent(FacesContext faces) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var fields = new TreeMap<>(faces.getExternalContext().getRequestParameterValuesMap());
            // The same form of a draft in another tab has another state, and may show another version of the record.
            fields.remove(SentForm.STATE);
            fields.remove(FormMark.FIELD);
            fields.forEach((name, values) ->
                    digest.update((name + Arrays.toString(values) + '\n').getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
