package org.amparo.web.component;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.amparo.reference.Answer;
import org.amparo.reference.CodeList;

/** Codes of a long list, each chosen in a box of its own; the first one is the primary one, or says why there is none. */
public class CodeSlots implements CodeHolder, Serializable {

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

    /** A box for each code that is recorded, and one where none is. */
    public CodeSlots(CodeList list, List<String> recorded) {
        this.list = list;
        choose(recorded == null ? List.of() : recorded);
    }

    @Override
    public final void choose(List<String> codes) {
        slots.clear();
        (codes.isEmpty() ? List.of(Answer.NOT_ASKED.name()) : codes).forEach(code -> slots.add(new Slot(code)));
    }

    /** Draws another box, as long as the value has room for one more code. */
    public void add() {
        if (isRoomForMore()) {
            slots.add(new Slot(null));
        }
    }

    /** Whether the value may hold more codes than there are boxes. */
    public boolean isRoomForMore() {
        return slots.size() < list.most();
    }

    /** A special answer counts only where no code is chosen. */
    @Override
    public List<String> codes() {
        return together(slots.stream()
                .map(Slot::getCode)
                .filter(code -> code != null && !code.isEmpty())
                .toList());
    }

    @Override
    public List<String> together(List<String> chosen) {
        var codes = chosen.stream()
                .filter(code -> Answer.special(code).isEmpty())
                .distinct()
                .toList();
        return codes.isEmpty() ? chosen.stream().limit(1).toList() : codes;
    }

    @Override
    public CodeList getList() {
        return list;
    }

    /** The boxes in their order. */
    public List<Slot> getSlots() {
        return slots;
    }
}
