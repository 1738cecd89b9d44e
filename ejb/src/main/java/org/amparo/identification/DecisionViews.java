package org.amparo.identification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.amparo.casefile.Shown;
import org.amparo.security.DataCategory;
import org.amparo.security.Vault;

/** Shows the ledger of a case, to the extent that a caller may see it; and seals what is written of it. */
@ApplicationScoped
class DecisionViews {

    static final String GROUNDS = "grounds";
    static final String ARTICLE = "article";
    static final String PAPER_REFERENCE = "paperReference";

    @Inject
    private Vault vault;

    /** The entries; none where legal data are closed. As they stood, nobody can check them, and {@code reader} is null. */
    List<DecisionView> of(Shown shown, Collection<StatusDecision> entries, Checker reader) {
        return shown.sees(DataCategory.LEGAL)
                ? entries.stream().map(entry -> of(shown, entry, reader)).toList()
                : List.of();
    }

    /** One entry of a case whose legal data are open. */
    DecisionView of(Shown shown, StatusDecision entry, Checker reader) {
        return DecisionView.of(
                shown,
                entry,
                reader != null && entry.refusalOf(reader).isEmpty(),
                entry.article() == null ? entry.olderArticle() : vault.open(ARTICLE, entry.article()),
                paper(entry),
                shown.in(DataCategory.FREE_TEXT, () -> vault.open(GROUNDS, entry.grounds())));
    }

    /** What a second person has to compare. */
    PaperToCheck paperToCheck(Shown shown, StatusDecision entry) {
        return PaperToCheck.of(shown, entry, paper(entry));
    }

    private String paper(StatusDecision entry) {
        return entry.paperReference() == null
                ? entry.olderPaperReference()
                : vault.open(PAPER_REFERENCE, entry.paperReference());
    }

    /** Writes into an entry, sealed, what an order says in words. */
    void write(StatusDecision entry, RecordDecision order, long dataKey) {
        entry.write(
                vault.seal(dataKey, ARTICLE, order.article(), null),
                vault.seal(dataKey, PAPER_REFERENCE, order.paperReference(), null),
                vault.seal(dataKey, GROUNDS, order.grounds(), null));
    }
}
