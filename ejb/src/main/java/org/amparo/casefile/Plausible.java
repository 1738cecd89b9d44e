package org.amparo.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.function.Function;
import org.amparo.plausibility.Fact;
import org.amparo.plausibility.Facts;
import org.amparo.plausibility.FactsBuilder;
import org.amparo.plausibility.Finding;
import org.amparo.plausibility.Questions;
import org.amparo.plausibility.Rule;
import org.amparo.reference.Today;
import org.amparo.security.DataCategory;

/**
 * Judges what an order says of a case by {@link Rule}, for the desks, and keeps what is confirmed. What the caller may not see she is
 * not judged by: a refusal would tell of it.
 */
@ApplicationScoped
public class Plausible {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Today today;

    @Inject
    @Any
    private Instance<DatedPart> parts;

    /** All that is known of a case, with what features have dated; for who sees all of it. */
    Facts whole(CaseFile file) {
        var facts = of(file);
        for (DatedPart part : parts) {
            facts = part.with(facts, file);
        }
        return facts;
    }

    /** What the case's own row says. */
    public Facts of(CaseFile file) {
        return file.facts(today.daysIn(file.country()));
    }

    /** The same, as far as the caller sees it: without the birth date she knows the age that she is shown. */
    public Facts of(InSight found) {
        var file = found.file();
        var facts = of(file);
        if (found.sight().of(DataCategory.BIRTH_DATE)) {
            return facts;
        }
        var day = facts.days().today();
        var age = found.sight().of(DataCategory.PROFILE) ? file.ageOn(day) : null;
        return FactsBuilder.builder(facts.born(null))
                .statedFrom(age == null ? null : age.from())
                .statedUntil(age == null ? null : age.until())
                .statedOn(day)
                .build();
    }

    /**
     * Puts to an order what it says of a case, and keeps what the order confirms of it.
     *
     * @param path of a fact in the order
     * @throws org.amparo.plausibility.Impossible for the first that cannot be
     */
    void judge(Questions questions, CaseFile file, Facts before, Facts after, Function<Fact, String> path) {
        judge(questions, file, before, after, path, null);
    }

    /**
     * The same of something that a feature records.
     *
     * @param closing category without which nobody is told of what is confirmed of it
     */
    public void judge(
            Questions questions,
            CaseFile file,
            Facts before,
            Facts after,
            Function<Fact, String> path,
            DataCategory closing) {
        ask(questions, before, after, path)
                .forEach(confirmed -> em.persist(Confirmation.of(
                        file,
                        confirmed.rule().code(),
                        closing == null ? Confirmation.closing(confirmed.rule().about()) : closing)));
    }

    /** Puts to an order what it says of a case and keeps nothing of it; returns what the order confirms. */
    public List<Finding> ask(Questions questions, Facts before, Facts after, Function<Fact, String> path) {
        return questions.put(Rule.judge(before, after), path);
    }
}
