package org.amparo.it.measure;

import java.util.List;

/** Times of one thing done many times, in milliseconds. */
record Times(List<Double> sorted) {

    static Times of(List<Long> nanoseconds) {
        return new Times(nanoseconds.stream().map(nano -> nano / 1e6).sorted().toList());
    }

    double median() {
        return at(0.5);
    }

    double p95() {
        return at(0.95);
    }

    private double at(double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.round(share * sorted.size())));
    }

    @Override
    public String toString() {
        return "median %.1f ms, p95 %.1f ms, n = %d".formatted(median(), p95(), sorted.size());
    }
}
