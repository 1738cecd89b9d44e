package org.amparo.web.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Holds between two screens what was answered on the first, so that each screen has an address of its own: going back, or reloading,
 * sends no form again. It lives as long as the session. A name always stands for the same answers: what one page changes, or another tab, is
 * held under another name, so that what a page has shown is what it records.
 *
 * @param <T> the answers
 */
public abstract class UnderWay<T extends Serializable> implements Serializable {

    private static final long serialVersionUID = 1L;

    /** As many as somebody has open beside one another, each changed a few times; of an older one the draft is left. */
    private static final int MOST = 24;

    private final Map<String, Held> held = new LinkedHashMap<>();

    /** Answers as they were, written down, and whose they are: whoever acts for another organisation since is somebody else there. */
    private record Held(byte[] answers, String account) implements Serializable {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** Holds answers of an account as they are now; returns the name under which they are found again. */
    public synchronized String hold(T answers, String account) {
        String name = UUID.randomUUID().toString();
        held.put(name, new Held(written(answers), account));
        if (held.size() > MOST) {
            held.remove(held.keySet().iterator().next());
        }
        return name;
    }

    /** A copy of the answers of a name, where the account is that which gave them; or null. */
    public synchronized T of(String name, String account) {
        var known = held.get(name);
        return known != null && known.account().equals(account) ? read(known.answers()) : null;
    }

    private static byte[] written(Serializable answers) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Nobody but {@link #written} has made these bytes, and they have not left the session. */
    @SuppressWarnings("unchecked")
    private T read(byte[] answers) {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(answers))) {
            return (T) in.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Forgets answers. */
    public synchronized void forget(String name) {
        held.remove(name);
    }
}
