package org.amparo.shared;

import jakarta.ejb.ApplicationException;

/** There is no such record for this caller: it does not exist, or is out of her scope. Both answer alike. */
@ApplicationException(rollback = true)
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says nothing of the record on purpose. */
    public NotFound() {
        super("not found");
    }
}
