package org.amparo.launcher;

/** Tells the person at the terminal what is being done. */
@FunctionalInterface
public interface Progress {

    /** Says one line. */
    void say(String line);
}
