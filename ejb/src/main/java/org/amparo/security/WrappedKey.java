package org.amparo.security;

/**
 * A data key as it is stored: wrapped by a country's key.
 *
 * @param country whose key wraps it
 * @param countryKeyVersion which of that country's keys
 * @param wrapped the key, sealed
 */
@SuppressWarnings("ArrayRecordComponent")
public record WrappedKey(String country, int countryKeyVersion, byte[] wrapped) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
