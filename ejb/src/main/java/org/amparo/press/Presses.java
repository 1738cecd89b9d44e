package org.amparo.press;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the doors ask of presses: a key stands for one press of a button, or one call of a program, of one account. */
public interface Presses {

    /**
     * Lets an act be done under a key, once. Of several at the same time one acts and the others wait for it; where it is refused, the
     * next of them acts.
     *
     * @param key as the form or the program names the press; null acts without one
     * @param act calls one method that is {@link OncePerPress}
     * @param again finds what was recorded by its names, through the reader's own sight, in a transaction of its own
     * @return what the act answers, or what is found where it has been done before
     * @throws PressWithAnotherBody where the key stands for something else that was recorded
     * @throws jakarta.persistence.OptimisticLockException where others under the same key have been faster again and again
     */
    <T> T once(String key, Supplier<T> act, Function<List<RecordName>, T> again);

    /** What the caller has recorded under a key, by whichever act; empty where nothing was, or it is too long ago. */
    Optional<List<RecordName>> recorded(String key);

    /**
     * A key for the form of a place, such as that of a draft: the same until the caller has recorded something, wherever she opens the
     * form, so that two tabs with one form are one press.
     */
    String keyOf(String place);
}
