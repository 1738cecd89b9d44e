package org.amparo.logging;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.formatters.PatternFormatter;

/**
 * Writes records of the log without what exceptions say: those of databases and validators name what was recorded of people. Of
 * an exception and its causes stay the classes and the places. One record is one line, and whatever could begin another or
 * change how it reads is escaped, so that nobody can forge one.
 */
public final class DiscreetFormatter extends PatternFormatter {

    private static final String OURS = "org.amparo.";

    /** A chain that leads back into itself would have no end. */
    private static final int DEEPEST = 20;

    /** From the first bracket to the last one: a value may have some of its own. */
    private static final Pattern BRACKETS = Pattern.compile("\\[.*\\]", Pattern.DOTALL);

    private List<String> outspoken = List.of();
    private List<String> withoutValues = List.of();

    /** Categories that are written as they are, stack traces included: what tells why the server does not start. */
    public void setOutspoken(String categories) {
        outspoken = list(categories);
    }

    /** Categories whose messages are written without their values, such as the path of a request. */
    public void setWithoutValues(String categories) {
        withoutValues = list(categories);
    }

    @Override
    public String format(ExtLogRecord said) {
        String category = said.getLoggerName();
        if (isOf(outspoken, category)) {
            return super.format(said);
        }
        var discreet = new ExtLogRecord(said);
        String message = isOf(withoutValues, category) ? template(said) : said.getFormattedMessage();
        String causes = said.getThrown() == null ? "" : ": " + causes(said.getThrown());
        discreet.setMessage(escaped(message + causes), FormatStyle.NO_FORMAT);
        discreet.setParameters(null);
        discreet.setResourceBundle(null);
        discreet.setThrown(null);
        return super.format(discreet);
    }

    /**
     * The message as its author wrote it, where values had a place of their own; a key of a bundle is looked up there. Where the values are
     * in it already, the server's own messages have them in brackets.
     */
    private static String template(ExtLogRecord said) {
        var bundle = said.getResourceBundle();
        String message = said.getMessage();
        String written =
                bundle != null && message != null && bundle.containsKey(message) ? bundle.getString(message) : message;
        boolean hasPlaces = said.getParameters() != null && said.getParameters().length > 0;
        return hasPlaces || written == null
                ? written
                : BRACKETS.matcher(written).replaceAll("[]");
    }

    private static String causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .map(cause -> cause.getClass().getName()
                        + (cause instanceof SQLException sql ? " " + sql.getErrorCode() : "")
                        + places(List.of(cause.getStackTrace())))
                .collect(Collectors.joining(", by "));
    }

    /** Where it was thrown, and where in Amparo it passed first. */
    private static String places(List<StackTraceElement> trace) {
        return Stream.concat(
                        trace.stream().limit(1),
                        trace.stream().skip(1).filter(DiscreetFormatter::isOurs).limit(1))
                .map(frame -> " at " + frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining());
    }

    /** A frame without a line is in a class that a container has made. */
    private static boolean isOurs(StackTraceElement frame) {
        return frame.getClassName().startsWith(OURS) && frame.getLineNumber() > 0;
    }

    private static String escaped(String text) {
        return text.codePoints()
                .mapToObj(character -> isPlain(character)
                        ? Character.toString(character)
                        : String.format(Locale.ROOT, "\\u%04x", character))
                .collect(Collectors.joining());
    }

    /** Neither a control, a line or paragraph separator, nor a mark that turns the direction of what follows. */
    private static boolean isPlain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.FORMAT -> false;
            default -> true;
        };
    }

    private static boolean isOf(List<String> categories, String category) {
        return category != null
                && categories.stream().anyMatch(above -> category.equals(above) || category.startsWith(above + "."));
    }

    private static List<String> list(String categories) {
        return Stream.of(categories.split(","))
                .map(String::strip)
                .filter(category -> !category.isEmpty())
                .toList();
    }
}
