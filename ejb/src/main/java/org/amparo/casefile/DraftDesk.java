package org.amparo.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.amparo.audit.ReadsCase;
import org.amparo.security.Callers;
import org.amparo.security.Roles;
import org.amparo.security.Vault;
import org.amparo.shared.AppClock;
import org.amparo.shared.NotFound;
import org.amparo.shared.RuleViolation;

/**
 * Keeps what a person has typed and not saved, so that a lost session loses nothing. Nobody but its author can read a draft, and
 * of a case only as long as the case is in her scope.
 */
@Stateless
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
public class DraftDesk {

    private static final String FIELD = "draft";
    private static final int MOST_BYTES = 24_000;
    private static final int MOST_DRAFTS = 20;

    @Inject
    private Callers callers;

    @Inject
    private CaseFiles cases;

    @Inject
    private Disclosure disclosure;

    @Inject
    private Drafts drafts;

    @Inject
    private Vault vault;

    @Inject
    private AppClock clock;

    /**
     * Keeps what stands in a form, in the place of what was kept of it before.
     *
     * @throws NotFound where the case is not in the caller's scope
     * @throws RuleViolation draft-too-long
     */
    public Instant keep(@Valid DraftPlace place, String fields) {
        if (fields.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new RuleViolation("draft-too-long");
        }
        var author = callers.current();
        var file = fileOf(place);
        var now = clock.now();
        var known = drafts.of(author, place.form(), file);
        var draft = known.orElseGet(() -> new Draft(
                author, place.form(), file, file == null ? vault.newKey(author.country()) : file.dataKeyId()));
        draft.write(vault.seal(draft.dataKeyId(), FIELD, fields, draft.fields()), now);
        if (known.isEmpty()) {
            drafts.add(draft);
            drafts.keepLatest(author, MOST_DRAFTS);
        }
        return now;
    }

    /**
     * What the caller had typed there.
     *
     * @throws NotFound where the case is not in the caller's scope
     */
    @ReadsCase("draft")
    public Optional<DraftView> find(@Valid DraftPlace place) {
        var caller = callers.current();
        if (place.caseNumber() != null) {
            disclosure.of(cases.inSight(place.caseNumber(), caller), caller);
        }
        return drafts.of(caller, place.form(), fileOf(place))
                .filter(draft -> draft.savedAt().isAfter(clock.now().minus(DraftSweep.LIFETIME)))
                .map(draft -> new DraftView(vault.open(FIELD, draft.fields()), draft.savedAt()))
                .filter(draft -> draft.fields() != null && !draft.fields().equals(Vault.ERASED));
    }

    /**
     * Throws away what the caller had typed there.
     *
     * @throws NotFound where the case is not in the caller's scope
     */
    public void discard(@Valid DraftPlace place) {
        drafts.of(callers.current(), place.form(), fileOf(place)).ifPresent(drafts::remove);
    }

    private CaseFile fileOf(DraftPlace place) {
        return place.caseNumber() == null ? null : cases.inScope(place.caseNumber(), callers.current());
    }
}
