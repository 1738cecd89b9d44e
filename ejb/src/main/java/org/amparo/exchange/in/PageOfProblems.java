package org.amparo.exchange.in;

/** Which problems: so many after an offset. */
record PageOfProblems(int offset, int size) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
