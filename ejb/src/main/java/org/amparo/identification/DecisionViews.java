package org.amparo.identification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.amparo.casefile.PersonLines;
import org.amparo.casefile.Shown;
import org.amparo.organisation.OrganisationView;
import org.amparo.security.DataCategory;
import org.amparo.security.Vault;

/** Shows the ledger of a case, to the extent that a caller may see it; and seals what is written of it. */
@ApplicationScoped
class DecisionViews {

    static final String GROUNDS = "grounds";
    static final String ARTICLE = "article";
    static final String PAPER_REFERENCE = "paperReference";
    static final String WHY = "why";

    @Inject
    private Vault vault;

    @Inject
    private PersonLines persons;

    /**
     * The entries by their places, each followed by what corrects it; none where legal data are closed. As they stood, nobody can check
     * them or have them corrected, and {@code reader} is null.
     */
    List<DecisionView> of(Shown shown, Collection<StatusDecision> entries, Checker reader) {
        if (!shown.sees(DataCategory.LEGAL)) {
            return List.of();
        }
        var corrections = Corrections.of(entries);
        return Ledger.inOrder(entries).stream()
                .map(entry -> of(shown, entry, corrections, reader))
                .toList();
    }

    private DecisionView of(Shown shown, StatusDecision entry, Corrections corrections, Checker reader) {
        var correction = corrections.of(entry);
        return DecisionViewBuilder.builder()
                .id(entry.publicId())
                .version(entry.version())
                .outcome(entry.outcome())
                .decidedOn(entry.decided().toString())
                .body(OrganisationView.of(entry.body()))
                .article(article(entry))
                .reasonCode(entry.reasonCode())
                .paperReference(paper(entry))
                .registerSource(entry.registerSource())
                .recognisedCountry(entry.recognisedCountry())
                .grounds(shown.in(DataCategory.FREE_TEXT, () -> vault.open(GROUNDS, entry.grounds())))
                .recordedBy(entry.recordedBy())
                .state(entry.state())
                .checkedBy(entry.checkedBy())
                .checkedOn(entry.checkedOn())
                .checkable(reader != null && reader.refusalOf(entry).isEmpty())
                .corrects(entry.corrects() == null ? null : entry.corrects().publicId())
                .mistaken(entry.isMistaken())
                .why(shown.in(DataCategory.FREE_TEXT, () -> vault.open(WHY, entry.why())))
                .correction(correction.map(StatusDecision::publicId).orElse(null))
                .correctable(reader != null
                        && reader.refusalToCorrect(entry, correction.isPresent())
                                .isEmpty())
                .build();
    }

    /** What a second person has to compare. */
    PaperToCheck paperToCheck(Shown shown, StatusDecision entry) {
        return PaperToCheck.of(shown, persons.of(shown), entry, paper(entry));
    }

    /** A request that a body has to decide on. */
    RequestToDecide requestToDecide(Shown shown, StatusDecision request) {
        return RequestToDecide.of(shown, persons.of(shown), request);
    }

    /** What became of a request, and since when. */
    AnsweredRequest answered(Shown shown, RequestAnswers.Answer answer) {
        return AnsweredRequest.of(
                shown, persons.of(shown), answer.entry(), answer.since().recordedAt());
    }

    /**
     * What became of an entry that a second person has checked.
     *
     * @param reason of her word, or null; it is opened for whoever reads free text alone
     */
    CheckedEntry checked(Shown shown, StatusDecision entry, Supplier<String> reason) {
        return CheckedEntry.of(shown, persons.of(shown), entry, reason);
    }

    /** Whether two entries say the same of what was decided. */
    boolean saysTheSame(StatusDecision one, StatusDecision other) {
        return one.outcome() == other.outcome()
                && one.decided().equals(other.decided())
                && Objects.equals(one.body(), other.body())
                && Objects.equals(one.reasonCode(), other.reasonCode())
                && Objects.equals(one.recognisedCountry(), other.recognisedCountry())
                && Objects.equals(article(one), article(other))
                && Objects.equals(paper(one), paper(other))
                && Objects.equals(vault.open(GROUNDS, one.grounds()), vault.open(GROUNDS, other.grounds()));
    }

    private String article(StatusDecision entry) {
        return entry.article() == null ? entry.olderArticle() : vault.open(ARTICLE, entry.article());
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

    /** The number of the paper stays with the entry that takes the place of another. */
    void keepPaperOf(StatusDecision wrong, StatusDecision correction, long dataKey) {
        correction.keepPaper(vault.seal(dataKey, PAPER_REFERENCE, paper(wrong), null));
    }

    /** Writes into a correction, sealed, what was wrong. */
    void because(StatusDecision correction, String reason, long dataKey) {
        correction.because(vault.seal(dataKey, WHY, reason, null));
    }
}
