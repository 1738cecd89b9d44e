package org.amparo.exchange.in;

/**
 * A file in the folder of {@link Uploads}.
 *
 * @param digest SHA-256 of what it holds
 */
record Upload(String name, String digest) implements StoredFile {

    @Override
    public Object compared() {
        return digest;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
