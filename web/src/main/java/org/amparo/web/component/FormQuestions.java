package org.amparo.web.component;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UIPanel;
import jakarta.faces.component.html.HtmlInputTextarea;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.web.language.CodeWords;

/**
 * The questions of a form as a person sees them, each with what it holds: as the page is drawn, or as it was sent. Two answers are compared
 * by what a browser would send of them, so that nothing has to be right yet. What only another answer calls for is no answer ({@link When}).
 */
@RequestScoped
public class FormQuestions {

    private static final String LABEL = "label";

    /** Of a box to tick: the code for which it stands. */
    private static final String CODE = "code";

    /** What is chosen of two answers is no answer of the form. */
    private static final String CONFLICTS = ":conflicts:";

    @Inject
    private CodeWords labels;

    /** What a form holds when it is drawn, by question, in the order of the page. */
    public Map<String, Question> drawn(UIForm form) {
        return read(form, InputValues::drawn);
    }

    /**
     * What was sent of a form; a question of which nothing was sent is left out.
     *
     * @param sent values by the name of their input, null for none
     */
    public Map<String, Question> sent(UIForm form, Function<String, List<String>> sent) {
        drawBoxes(form, sent);
        Set<String> asked = new HashSet<>();
        var all = read(form, input -> {
            var values = sent.apply(id(input));
            if (values == null) {
                return List.of();
            }
            asked.add(id(rootOf(input, form)));
            return values.stream().filter(value -> !value.isEmpty()).toList();
        });
        all.keySet().retainAll(asked);
        return all;
    }

    /** As many boxes for codes as were sent: a page that is drawn anew begins with those of what is recorded. */
    private static void drawBoxes(UIForm form, Function<String, List<String>> sent) {
        form.visitTree(drawnNow(), (context, component) -> {
            if (UIComponent.isCompositeComponent(component)
                    && component.getAttributes().get("value") instanceof CodeSlots slots) {
                String boxes = id(component) + ":field:slots:";
                while (slots.isRoomForMore()
                        && sent.apply(boxes + slots.getSlots().size() + ":slot") != null) {
                    slots.add();
                }
            }
            return VisitResult.ACCEPT;
        });
    }

    private Map<String, Question> read(UIForm form, Function<UIInput, List<String>> values) {
        Map<String, List<Part>> parts = new LinkedHashMap<>();
        Map<String, List<String>> all = new TreeMap<>();
        Map<String, Question> questions = new LinkedHashMap<>();
        visit(form, input -> {
            var part = new Part(input, rootOf(input, form), values.apply(input));
            parts.computeIfAbsent(id(part.root), root -> new ArrayList<>()).add(part);
            all.put(part.id, part.values);
        });
        parts.forEach((id, of) -> questions.put(
                id, question(id, of.stream().filter(part -> part.isMeant(all)).toList(), of.get(0).root)));
        return questions;
    }

    /** One input, as it is while it is visited: in a list one component stands for the inputs of all rows. */
    private static final class Part {

        private final String id;
        private final UIComponent root;
        private final List<String> values;
        private final String said;
        private final String code;
        private final When when;
        private final boolean words;

        Part(UIInput input, UIComponent root, List<String> values) {
            this.id = id(input);
            this.root = root;
            this.values = values;
            this.said = named(input, root, InputValues.said(input, values));
            this.code = (String) input.getAttributes().get(CODE);
            this.words = input instanceof HtmlInputTextarea;
            this.when = Stream.iterate((UIComponent) input, Objects::nonNull, UIComponent::getParent)
                    .filter(When.class::isInstance)
                    .map(When.class::cast)
                    .findFirst()
                    .orElse(null);
        }

        /** Where the input that decides is not drawn, as {@link When} takes it: asked like any other. */
        boolean isMeant(Map<String, List<String>> all) {
            var decided = when == null ? null : all.get(id(when.decider()));
            return decided == null || decided.stream().anyMatch(when::isMeantBy);
        }

        Stream<String> chosen() {
            return code == null ? values.stream() : values.stream().map(ticked -> code);
        }
    }

    private Question question(String id, List<Part> parts, UIComponent root) {
        String label = String.valueOf(root.getAttributes().get(LABEL));
        if (root.getAttributes().get("value") instanceof CodeHolder holder) {
            var codes = holder.together(parts.stream().flatMap(Part::chosen).toList());
            return new Question(
                    id,
                    label,
                    Map.of(id, codes),
                    labels.all(holder.getList(), codes),
                    false,
                    holder.getList().most() > 1);
        }
        boolean words = parts.size() == 1 && parts.get(0).words;
        Map<String, List<String>> values = new TreeMap<>();
        parts.stream().filter(part -> !part.values.isEmpty()).forEach(part -> values.put(part.id, part.values));
        return new Question(
                id,
                label,
                values,
                parts.stream()
                        .map(part -> part.said)
                        .filter(said -> !said.isEmpty())
                        .collect(Collectors.joining(" · ")),
                words,
                words);
    }

    /** Puts what was sent of questions into their inputs; what is not right yet stands there as it was typed. */
    public void fill(UIForm form, Map<String, Question> sent) {
        Map<String, Map<String, List<String>>> values = new LinkedHashMap<>();
        sent.forEach((question, answer) -> values.put(question, answer.values()));
        put(form, values);
    }

    /** Puts these values into the inputs of a question; what is not right yet stands there as it was typed. */
    public void fill(UIForm form, String question, Map<String, List<String>> values) {
        put(form, Map.of(question, values));
    }

    private static void put(UIForm form, Map<String, Map<String, List<String>>> questions) {
        visit(form, input -> {
            var root = rootOf(input, form);
            var values = questions.get(id(root));
            if (values != null && root.getAttributes().get("value") instanceof CodeHolder holder) {
                holder.choose(values.getOrDefault(id(root), List.of()));
            } else if (values != null) {
                InputValues.put(input, values.getOrDefault(id(input), List.of()));
            }
        });
    }

    private static void visit(UIForm form, Consumer<UIInput> each) {
        form.visitTree(drawnNow(), (context, component) -> {
            if (component instanceof UIInput input && !id(input).contains(CONFLICTS)) {
                each.accept(input);
            }
            return VisitResult.ACCEPT;
        });
    }

    private static VisitContext drawnNow() {
        return VisitContext.createVisitContext(
                FacesContext.getCurrentInstance(), null, EnumSet.of(VisitHint.SKIP_UNRENDERED));
    }

    private static String id(UIComponent component) {
        return component.getClientId(FacesContext.getCurrentInstance());
    }

    /** What holds all inputs of a question: the outermost part of the page that has a label, or the input alone. */
    private static UIComponent rootOf(UIInput input, UIForm form) {
        return Stream.iterate((UIComponent) input, one -> one != form, UIComponent::getParent)
                .filter(one -> one == input || isLabelled(one))
                .reduce((inner, outer) -> outer)
                .orElse(input);
    }

    /** What an input says, by its own name where it is one of several to a question and has another. */
    private static String named(UIInput input, UIComponent root, String said) {
        var question = root.getAttributes().get(LABEL);
        return said.isEmpty()
                ? said
                : Stream.iterate((UIComponent) input, one -> one != root, UIComponent::getParent)
                        .filter(FormQuestions::isLabelled)
                        .map(within -> within.getAttributes().get(LABEL))
                        .findFirst()
                        .filter(name -> !name.equals(question))
                        .map(name -> name + ": " + said)
                        .orElse(said);
    }

    private static boolean isLabelled(UIComponent component) {
        return (UIComponent.isCompositeComponent(component) || component instanceof UIPanel)
                && component.getAttributes().get(LABEL) != null;
    }
}
