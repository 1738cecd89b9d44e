package org.amparo.shared;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What went wrong, as a log may tell it: the classes of a failure and of its causes, each with the first place in Amparo that it
 * passed. Their messages stay out, for those of databases and of validators name what was recorded.
 */
public final class Causes {

    /** A chain that leads back into itself would have no end. */
    private static final int DEEPEST = 20;

    /** MariaDB's number of that refusal. */
    private static final int DUPLICATE_KEY = 1062;

    private static final String OURS = "org.amparo.";

    private Causes() {}

    /** The chain from the outermost to the innermost cause, on one line. */
    public static String of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .map(Causes::said)
                .collect(Collectors.joining(", by "));
    }

    /** Whether the database refused a row because another one, of the same moment, has its key. */
    public static boolean isKeyTaken(Throwable cause) {
        return cause instanceof SQLException sql && sql.getErrorCode() == DUPLICATE_KEY;
    }

    private static String said(Throwable cause) {
        String error = cause instanceof SQLException sql ? " " + sql.getErrorCode() : "";
        return cause.getClass().getName() + error + place(List.of(cause.getStackTrace()));
    }

    /** A place without a line is in a class that a container has made. */
    private static String place(List<StackTraceElement> trace) {
        return trace.stream()
                .filter(frame -> frame.getClassName().startsWith(OURS) && frame.getLineNumber() > 0)
                .findFirst()
                .map(frame -> " at " + frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .orElse("");
    }
}
