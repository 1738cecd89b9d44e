package org.amparo.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.amparo.reference.CodeList;
import org.amparo.shared.PartialDate;

/** Why a rule refuses, as a person reads it: codes by what they are called, dates as the reader writes them. */
@RequestScoped
public class RuleWords {

    /** Rules that name codes, and of which lists, from the first argument on. */
    private static final Map<String, List<CodeList>> CODED = Map.of(
            "category-not-granted", List.of(CodeList.DATA_CATEGORY),
            "category-above-ceiling", List.of(CodeList.DATA_CATEGORY),
            "basis-not-by-hand", List.of(CodeList.GRANT_BASIS),
            "category-above-basis", List.of(CodeList.DATA_CATEGORY, CodeList.GRANT_BASIS),
            "grant-stands-already", List.of(CodeList.GRANT_BASIS),
            "type-of-another-kind", List.of(CodeList.SERVICE_TYPE, CodeList.SERVICE_KIND),
            "decision-cannot-follow", List.of(CodeList.CASE_STATUS, CodeList.CASE_STATUS));

    /** Rules that name a date which a finding keeps as text, and the place of the argument. */
    private static final Map<String, Integer> DATED = Map.of(
            "decision-before-earlier-one", 0,
            "register-repeats-corrected", 0,
            "import-rows-of-another-source", 2);

    @Inject
    private Messages messages;

    @Inject
    private CodeWords labels;

    @Inject
    private Format format;

    /**
     * The sentence of a rule.
     *
     * @param code stable code of the rule
     * @param arguments values of its placeholders, as the rule gave them or as text
     */
    public String of(String code, List<?> arguments) {
        return messages.orElse("rule." + code, "rule.without-text", inWords(code, arguments));
    }

    private Object[] inWords(String code, List<?> arguments) {
        var lists = CODED.getOrDefault(code, List.of());
        return IntStream.range(0, arguments.size())
                .mapToObj(place -> place < lists.size()
                        ? labels.of(lists.get(place), String.valueOf(arguments.get(place)))
                        : written(arguments.get(place), DATED.getOrDefault(code, -1) == place))
                .toArray();
    }

    private Object written(Object argument, boolean isDate) {
        if (argument instanceof LocalDate day) {
            return format.date(day);
        }
        if (argument instanceof PartialDate date) {
            return format.partialDate(date);
        }
        return isDate ? format.iso(argument.toString()) : argument;
    }
}
