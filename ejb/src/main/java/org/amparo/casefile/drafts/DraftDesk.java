package org.amparo.casefile.drafts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amparo.audit.ReadsCase;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.CaseFiles;
import org.amparo.casefile.Disclosure;
import org.amparo.casefile.InSight;
import org.amparo.casefile.PersonLines;
import org.amparo.casefile.Shown;
import org.amparo.security.Caller;
import org.amparo.security.Callers;
import org.amparo.security.DataCategory;
import org.amparo.security.Roles;
import org.amparo.security.Vault;
import org.amparo.shared.AppClock;
import org.amparo.shared.NotFound;
import org.amparo.shared.Page;
import org.amparo.shared.PageRequest;
import org.amparo.shared.RuleViolation;

/**
 * Keeps what a person has typed and not saved, so that a lost session loses nothing. Nobody but its author can read a draft, and
 * of a case only as long as the case is in her scope and all of it is open that was open when the form was filled.
 */
@Stateless
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
public class DraftDesk {

    private static final String FIELD = "draft";
    private static final int MOST_BYTES = 40_000;
    private static final int MOST_DRAFTS = 20;
    private static final int MOST_NAMED = 100;

    /**
     * What may be a case number, as {@link org.amparo.shared.CaseNumber#parse} reads it. It takes up nothing, for words before a number
     * could be the beginning of one.
     */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9A-Za-z])(?=([A-Za-z]{2}(?:[\\s-]*[0-9A-Za-z]){9})(?![0-9A-Za-z]))");

    private static final Pattern ESCAPED_SPACE = Pattern.compile("\\\\[nrtf]");

    @Inject
    private Callers callers;

    @Inject
    private CaseFiles cases;

    @Inject
    private Disclosure disclosure;

    @Inject
    private PersonLines persons;

    @Inject
    private Drafts drafts;

    @Inject
    private Vault vault;

    @Inject
    private AppClock clock;

    /**
     * Keeps what stands in a form, in the place of what was kept of it before.
     *
     * @param shown the categories of the case that were open when the form was filled ({@link DraftView#open})
     * @throws NotFound where the case is not in the caller's scope
     * @throws RuleViolation draft-too-long, draft-not-open where one of these categories has been closed since
     */
    public Instant keep(@Valid DraftPlace place, String fields, Set<DataCategory> shown) {
        if (fields.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new RuleViolation("draft-too-long");
        }
        var author = callers.current();
        var file = fileOf(place);
        if (file != null && !openTo(file, author).containsAll(shown)) {
            throw new RuleViolation("draft-not-open");
        }
        var now = clock.now();
        var known = drafts.of(author, place.form(), file);
        var draft = known.orElseGet(() -> new Draft(
                author, place.form(), file, file == null ? vault.newKey(author.country()) : file.dataKeyId()));
        draft.write(vault.seal(draft.dataKeyId(), FIELD, fields, draft.fields()), shown, namedIn(fields, author), now);
        if (known.isEmpty()) {
            drafts.add(draft);
            drafts.keepLatest(author, MOST_DRAFTS);
        }
        return now;
    }

    /**
     * What the caller had typed there. Where a category has been closed since the form was filled, or a case that she named in it has
     * left her scope, it is thrown away: she would read in it what is closed to her by now.
     *
     * @throws NotFound where the case is not in the caller's scope
     */
    @ReadsCase("draft")
    public DraftView find(@Valid DraftPlace place) {
        var caller = callers.current();
        if (place.caseNumber() == null) {
            return found(place, null, Set.of(), caller);
        }
        var inSight = cases.inSight(place.caseNumber(), caller);
        var shown = disclosure.of(inSight, caller);
        return found(place, shown.file(), inSight.sight().categories(), caller);
    }

    /** What the caller has typed that she can go on with, the last one first: of open cases alone, and where what is typed would be shown. */
    @ReadsCase("drafts")
    public Page<KeptDraft> kept(PageRequest page) {
        var caller = callers.current();
        var living = drafts.of(caller).stream().filter(this::isLiving).toList();
        var ofCases = openCases(living, caller);
        return Page.of(
                        living.stream()
                                .filter(draft -> draft.caseNumber() == null
                                        ? isOpen(draft, Set.of(), caller)
                                        : ofCases.containsKey(draft.caseNumber())
                                                && isOpen(
                                                        draft,
                                                        ofCases.get(draft.caseNumber())
                                                                .sight()
                                                                .categories(),
                                                        caller))
                                .toList(),
                        page)
                .map(draft -> draft.caseNumber() == null
                        ? KeptDraft.of(draft)
                        : of(disclosure.of(ofCases.get(draft.caseNumber()), caller), draft));
    }

    /** The open cases of drafts that are in the caller's scope, by their numbers. */
    private Map<String, InSight> openCases(List<Draft> all, Caller caller) {
        var numbers =
                all.stream().map(Draft::caseNumber).filter(Objects::nonNull).toList();
        var files = cases.numbered(numbers, caller);
        var sights = cases.sightOf(caller, files);
        return files.stream()
                .filter(file -> !file.isClosed())
                .collect(Collectors.toMap(CaseFile::number, file -> new InSight(file, sights.get(file.id()))));
    }

    private KeptDraft of(Shown shown, Draft draft) {
        return KeptDraft.of(shown, persons.of(shown), draft);
    }

    private boolean isLiving(Draft draft) {
        return draft.savedAt().isAfter(clock.now().minus(DraftSweep.LIFETIME));
    }

    private DraftView found(DraftPlace place, CaseFile file, Set<DataCategory> open, Caller caller) {
        var kept = drafts.of(caller, place.form(), file).filter(this::isLiving);
        if (kept.isPresent() && !isOpen(kept.get(), open, caller)) {
            drafts.remove(kept.get());
            return DraftView.thrownAway(open);
        }
        return kept.map(draft -> DraftView.of(vault.open(FIELD, draft.fields()), draft.savedAt(), open))
                .filter(draft -> draft.fields() != null && !draft.fields().equals(Vault.ERASED))
                .orElse(DraftView.none(open));
    }

    private boolean isOpen(Draft draft, Set<DataCategory> open, Caller caller) {
        return open.containsAll(draft.needs())
                && cases.numbered(draft.named(), caller).size() == draft.named().size();
    }

    /** The cases in her scope whose numbers she typed; of any other nothing is kept, so that a draft does not tell whether it exists. */
    private List<String> namedIn(String fields, Caller author) {
        var typed = NUMBER.matcher(ESCAPED_SPACE.matcher(fields).replaceAll(" "))
                .results()
                .map(found -> found.group(1))
                .toList();
        var named = cases.numbered(typed, author).stream().map(CaseFile::number).toList();
        if (named.size() > MOST_NAMED) {
            throw new RuleViolation("draft-too-long");
        }
        return named;
    }

    /**
     * Throws away what the caller had typed there. What is saved may have taken the case out of her scope; the draft, which she cannot
     * find any more either, goes with its week then.
     */
    public void discard(@Valid DraftPlace place) {
        var caller = callers.current();
        if (place.caseNumber() == null) {
            drafts.of(caller, place.form(), null).ifPresent(drafts::remove);
        } else {
            cases.numbered(List.of(place.caseNumber()), caller)
                    .forEach(file -> drafts.of(caller, place.form(), file).ifPresent(drafts::remove));
        }
    }

    private Set<DataCategory> openTo(CaseFile file, Caller caller) {
        return cases.sightOf(caller, List.of(file)).get(file.id()).categories();
    }

    private CaseFile fileOf(DraftPlace place) {
        return place.caseNumber() == null ? null : cases.inScope(place.caseNumber(), callers.current());
    }
}
