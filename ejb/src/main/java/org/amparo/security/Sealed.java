package org.amparo.security;

import java.io.Serializable;

/**
 * Text that only the {@link Vault} can read: an immutable envelope {@code 1.<data key id>.<base64url of IV and AES-256-GCM
 * ciphertext>}. The entity carries no plain text. Its data key destroyed, the column is unreadable in base and audit tables.
 */
public final class Sealed implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String envelope;

    /** What a stored form stands for. */
    public Sealed(String envelope) {
        this.envelope = envelope;
    }

    /** The stored form, for what writes rows without an entity. */
    public String envelope() {
        return envelope;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed sealed && sealed.envelope.equals(envelope);
    }

    @Override
    public int hashCode() {
        return envelope.hashCode();
    }

    @Override
    public String toString() {
        return "sealed";
    }
}
