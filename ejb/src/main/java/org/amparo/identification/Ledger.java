package org.amparo.identification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.CaseStatus;
import org.amparo.shared.PartialDate;
import org.amparo.shared.RuleViolation;

/**
 * The decisions of one case, and what follows from those that hold. They stand in the order in which they were entered; whatever corrects
 * another has the other's place.
 */
final class Ledger {

    private final List<StatusDecision> holding;

    Ledger(Collection<StatusDecision> decisions) {
        holding = inOrder(decisions).stream().filter(StatusDecision::holds).toList();
    }

    /** Entries by their places; those of one place as they were entered. */
    static List<StatusDecision> inOrder(Collection<StatusDecision> entered) {
        var ids = entered.stream().map(StatusDecision::publicId).toList();
        return entered.stream()
                .sorted(Comparator.comparingInt(
                        entry -> ids.indexOf(entry.first().publicId())))
                .toList();
    }

    /** Where the case stands after the last entry. */
    CaseStatus standing() {
        return standing(holding);
    }

    private static CaseStatus standing(List<StatusDecision> entries) {
        return entries.isEmpty()
                ? CaseStatus.POSSIBLE
                : entries.get(entries.size() - 1).outcome().leadsTo();
    }

    /** The last request that people entered before an entry, where that is the one that holds as the last. */
    Optional<StatusDecision> requestBefore(StatusDecision entry) {
        boolean last =
                !holding.isEmpty() && holding.get(holding.size() - 1).publicId().equals(entry.publicId());
        return last
                ? holding.stream()
                        .filter(earlier -> earlier.outcome() == DecisionOutcome.REQUESTED && !earlier.isOfRegister())
                        .reduce((one, later) -> later)
                : Optional.empty();
    }

    /** The date of the last entry; null where there is none. */
    PartialDate since() {
        return holding.isEmpty() ? null : holding.get(holding.size() - 1).decided();
    }

    /** Date of the confirmation in force, or null. */
    PartialDate identified() {
        return standing() == CaseStatus.CONFIRMED ? since() : null;
    }

    /**
     * Refuses an entry that cannot follow.
     *
     * @throws RuleViolation decision-cannot-follow, decision-before-earlier-one
     */
    void admit(DecisionOutcome outcome, PartialDate decided) {
        admit(holding, outcome, decided, false);
    }

    /**
     * Refuses an entry of a register that cannot follow. A register corrects its own dates in either direction: the order of days is asked
     * only after an entry that people made.
     *
     * @throws RuleViolation decision-cannot-follow, decision-before-earlier-one
     */
    void admitRegistered(DecisionOutcome outcome, PartialDate decided) {
        admit(holding, outcome, decided, true);
    }

    private static void admit(
            List<StatusDecision> before, DecisionOutcome outcome, PartialDate decided, boolean ofRegister) {
        if (!outcome.canFollow(standing(before))) {
            throw new RuleViolation("decision-cannot-follow", outcome, standing(before));
        }
        if (!before.isEmpty()) {
            var last = before.get(before.size() - 1);
            boolean inItsOwnOrder = ofRegister && last.isOfRegister();
            if (!inItsOwnOrder
                    && last.outcome() != DecisionOutcome.POSSIBLE
                    && decided.until().isBefore(last.decided().from())) {
                throw new RuleViolation("decision-before-earlier-one", last.decided());
            }
        }
    }

    /**
     * Refuses a paper's check where a later entry already holds: the order of the ledger would no longer be that of the acts.
     *
     * @throws RuleViolation decision-overtaken
     */
    void admitChecked(StatusDecision paper) {
        if (holding.stream().anyMatch(entry -> entry.first().id() > paper.id())) {
            throw new RuleViolation("decision-overtaken");
        }
        admit(paper.outcome(), paper.decided());
    }

    /**
     * Refuses a correction after which the entries would no longer follow one another: the ledger is gone through once more, with the
     * correction in the place of what it corrects.
     *
     * @throws RuleViolation ledger-begins-as-possible, decision-cannot-follow, decision-before-earlier-one
     */
    void admitCorrection(StatusDecision correction) {
        List<StatusDecision> corrected = new ArrayList<>();
        for (var entry : holding) {
            if (!entry.publicId().equals(correction.corrects().publicId())) {
                corrected.add(entry);
            } else if (!correction.isMistaken()) {
                corrected.add(correction);
            }
        }
        if (corrected.isEmpty() || corrected.get(0).outcome() != DecisionOutcome.POSSIBLE) {
            throw new RuleViolation("ledger-begins-as-possible");
        }
        for (int i = 1; i < corrected.size(); i++) {
            admit(
                    corrected.subList(0, i),
                    corrected.get(i).outcome(),
                    corrected.get(i).decided(),
                    corrected.get(i).isOfRegister());
        }
    }

    /** Puts status and date of identification on the case. */
    void projectOn(CaseFile file) {
        file.project(standing(), identified());
    }
}
