package org.amparo.press;

import jakarta.ejb.ApplicationException;

/** The key is taken: by an act that is recorded, or by one that was and is not any more. The transaction has written nothing. */
@ApplicationException(rollback = true)
class PressedBefore extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Press tried;
    private final boolean amends;

    PressedBefore(Press tried, boolean amends, Throwable cause) {
        super("pressed before", cause);
        this.tried = tried;
        this.amends = amends;
    }

    /** What was to be kept of the press that comes too late. */
    Press tried() {
        return tried;
    }

    /** Whether the act changes what is there already. */
    boolean amends() {
        return amends;
    }
}
