package org.amparo.web.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.amparo.reference.CodeList;
import org.amparo.statistics.Explanation;

/** Puts into words why a number is what it is. */
public final class WhyTelling {

    private final Explanation explanation;
    private final Wording words;

    WhyTelling(Explanation explanation, Wording words) {
        this.explanation = explanation;
        this.words = words;
    }

    /** A group of units and how many it has. */
    public record Line(String label, String number) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** The rule by which it is counted. */
    public String getRule() {
        return FigureName.why(explanation.path(), words);
    }

    /** Of a percentage, of which numbers it is one; else null. */
    public String getShare() {
        return explanation.base() == null
                ? null
                : words.text("why.share", words.number(explanation.part()), words.number(explanation.base()));
    }

    /** The countries whose records it counts, by name. */
    public String getCountries() {
        return explanation.countries().isEmpty()
                ? words.text("why.no-country")
                : String.join(", ", new Omissions(words).names(explanation.countries()));
    }

    /** As what the counted units stand. */
    public List<Line> getCounted() {
        return lines(explanation.counted());
    }

    /** Who stands beside them. */
    public List<Line> getBeside() {
        return lines(explanation.beside());
    }

    private String block() {
        return explanation.path().substring(0, explanation.path().indexOf('.'));
    }

    /** Who stands beside them, in a sentence. */
    public String getBesideHelp() {
        return words.text("why.beside.help." + block());
    }

    /** From when until when. */
    public String getPeriod() {
        return words.text(
                explanation.countries().size() + explanation.without().size() == 1
                        ? "why.period.own"
                        : "why.period.each",
                words.day(explanation.from()),
                words.day(explanation.until()));
    }

    /** Whether there is a number; what is not available is not zero. */
    public boolean isAvailable() {
        return explanation.number() != null;
    }

    private List<Line> lines(Map<String, Long> groups) {
        return groups.entrySet().stream()
                .map(group ->
                        new Line(Values.STANDING.label(group.getKey(), block(), words), words.number(group.getValue())))
                .toList();
    }

    /** The countries' rules of inclusion. */
    public List<String> getRules() {
        List<String> told = new ArrayList<>();
        explanation
                .rules()
                .forEach((country, rules) -> rules.forEach(
                        rule -> told.add(words.text("why.rule." + rule, words.code(CodeList.COUNTRY, country)))));
        return told;
    }

    /** What countries that it leaves out have declared for it: in no number. */
    public List<String> getDeclared() {
        return explanation.declared().stream()
                .map(declared -> words.text(
                        "why.declared.one",
                        words.code(CodeList.COUNTRY, declared.country()),
                        words.number(declared.number()),
                        Declared.document(declared, words)))
                .toList();
    }

    /** What countries said about it, beside that they can give it. */
    public List<String> getStatements() {
        return explanation.statements().stream()
                .filter(Statement::isTold)
                .map(statement -> Statement.of(statement, explanation.without().get(statement.country()), words))
                .toList();
    }
}
