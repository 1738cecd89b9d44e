package org.amparo.web.services;

/**
 * Takes back a service that was entered in error.
 *
 * @param reason why; it has to be given
 */
public record WithdrawService(String reason) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
