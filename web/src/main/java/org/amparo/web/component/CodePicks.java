package org.amparo.web.component;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.reference.Answer;
import org.amparo.reference.CodeList;

/** Codes of one list that are ticked, or why none is: the two can never contradict each other. */
public class CodePicks implements Serializable {

    private static final long serialVersionUID = 1L;

    /** In the lists that have it, the code which says that nothing of the list applies. */
    private static final String NONE = "NONE";

    private final CodeList list;
    private final Map<String, Boolean> ticked = new LinkedHashMap<>();
    private String otherwise = Answer.NOT_ASKED.name();

    /** Picks as they are recorded; null or empty is <i>not asked</i>. */
    public CodePicks(CodeList list, List<String> recorded) {
        this.list = list;
        if (recorded != null) {
            recorded.forEach(code -> {
                if (Answer.special(code).isPresent() || NONE.equals(code)) {
                    otherwise = code;
                } else {
                    ticked.put(code, true);
                }
            });
        }
    }

    /** The codes as a command takes them, those recorded before in front: the first one is the primary one. */
    public List<String> codes() {
        var codes = ticked.entrySet().stream()
                .filter(tick -> Boolean.TRUE.equals(tick.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return codes.isEmpty() ? List.of(otherwise) : codes;
    }

    /** How many of the codes are ticked. */
    public long count(List<String> codes) {
        return codes.stream()
                .filter(code -> Boolean.TRUE.equals(ticked.get(code)))
                .count();
    }

    /** The list. */
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
