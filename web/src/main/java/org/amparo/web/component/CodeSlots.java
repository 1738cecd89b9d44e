package org.amparo.web.component;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.reference.Answer;
import org.amparo.reference.CodeList;

/** Codes of a long list, each chosen in a box of its own; the first one is the primary one, or says why there is none. */
public class CodeSlots implements Serializable {

    private static final long serialVersionUID = 1L;

    private final CodeList list;
    private final List<Slot> slots = new ArrayList<>();

    /** One box. */
    public static class Slot implements Serializable {

        private static final long serialVersionUID = 1L;

        private String code;

        Slot(String code) {
            this.code = code;
        }

        /** The code chosen, or null. */
        public String getCode() {
            return code;
        }

        public void setCode(String code) {
            this.code = code;
        }
    }

    /**
     * Boxes for what is recorded, and room for one more code.
     *
     * @param least number of boxes at least
     */
    public CodeSlots(CodeList list, List<String> recorded, int least) {
        this.list = list;
        var codes = recorded == null || recorded.isEmpty() ? List.of(Answer.NOT_ASKED.name()) : recorded;
        codes.forEach(code -> slots.add(new Slot(code)));
        int boxes = Math.min(list.most(), Math.max(least, codes.size() + 1));
        while (slots.size() < boxes) {
            slots.add(new Slot(null));
        }
    }

    /** The codes as a command takes them; a special answer counts only where no code is chosen. */
    public List<String> codes() {
        var codes = chosen().filter(code -> Answer.special(code).isEmpty())
                .distinct()
                .toList();
        return codes.isEmpty() ? chosen().limit(1).toList() : codes;
    }

    private Stream<String> chosen() {
        return slots.stream().map(Slot::getCode).filter(code -> code != null && !code.isEmpty());
    }

    /** The list. */
    public CodeList getList() {
        return list;
    }

    /** The boxes in their order. */
    public List<Slot> getSlots() {
        return slots;
    }
}
