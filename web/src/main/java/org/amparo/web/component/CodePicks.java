package org.amparo.web.component;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.reference.Answer;
import org.amparo.reference.CodeList;

/** Codes of one list that are ticked, or why none is: the two can never contradict each other. */
public class CodePicks implements CodeHolder, Serializable {

    private static final long serialVersionUID = 1L;

    /** In the lists that have it, the code which says that nothing of the list applies. */
    private static final String NONE = "NONE";

    private final CodeList list;
    private final Map<String, Boolean> ticked = new LinkedHashMap<>();
    private final Set<String> recorded;
    private String otherwise = Answer.NOT_ASKED.name();

    /** Picks as they are recorded; null or empty is <i>not asked</i>. */
    public CodePicks(CodeList list, List<String> recorded) {
        this.list = list;
        this.recorded = recorded == null ? Set.of() : new LinkedHashSet<>(recorded);
        this.recorded.forEach(this::pick);
    }

    private void pick(String code) {
        if (isOtherwise(code)) {
            otherwise = code;
        } else {
            ticked.put(code, true);
        }
    }

    private static boolean isOtherwise(String code) {
        return Answer.special(code).isPresent() || NONE.equals(code);
    }

    @Override
    public void choose(List<String> codes) {
        ticked.replaceAll((code, tick) -> false);
        codes.forEach(this::pick);
    }

    @Override
    public List<String> together(List<String> chosen) {
        var codes = chosen.stream().filter(code -> !isOtherwise(code)).sorted().toList();
        return codes.isEmpty() ? chosen : codes;
    }

    /** The codes with which it began. */
    public Set<String> getRecorded() {
        return recorded;
    }

    /** The codes as a command takes them, those recorded before in front. */
    @Override
    public List<String> codes() {
        var codes = ticked.entrySet().stream()
                .filter(tick -> Boolean.TRUE.equals(tick.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return codes.isEmpty() ? List.of(otherwise) : codes;
    }

    @Override
    public CodeList getList() {
        return list;
    }

    /** Boxes by their codes. */
    public Map<String, Boolean> getTicked() {
        return ticked;
    }

    /** What is recorded where no box is ticked. */
    public String getOtherwise() {
        return otherwise;
    }

    public void setOtherwise(String otherwise) {
        this.otherwise = otherwise;
    }
}
