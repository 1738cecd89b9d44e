package org.amparo.web.identification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.amparo.identification.DecisionPreview;
import org.amparo.identification.IdentificationDesk;
import org.amparo.identification.RecordDecision;
import org.amparo.organisation.OrganisationView;
import org.amparo.plausibility.NotAsked;
import org.amparo.plausibility.Unlikely;
import org.amparo.reference.CodeList;
import org.amparo.security.DataCategory;
import org.amparo.shared.PartialDate;
import org.amparo.shared.RuleViolation;
import org.amparo.web.casefile.CaseHead;
import org.amparo.web.casefile.Sentence;
import org.amparo.web.language.CodeWords;
import org.amparo.web.language.Format;
import org.amparo.web.language.Messages;
import org.amparo.web.problem.Problems;

/** Says in sentences what would be recorded, and what follows from it. */
@Named("decisionLook")
@RequestScoped
public class DecisionLook {

    @Inject
    private IdentificationDesk identification;

    @Inject
    private LedgerPage ledger;

    @Inject
    private CaseHead head;

    @Inject
    private Messages messages;

    @Inject
    private CodeWords labels;

    @Inject
    private Format format;

    @Inject
    private Problems problems;

    private DecisionPreview preview;
    private String obstacle;

    /** Why it cannot be recorded any more, though it could when it was answered; or null. */
    public String getObstacle() {
        read();
        return obstacle;
    }

    /** Says that something is asked of it that was not when it was answered, or no longer: the form asks it, this page cannot. */
    void askAnew() {
        preview = null;
        obstacle = messages.of("decision.look.asked");
    }

    private DecisionPreview read() {
        if (preview == null && obstacle == null) {
            try {
                preview = identification.preview(
                        head.getNumber(), ledger.getAnswers().order(null));
            } catch (Unlikely | NotAsked asked) {
                askAnew();
            } catch (RuleViolation refused) {
                obstacle = problems.of(refused).detail();
            }
        }
        return preview;
    }

    /** The entry: outcome, date, body, and what it rests on; nothing where it cannot be recorded. */
    public List<Sentence.Part> getEntry() {
        var parts = new ArrayList<Sentence.Part>();
        if (read() == null) {
            return parts;
        }
        var date = PartialDate.parse(read().decidedOn());
        if (ledger.isAsking()) {
            say(parts, "asks");
        } else {
            say(parts, "what", status(read().outcome().name()));
        }
        parts.add(new Sentence.Part(" ", false));
        say(parts, "when." + date.precision(), format.inWords(date));
        if (read().body() != null) {
            say(parts, "by", read().body().name());
        }
        say(parts, "paper", order().paperReference());
        say(parts, "basis", order().article());
        say(parts, "country", label(CodeList.COUNTRY, order().recognisedCountry()));
        say(parts, "because", label(CodeList.DECISION_REASON, order().reasonCode()));
        parts.add(new Sentence.Part(".", false));
        return parts;
    }

    private RecordDecision order() {
        return ledger.getAnswers().order(null);
    }

    /** What follows, a sentence each; nothing where it cannot be recorded. */
    public List<List<Sentence.Part>> getFollowing() {
        var following = new ArrayList<List<Sentence.Part>>();
        var told = read();
        if (told == null) {
            return following;
        }
        String country = label(CodeList.COUNTRY, told.country());
        add(following, told.checked() ? "checked" : "holds");
        if (told.countsIn() != null) {
            add(following, "counts", told.countsIn().toString(), country);
        }
        if (told.countedIn() != null) {
            add(following, "counted", told.countedIn().toString(), country);
        }
        if (told.opens() != null && !told.opens().bodies().isEmpty()) {
            add(
                    following,
                    "opens",
                    names(told.opens().bodies()),
                    inWords(told.opens().categories()));
        } else if (told.opens() != null) {
            add(following, ledger.isDecider() ? "opens.own" : "opens.nobody");
        }
        var losing = told.following().losing();
        if (!losing.isEmpty()) {
            var left = told.following().left();
            add(following, left.isEmpty() ? "closes" : "narrows", names(losing), inWords(left));
        }
        return following;
    }

    private void add(List<List<Sentence.Part>> sentences, String key, String... values) {
        var parts = new ArrayList<Sentence.Part>();
        say(parts, key, values);
        sentences.add(parts);
    }

    /** Adds a piece of a sentence; what there is nothing to say of is left out. */
    private void say(List<Sentence.Part> parts, String key, String... values) {
        if (values.length == 0 || (values[0] != null && !values[0].isBlank())) {
            parts.addAll(Sentence.of(messages.orNull("decision.look." + key), values));
        }
    }

    private String status(String code) {
        return labels.of(CodeList.CASE_STATUS, code);
    }

    private String label(CodeList list, String code) {
        return code == null || code.isBlank() ? null : labels.of(list, code);
    }

    private String names(List<OrganisationView> bodies) {
        return messages.list(bodies.stream().map(OrganisationView::name).toList());
    }

    private String inWords(List<DataCategory> categories) {
        return categories.stream()
                .map(category -> labels.of(CodeList.DATA_CATEGORY, category.name()))
                .collect(Collectors.joining(", "));
    }
}
