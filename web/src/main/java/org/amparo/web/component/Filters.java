package org.amparo.web.component;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewMetadata;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.amparo.shared.RuleViolation;
import org.amparo.web.language.DayConverter;
import org.amparo.web.language.Messages;

/**
 * What the address of a page asks for. Whatever cannot be read is said beside the field that would ask for it, and nothing is shown as if it
 * had not been asked; a name that the page does not know is told.
 */
@Named("filters")
@RequestScoped
public class Filters {

    private static final String NOT_OFFERED = "filter.not-offered";
    private static final String OF_FACES = "jakarta.faces.";

    /** Any other name is not repeated: it may say what it likes. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,29}");

    @Inject
    private Messages messages;

    private final Map<String, String> refused = new HashMap<>();

    /**
     * What a filter asks for; empty where it asks for nothing, and where it cannot be read, which is said.
     *
     * @param field id of the field that asks for it
     * @param written as the address has it, or null
     * @param words key of what is said where it cannot be read
     * @param arguments values of its placeholders
     */
    public <T> Optional<T> read(
            String field, String written, Function<String, Optional<T>> reader, String words, Object... arguments) {
        if (written == null || written.isBlank()) {
            return Optional.empty();
        }
        var read = reader.apply(written);
        if (read.isEmpty() && !refused.containsKey(field)) {
            String text = messages.of(words, arguments);
            refused.put(field, text);
            FacesContext.getCurrentInstance()
                    .addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        }
        return read;
    }

    /** Like {@link #read}, where it names one of a type, letter by letter. */
    public <E extends Enum<E>> Optional<E> named(String field, String written, Class<E> type) {
        return read(
                field,
                written,
                name -> Arrays.stream(type.getEnumConstants())
                        .filter(one -> one.name().equals(name))
                        .findFirst(),
                NOT_OFFERED);
    }

    /** Like {@link #read}, where it is one of those that are offered. */
    public Optional<String> among(String field, String written, Collection<String> offered) {
        return read(field, written, one -> Optional.of(one).filter(offered::contains), NOT_OFFERED);
    }

    /** Like {@link #read}, where it is a day. */
    public Optional<LocalDate> day(String field, String written) {
        return read(field, written, Filters::dayOf, "rule.day-not-understood");
    }

    private static Optional<LocalDate> dayOf(String typed) {
        try {
            return Optional.of(DayConverter.read(typed));
        } catch (RuleViolation notUnderstood) {
            return Optional.empty();
        }
    }

    /** Whether a box is ticked, which a form sends as 1; anything else cannot be read. */
    public boolean ticked(String field, String written) {
        return read(field, written, sent -> "1".equals(sent) ? Optional.of(true) : Optional.empty(), NOT_OFFERED)
                .isPresent();
    }

    /** Whether all that was asked for could be read. */
    public boolean isReadable() {
        return refused.isEmpty();
    }

    /** What is wrong with a field, or null. */
    public String error(String field) {
        return refused.get(field);
    }

    /** State of a field for {@code aria-invalid}; null where nothing is wrong. */
    public String invalid(String field) {
        return refused.containsKey(field) ? "true" : null;
    }

    /** Id of what is said of a field, for {@code aria-describedby}; null where nothing is wrong. */
    public String describedBy(String field) {
        return refused.containsKey(field) ? field + "-error" : null;
    }

    /** Names in the address that the page does not know, which therefore ask for nothing. */
    public List<String> getUnknown() {
        var faces = FacesContext.getCurrentInstance();
        if (faces.isPostback()) {
            return List.of();
        }
        var known = ViewMetadata.getViewParameters(faces.getViewRoot()).stream()
                .map(parameter -> parameter.getName())
                .toList();
        return faces.getExternalContext().getRequestParameterMap().keySet().stream()
                .filter(name -> !known.contains(name) && !name.startsWith(OF_FACES))
                .map(name -> PLAIN.matcher(name).matches() ? name : "…")
                .distinct()
                .sorted()
                .toList();
    }
}
