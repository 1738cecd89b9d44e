package org.amparo.identification;

import java.util.List;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.CaseStatus;
import org.amparo.shared.PartialDate;
import org.amparo.shared.RuleViolation;

/** The decisions of one case in the order in which they were entered, and what follows from those that hold. */
final class Ledger {

    private final List<StatusDecision> holding;

    Ledger(List<StatusDecision> decisions) {
        holding = decisions.stream().filter(StatusDecision::holds).toList();
    }

    /** Where the case stands after the last entry. */
    CaseStatus standing() {
        return holding.isEmpty()
                ? CaseStatus.POSSIBLE
                : holding.get(holding.size() - 1).outcome().leadsTo();
    }

    /** Date of the confirmation in force, or null. */
    PartialDate identified() {
        return standing() == CaseStatus.CONFIRMED
                ? holding.get(holding.size() - 1).decided()
                : null;
    }

    /**
     * Refuses an entry that cannot follow.
     *
     * @throws RuleViolation decision-cannot-follow, decision-before-earlier-one
     */
    void admit(DecisionOutcome outcome, PartialDate decided) {
        if (!outcome.canFollow(standing())) {
            throw new RuleViolation("decision-cannot-follow", outcome, standing());
        }
        if (!holding.isEmpty()) {
            var last = holding.get(holding.size() - 1);
            if (last.outcome() != DecisionOutcome.POSSIBLE
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
        if (holding.stream().anyMatch(entry -> entry.id() > paper.id())) {
            throw new RuleViolation("decision-overtaken");
        }
        admit(paper.outcome(), paper.decided());
    }

    /** Puts status and date of identification on the case. */
    void projectOn(CaseFile file) {
        file.project(standing(), identified());
    }
}
