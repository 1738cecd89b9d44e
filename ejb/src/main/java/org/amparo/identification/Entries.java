package org.amparo.identification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.InSight;
import org.amparo.organisation.Organisation;
import org.amparo.organisation.Organisations;
import org.amparo.security.Caller;
import org.amparo.security.DataCategory;
import org.amparo.shared.PartialDate;
import org.amparo.shared.RuleViolation;

/** Draws up entries of the ledger as they are ordered; none is stored here. */
@ApplicationScoped
class Entries {

    @Inject
    private Organisations organisations;

    @Inject
    private DecisionViews words;

    /**
     * An entry that would come last.
     *
     * @param ledger what stands
     * @throws RuleViolation as {@link IdentificationDesk#record}
     */
    StatusDecision last(InSight found, Caller caller, RecordDecision order, List<StatusDecision> ledger) {
        var file = found.file();
        if (given(order.seen()) && !order.seen().equals(mark(ledger))) {
            throw new RuleViolation("ledger-has-changed");
        }
        var decided = PartialDate.parse(order.decidedOn());
        new Ledger(ledger).admit(order.outcome(), decided);
        var own = organisations.of(caller);
        boolean paper = order.outcome().byDecidingBody() && isPaper(order);
        if (!paper && order.outcome().byDecidingBody() && !organisations.decides(own, file.country(), decided.from())) {
            throw new RuleViolation("decision-not-by-this-body");
        }
        if (!order.outcome().isFor(found.sight())) {
            throw new RuleViolation("case-not-owned");
        }
        var decision = StatusDecision.of(file, order, decided, body(order, paper, own, file, decided), paper, caller);
        words.write(decision, order, file.dataKeyId());
        return decision;
    }

    /** A mark of what stands in a ledger, which is another one once anything has come to it or changed in it. */
    static String mark(List<StatusDecision> ledger) {
        return ledger.size() + "."
                + ledger.stream().mapToInt(StatusDecision::version).sum();
    }

    private static boolean isPaper(RecordDecision order) {
        if (given(order.paperReference()) != given(order.body())) {
            throw new RuleViolation("paper-needs-body-and-reference");
        }
        return given(order.paperReference());
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }

    private Organisation body(
            RecordDecision order, boolean paper, Organisation own, CaseFile file, PartialDate decided) {
        if (!order.outcome().byDecidingBody()) {
            return null;
        }
        return paper ? named(order.body(), file, decided) : own;
    }

    /** A body by its code, as long as it decided on that day. */
    private Organisation named(String code, CaseFile file, PartialDate decided) {
        var known = organisations.byCode(code);
        return known.filter(body -> organisations.decides(body, file.country(), decided.from()))
                .orElseThrow(() -> new RuleViolation(
                        "body-does-not-decide", known.map(Organisation::name).orElse(code)));
    }

    /**
     * An entry that would take the place of a wrong one, or says that nothing does.
     *
     * @throws RuleViolation as {@link IdentificationDesk#correct}
     */
    StatusDecision correction(InSight found, StatusDecision wrong, CorrectDecision order, Caller caller) {
        if (order.mistaken() == (order.instead() != null)) {
            throw new RuleViolation("correction-or-mistake");
        }
        var file = wrong.caseFile();
        StatusDecision correction;
        if (order.mistaken()) {
            correction = StatusDecision.mistake(wrong, caller);
        } else {
            var instead = order.instead();
            if (given(instead.grounds())) {
                // Whether any stand is closed to her, too: so she writes none, whatever stands.
                found.needing(DataCategory.FREE_TEXT);
            }
            var decided = PartialDate.parse(instead.decidedOn());
            correction =
                    StatusDecision.instead(wrong, instead, decided, restingOn(wrong, instead, decided, caller), caller);
            mustBeForHer(correction, found);
            words.write(correction, instead, file.dataKeyId());
            correction.keepGroundsOf(wrong);
            if (!given(instead.paperReference()) && restsOnTheSame(correction, wrong)) {
                words.keepPaperOf(wrong, correction, file.dataKeyId());
            }
            if (words.saysTheSame(correction, wrong)) {
                throw new RuleViolation("correction-changes-nothing");
            }
        }
        words.because(correction, order.reason(), file.dataKeyId());
        return correction;
    }

    /**
     * Refuses a correction that would say what only the owner says, to whoever proposes it or agrees; that an entry was a mistake says
     * nothing new.
     *
     * @throws RuleViolation case-not-owned
     */
    static void mustBeForHer(StatusDecision correction, InSight found) {
        if (!correction.isMistaken() && !correction.outcome().isFor(found.sight())) {
            throw new RuleViolation("case-not-owned");
        }
    }

    /** A paper speaks of one decision of one body; a register's entry has none. */
    private static boolean restsOnTheSame(StatusDecision correction, StatusDecision wrong) {
        return correction.outcome() == wrong.outcome()
                && correction.outcome().byDecidingBody()
                && isSame(correction.body(), wrong.body())
                && !wrong.isOfRegister();
    }

    /**
     * The body of a corrected entry. What an entry rested on it rests on still; another outcome, another body or another recognised
     * country needs what a new entry needs: that body's own worker, or a paper.
     */
    private Organisation restingOn(StatusDecision wrong, RecordDecision order, PartialDate decided, Caller caller) {
        if (!order.outcome().byDecidingBody()) {
            return null;
        }
        var own = organisations.of(caller);
        var body = given(order.body()) ? named(order.body(), wrong.caseFile(), decided) : unnamed(wrong, own, decided);
        boolean asBefore = order.outcome() == wrong.outcome()
                && recognisesTheSame(order, wrong)
                && (isSame(body, wrong.body()) || (body == null && isOfRegister(wrong)));
        boolean itself = body != null && isSame(body, own);
        boolean paper = body != null && given(order.paperReference());
        if (!asBefore && !itself && !paper) {
            throw new RuleViolation("paper-needs-body-and-reference");
        }
        return body;
    }

    /** The body where none is named: that of the entry. A register names none, and of its entries it is whichever decided on that day. */
    private Organisation unnamed(StatusDecision wrong, Organisation own, PartialDate decided) {
        var file = wrong.caseFile();
        if (wrong.body() == null) {
            return organisations.decides(own, file.country(), decided.from()) ? own : null;
        }
        return isOfRegister(wrong) && !organisations.decides(wrong.body(), file.country(), decided.from())
                ? null
                : named(wrong.body().code(), file, decided);
    }

    /** Whether an order recognises the decision of the same country; where an entry names none, as a register does, any is the same. */
    private static boolean recognisesTheSame(RecordDecision order, StatusDecision wrong) {
        return order.outcome() != DecisionOutcome.VALIDATED
                || wrong.recognisedCountry() == null
                || wrong.recognisedCountry().equals(order.recognisedCountry());
    }

    private static boolean isOfRegister(StatusDecision entry) {
        return entry.first().registerSource() != null;
    }

    private static boolean isSame(Organisation one, Organisation other) {
        return one == null ? other == null : other != null && one.id().equals(other.id());
    }
}
