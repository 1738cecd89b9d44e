package org.amparo.press;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.amparo.security.Callers;

/** Lets an act be done at most once, and looks up what is remembered in transactions that see what others have just recorded. */
@ApplicationScoped
class DoorPresses implements Presses {

    /** So often somebody else may be faster and then be refused. */
    private static final int TRIES = 5;

    @Inject
    private CurrentPress current;

    @Inject
    private KeptPresses presses;

    @Inject
    private Callers callers;

    @Override
    public <T> T once(String key, Supplier<T> act, Function<List<RecordName>, T> again) {
        PressedBefore last = null;
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                current.is(key);
                return act.get();
            } catch (PressedBefore before) {
                var kept = presses.find(before.tried());
                if (kept.isPresent()) {
                    if (!kept.get().isLike(before.tried())) {
                        throw new PressWithAnotherBody(kept.get(), before.amends());
                    }
                    return again.apply(kept.get().names());
                }
                last = before;
            } finally {
                current.is(null);
            }
        }
        throw new OptimisticLockException(last);
    }

    @Override
    public Optional<List<RecordName>> recorded(String key) {
        return presses.of(callers.current(), key).stream().findFirst().map(Press::names);
    }

    @Override
    public String keyOf(String place) {
        String name = place + '/' + presses.newest(callers.current());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
