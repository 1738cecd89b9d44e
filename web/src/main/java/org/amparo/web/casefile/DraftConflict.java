package org.amparo.web.casefile;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.web.component.Question;

/** Two answers to one question of a form: hers, who types, and the one that somebody has recorded since she began. */
public class DraftConflict implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Which of the two is kept. */
    public enum Kept {
        MINE,
        THEIRS,
        BOTH
    }

    private final String form;
    private final Question mine;
    private final Question theirs;
    private final Map<String, List<String>> began;
    private final String savedBy;
    private Kept kept;

    /**
     * Two answers.
     *
     * @param began what stood there when she began, or null where that is not known
     * @param savedBy who recorded the other one and when, in words
     */
    DraftConflict(String form, Question mine, Question theirs, Map<String, List<String>> began, String savedBy) {
        this.form = form;
        this.mine = mine;
        this.theirs = theirs;
        this.began = began;
        this.savedBy = savedBy;
    }

    boolean isOf(String otherForm, String question) {
        return form.equals(otherForm) && question().equals(question);
    }

    String form() {
        return form;
    }

    String question() {
        return theirs.id();
    }

    Map<String, List<String>> began() {
        return began;
    }

    /**
     * What is kept of the two; empty where that is what she has typed, as it stands in the form.
     *
     * @param typed what she has typed by now
     */
    Optional<Map<String, List<String>>> result(Map<String, List<String>> typed) {
        return switch (kept) {
            case MINE -> Optional.empty();
            case THEIRS -> Optional.of(theirs.values());
            case BOTH -> Optional.of(joined(typed));
        };
    }

    private Map<String, List<String>> joined(Map<String, List<String>> typed) {
        Map<String, List<String>> joined = new LinkedHashMap<>(theirs.values());
        typed.forEach((input, hers) ->
                joined.merge(input, hers, mine.words() ? DraftConflict::oneAfterTheOther : DraftConflict::together));
        return joined;
    }

    private static List<String> oneAfterTheOther(List<String> recorded, List<String> typed) {
        return List.of(recorded.get(0) + "\n\n" + typed.get(0));
    }

    private static List<String> together(List<String> recorded, List<String> typed) {
        var all = new ArrayList<>(recorded);
        typed.stream().filter(code -> !all.contains(code)).forEach(all::add);
        return all;
    }

    /** What is asked. */
    public String getLabel() {
        return theirs.label();
    }

    /** Her answer in words. */
    public String getMine() {
        return mine.said();
    }

    /** The recorded one in words. */
    public String getTheirs() {
        return theirs.said();
    }

    /** Who recorded it, and when. */
    public String getSavedBy() {
        return savedBy;
    }

    /** What she can choose. */
    public List<Kept> getChoices() {
        return Stream.of(Kept.values())
                .filter(choice -> choice != Kept.BOTH || theirs.joins())
                .toList();
    }

    public Kept getKept() {
        return kept;
    }

    public void setKept(Kept kept) {
        this.kept = kept;
    }
}
