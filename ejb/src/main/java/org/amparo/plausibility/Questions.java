package org.amparo.plausibility;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What is asked of one order, and what it answers. All that an order says is put to it; at the end whatever is open is asked at once.
 */
public final class Questions {

    private final Set<String> confirmed;
    private final Set<String> open = new TreeSet<>();
    private final Set<Question> asked = new LinkedHashSet<>();
    private final Set<String> answered = new TreeSet<>();

    private Questions(Collection<String> confirmed) {
        this.confirmed = new TreeSet<>(confirmed);
        open.addAll(this.confirmed);
    }

    /** Of an order that confirms these; null for none. */
    public static Questions of(Collection<String> confirmed) {
        return new Questions(confirmed == null ? List.of() : confirmed);
    }

    /** Of what has been asked where it came from: a register's rows, a paper that a second person checks. */
    public static Questions askedBefore() {
        return new Questions(Rule.questions());
    }

    /**
     * Puts what was found to the order.
     *
     * @param path of a fact in the order
     * @return what the order confirms of it
     * @throws Impossible for the first that cannot be
     */
    public List<Finding> put(List<Finding> found, Function<Fact, String> path) {
        found.stream().filter(finding -> !finding.rule().isAsked()).findFirst().ifPresent(finding -> {
            throw new Impossible(finding.rule().code(), path.apply(finding.fact()));
        });
        found.stream()
                .filter(finding -> !confirms(finding))
                .forEach(finding -> asked.add(new Question(finding.rule().code(), path.apply(finding.fact()))));
        found.forEach(finding -> open.remove(finding.rule().code()));
        List<Finding> answers = found.stream().filter(this::confirms).toList();
        answers.forEach(finding -> answered.add(finding.rule().code()));
        return answers;
    }

    /** Codes of what was asked and is confirmed. */
    public Set<String> answered() {
        return Set.copyOf(answered);
    }

    private boolean confirms(Finding finding) {
        return confirmed.contains(finding.rule().code());
    }

    /**
     * Ends the asking: everything has been put.
     *
     * @throws Unlikely with all that is open
     * @throws NotAsked where the order confirms what was not asked
     */
    public void mustBeAnswered() {
        if (!asked.isEmpty()) {
            throw new Unlikely(List.copyOf(asked));
        }
        if (!open.isEmpty()) {
            throw new NotAsked(open);
        }
    }
}
