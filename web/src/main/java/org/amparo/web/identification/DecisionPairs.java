package org.amparo.web.identification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.amparo.identification.DecisionOutcome;
import org.amparo.identification.DecisionState;
import org.amparo.identification.DecisionView;
import org.amparo.reference.CodeList;
import org.amparo.web.language.CodeWords;
import org.amparo.web.language.Format;
import org.amparo.web.language.Messages;

/** An entry in error and the one that corrects it, side by side. */
@Named("decisionPairs")
@RequestScoped
public class DecisionPairs {

    @Inject
    private Messages messages;

    @Inject
    private CodeWords labels;

    @Inject
    private Format format;

    /**
     * What both say of one thing.
     *
     * @param name what it is called
     * @param before as it stands in the entry in error; a dash for nothing
     * @param after as it would stand
     * @param differs whether that is another
     */
    public record Row(String name, String before, String after, boolean differs) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** Whatever one of the two says. */
    public List<Row> rows(List<DecisionView> ledger, DecisionView correction) {
        var wrong = of(ledger, correction.corrects());
        var rows = new ArrayList<Row>();
        add(rows, "outcome", wrong, correction, this::outcome);
        add(rows, "decidedOn", wrong, correction, entry -> format.iso(entry.decidedOn()));
        add(
                rows,
                "body",
                wrong,
                correction,
                entry -> entry.body() == null ? null : entry.body().name());
        add(rows, "article", wrong, correction, DecisionView::article);
        add(rows, "reasonCode", wrong, correction, entry -> label(CodeList.DECISION_REASON, entry.reasonCode()));
        add(rows, "paperReference", wrong, correction, DecisionView::paperReference);
        add(rows, "recognisedCountry", wrong, correction, entry -> label(CodeList.COUNTRY, entry.recognisedCountry()));
        return rows;
    }

    /** An entry of the ledger in short: its outcome and its day. */
    public String told(List<DecisionView> ledger, String id) {
        var entry = of(ledger, id);
        return outcome(entry) + ", " + format.iso(entry.decidedOn());
    }

    /** That an entry of a register and the next one do nothing but move the day of the one before them; null of any other entry. */
    public String moved(List<DecisionView> ledger, DecisionView entry) {
        if (!movesDay(ledger, entry)) {
            return null;
        }
        int place = ledger.indexOf(entry);
        return messages.of(
                "decision.register.moved",
                outcome(ledger.get(place - 1)),
                format.iso(ledger.get(place - 1).decidedOn()),
                format.iso(ledger.get(place + 1).decidedOn()));
    }

    /** A register that dates a confirmation otherwise takes it back and says it anew, both on the other day. */
    static boolean movesDay(List<DecisionView> ledger, DecisionView entry) {
        int place = ledger.indexOf(entry);
        if (entry.outcome() != DecisionOutcome.REVOKED
                || entry.registerSource() == null
                || place < 1
                || place + 1 == ledger.size()) {
            return false;
        }
        var after = ledger.get(place + 1);
        return Stream.of(ledger.get(place - 1), after).allMatch(one -> one.outcome() == DecisionOutcome.CONFIRMED)
                && Stream.of(ledger.get(place - 1), entry, after)
                        .allMatch(one -> one.state() == DecisionState.EFFECTIVE)
                && entry.registerSource().equals(after.registerSource())
                && entry.decidedOn().equals(after.decidedOn());
    }

    private static DecisionView of(List<DecisionView> ledger, String id) {
        return ledger.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void add(
            List<Row> rows,
            String field,
            DecisionView wrong,
            DecisionView correction,
            Function<DecisionView, String> said) {
        String before = said.apply(wrong);
        String after = said.apply(correction);
        if (before != null || after != null) {
            rows.add(new Row(
                    messages.of("field." + field), orDash(before), orDash(after), !Objects.equals(before, after)));
        }
    }

    private static String orDash(String words) {
        return words == null ? "–" : words;
    }

    private String outcome(DecisionView entry) {
        return label(CodeList.CASE_STATUS, entry.outcome().name());
    }

    private String label(CodeList list, String code) {
        return code == null ? null : labels.of(list, code);
    }
}
