package org.amparo.exchange.out;

/**
 * What a finished file holds.
 *
 * @param cases rows of cases
 * @param events rows of events; null where there is no such file
 * @param availability rows of availability; null where there is no such file
 * @param bytes length of the file
 * @param sha256 of the file, in hexadecimal digits
 */
record Written(long cases, Long events, Long availability, long bytes, String sha256) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
