package org.amparo.launcher;

import java.nio.file.Path;

/** What the command was asked for cannot be done. The message is one sentence for the person at the keyboard. */
public final class LaunchFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A failure told in one sentence. */
    public LaunchFailure(String sentence) {
        super(sentence);
    }

    /** A failure told in one sentence, with what caused it. */
    public LaunchFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** A failure whose reason stands in a log. */
    public static LaunchFailure see(String sentence, Path log) {
        return new LaunchFailure(sentence + "; the reason stands in " + log + ".");
    }
}
