package org.amparo.web.identification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.audit.HistoryEntry;
import org.amparo.casefile.HistoryDesk;
import org.amparo.identification.DecisionState;
import org.amparo.identification.DecisionView;
import org.amparo.reference.CodeList;
import org.amparo.web.language.CodeWords;
import org.amparo.web.language.Format;
import org.amparo.web.language.Messages;

/** Tells whoever was slower what has come to a ledger since she looked at it: who did what, and when, as far as the history tells her. */
@RequestScoped
class LedgerSince {

    private static final String STATE = "decisionState";

    @Inject
    private HistoryDesk history;

    @Inject
    private Messages messages;

    @Inject
    private CodeWords labels;

    @Inject
    private Format format;

    private final Map<String, List<HistoryEntry>> histories = new HashMap<>();

    /** What stands in a ledger, for a page to keep: each entry with its state. */
    static List<String> marks(List<DecisionView> ledger) {
        return ledger.stream().map(LedgerSince::mark).toList();
    }

    private static String mark(DecisionView entry) {
        return entry.id() + ' ' + entry.state();
    }

    private List<HistoryEntry> of(String number) {
        return histories.computeIfAbsent(number, asked -> history.of(asked).stream()
                .filter(entry -> entry.subject().equals("decision"))
                .toList());
    }

    /** What has come to a ledger, or changed in it, since these marks were kept; latest first, one act once. */
    List<LedgerEvent> after(String number, List<DecisionView> ledger, List<String> looked) {
        var changed = ledger.stream()
                .filter(entry -> !looked.contains(mark(entry)))
                .collect(Collectors.toMap(DecisionView::id, entry -> entry));
        if (changed.isEmpty()) {
            return List.of();
        }
        Set<Long> acts = new HashSet<>();
        Set<String> told = new HashSet<>();
        return of(number).stream()
                .filter(act -> changed.containsKey(act.subjectId()) && told.add(act.subjectId()))
                .filter(act -> acts.add(act.revision()))
                .map(act -> told(act, changed.get(act.subjectId()), ledger))
                .toList();
    }

    /** What was done last with an entry; empty where the history does not tell it to her. */
    Optional<LedgerEvent> last(String number, List<DecisionView> ledger, String id) {
        return ledger.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .flatMap(entry -> of(number).stream()
                        .filter(act -> entry.id().equals(act.subjectId()))
                        .findFirst()
                        .map(act -> told(act, entry, ledger)));
    }

    private LedgerEvent told(HistoryEntry act, DecisionView entry, List<DecisionView> ledger) {
        String who = act.username() == null ? messages.of("history.who-closed") : act.username();
        String key = "decision.since." + passage(act);
        String text = messages.orElse(key, "decision.since.changed", who, said(entry, ledger), format.recent(act.at()));
        return new LedgerEvent(text, entry.id(), entry.correctable());
    }

    private static String passage(HistoryEntry act) {
        return act.changes().stream()
                .filter(change -> change.field().equals(STATE))
                .map(change -> (change.before() == null ? act.action().name() : change.before()) + "." + change.after())
                .findFirst()
                .orElse("");
    }

    /** The entry; of a proposal the one that it would correct. */
    private String said(DecisionView entry, List<DecisionView> ledger) {
        var meant = ledger.stream()
                .filter(other -> other.id().equals(entry.corrects()) && entry.state() == DecisionState.PROPOSED)
                .findFirst()
                .orElse(entry);
        return labels.of(CodeList.CASE_STATUS, meant.outcome().name());
    }
}
