package org.amparo.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.casefile.AgeView;
import org.amparo.casefile.PersonLine;
import org.amparo.casefile.drafts.DraftDesk;
import org.amparo.casefile.drafts.DraftPlace;
import org.amparo.casefile.drafts.KeptDraft;
import org.amparo.reference.Answer;
import org.amparo.shared.CompletedYears;
import org.amparo.shared.PageRequest;
import org.amparo.shared.RuleViolation;
import org.amparo.web.language.PartialDateConverter;
import org.amparo.web.session.CurrentUser;

/** The intakes that somebody has begun and not finished: her own drafts, of which she is told what tells them apart. */
@Named("begunIntakes")
@RequestScoped
public class BegunIntakes {

    private static final String FIRST_DRAFT = "intake";
    private static final String OTHER_DRAFT = "intake-";
    private static final String FORM = "f";
    private static final int ADULT = 18;

    @Inject
    private DraftDesk drafts;

    @Inject
    private CaseWords words;

    @Inject
    private CurrentUser user;

    private List<KeptDraft> all;

    /** Name of the draft of that number, from 1 on. */
    static String draft(int number) {
        return number == 1 ? FIRST_DRAFT : OTHER_DRAFT + number;
    }

    /** Number of the draft of that name. */
    public static int number(String draft) {
        return draft.equals(FIRST_DRAFT) ? 1 : Integer.parseInt(draft.substring(OTHER_DRAFT.length()));
    }

    /** The drafts, the last one saved first. */
    public List<KeptDraft> getAll() {
        if (all == null) {
            all = drafts.kept(new PageRequest(0, PageRequest.MAX_SIZE)).items().stream()
                    .filter(kept ->
                            kept.form().equals(FIRST_DRAFT) || kept.form().startsWith(OTHER_DRAFT))
                    .toList();
        }
        return all;
    }

    /** Sex and age as they are typed in a draft, in one line; empty where neither is, or cannot be read. */
    public String person(KeptDraft kept) {
        var typed = drafts.find(new DraftPlace(kept.form(), null));
        return typed.isThere()
                ? words.person(line(DraftAnswers.read(typed.fields()).inputsOf(FORM)))
                : "";
    }

    private PersonLine line(Map<String, List<String>> typed) {
        return new PersonLine(
                one(typed, "sex:field:code").orElse(Answer.NOT_ASKED.name()),
                one(typed, "ageKnown:known").map(known -> age(known, typed)).orElse(null),
                List.of());
    }

    private static Optional<String> one(Map<String, List<String>> typed, String input) {
        return typed.getOrDefault(FORM + ":" + input, List.of()).stream()
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** As far as what is typed is an age by now; null where it is none yet. */
    private AgeView age(String known, Map<String, List<String>> typed) {
        var from = one(typed, "ageFromField:ageFrom").flatMap(BegunIntakes::years);
        return switch (known) {
            case "AGE" -> from.map(years -> new AgeView(
                            years,
                            one(typed, "ageUntilField:ageUntil")
                                    .flatMap(BegunIntakes::years)
                                    .orElse(years)))
                    .orElse(null);
            case "OR_MORE" -> from.map(years -> new AgeView(years, null)).orElse(null);
            case "ADULT" -> new AgeView(ADULT, null);
            case "MINOR" -> new AgeView(0, ADULT - 1);
            case "BIRTH_DATE" -> one(typed, "birthDate:field:date")
                    .map(this::since)
                    .orElse(null);
            default -> null;
        };
    }

    private static Optional<Integer> years(String written) {
        return written.matches("\\d{1,3}") ? Optional.of(Integer.valueOf(written)) : Optional.empty();
    }

    private AgeView since(String birth) {
        try {
            var date = PartialDateConverter.read(birth);
            return date.from().isAfter(user.getToday())
                    ? null
                    : new AgeView(
                            Math.max(0, CompletedYears.between(date.until(), user.getToday())),
                            CompletedYears.between(date.from(), user.getToday()));
        } catch (RuleViolation notUnderstood) {
            return null;
        }
    }
}
