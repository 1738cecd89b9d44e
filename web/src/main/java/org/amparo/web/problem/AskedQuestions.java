package org.amparo.web.problem;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.plausibility.NotAsked;
import org.amparo.plausibility.Question;

/** What a desk asks of a form as unlikely, and what is ticked of it as right. A page asks at the fields whose rules name it. */
@Named("questions")
@RequestScoped
public class AskedQuestions {

    /** Name of the boxes, and in part of their ids. */
    private static final String CONFIRMED = "confirmed";

    private final Set<String> asked = new LinkedHashSet<>();

    /** Asked by the page, not by its desk. */
    private final Set<String> byThePage = new HashSet<>();

    /** Notes what is asked. */
    void ask(Collection<Question> questions) {
        questions.forEach(question -> asked.add(question.code()));
    }

    /** Whether something that the page asks by itself is ticked as right; else it is asked. */
    public boolean isSettled(String code) {
        byThePage.add(code);
        if (!isConfirmed(code)) {
            asked.add(code);
        }
        return isConfirmed(code);
    }

    /**
     * Gives an order with what is ticked. A tick for something that was mended meanwhile is let go: it is not asked any more.
     *
     * @param order takes the codes that are confirmed
     */
    public <T> T answer(Function<List<String>, T> order) {
        var ticked =
                confirmed().stream().filter(code -> !byThePage.contains(code)).toList();
        try {
            return order.apply(ticked);
        } catch (NotAsked mended) {
            return order.apply(ticked.stream()
                    .filter(code -> !mended.codes().contains(code))
                    .toList());
        }
    }

    /** Whether it is ticked. */
    public boolean isConfirmed(String code) {
        return confirmed().contains(code);
    }

    /** Those that are asked now or ticked at a place of the form that was sent: its {@code rules} name them, parted by blanks. */
    public List<String> at(UIComponent place) {
        var open = Stream.concat(asked.stream(), confirmed().stream()).collect(Collectors.toSet());
        return place.getAttributes().get("rules") instanceof String rules && !open.isEmpty() && isSent(place)
                ? Arrays.stream(rules.split("\\s+")).filter(open::contains).toList()
                : List.of();
    }

    private static boolean isSent(UIComponent place) {
        return Stream.iterate(place, within -> within != null, UIComponent::getParent)
                .anyMatch(within -> within instanceof UIForm form && form.isSubmitted());
    }

    /** Those that are still to be answered. */
    public List<String> getOpen() {
        return asked.stream().filter(code -> !isConfirmed(code)).toList();
    }

    /** Id of the box of a question. */
    public static String boxOf(String code) {
        return CONFIRMED + "-" + code;
    }

    private static List<String> confirmed() {
        var ticked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get(CONFIRMED);
        return ticked == null ? List.of() : List.of(ticked);
    }
}
