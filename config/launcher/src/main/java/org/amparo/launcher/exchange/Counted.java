package org.amparo.launcher.exchange;

/** A number and its noun: <i>1 case</i>, <i>2 cases</i>. */
final class Counted {

    private Counted() {}

    static String of(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
