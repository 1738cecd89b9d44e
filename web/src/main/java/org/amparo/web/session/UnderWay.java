package org.amparo.web.session;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Holds between two screens what was answered on the first, so that each screen has an address of its own: going back, or reloading,
 * sends no form again. It lives as long as the session.
 *
 * @param <T> the answers
 */
public abstract class UnderWay<T extends Serializable> implements Serializable {

    private static final long serialVersionUID = 1L;

    /** As many as somebody has open beside one another; of an older one the draft is left. */
    private static final int MOST = 8;

    private final Map<String, Held<T>> held = new LinkedHashMap<>();

    /** Answers, and whose they are: whoever acts for another organisation since is somebody else there. */
    private record Held<T extends Serializable>(T answers, String account) implements Serializable {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** Holds answers of an account; returns the name under which they are found again. */
    public synchronized String hold(T answers, String account) {
        String name = UUID.randomUUID().toString();
        held.put(name, new Held<>(answers, account));
        if (held.size() > MOST) {
            held.remove(held.keySet().iterator().next());
        }
        return name;
    }

    /** The answers of a name, where the account is that which gave them; or null. */
    public synchronized T of(String name, String account) {
        var known = held.get(name);
        return known != null && known.account().equals(account) ? known.answers() : null;
    }

    /** Forgets answers. */
    public synchronized void forget(String name) {
        held.remove(name);
    }
}
