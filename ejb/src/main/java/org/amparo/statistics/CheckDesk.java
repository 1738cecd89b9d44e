package org.amparo.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;
import org.amparo.jobs.Background;
import org.amparo.press.OncePerPress;
import org.amparo.security.Author;
import org.amparo.security.Callers;
import org.amparo.security.Roles;
import org.amparo.shared.RuleViolation;

/** The door to checks of the figures, for whoever looks after the server. */
@Stateless
@RolesAllowed(Roles.OPERATOR)
public class CheckDesk {

    @Inject
    private Callers callers;

    @Inject
    private CountedChecks checks;

    @Inject
    private KeptCheck check;

    @Inject
    private KeptBuild build;

    @Inject
    private Background background;

    /**
     * Takes an order; the check is made beside the requests.
     *
     * @throws RuleViolation figures-not-built, too-many-jobs
     */
    @OncePerPress
    public CheckView order(@Valid OrderCheck order) {
        if (!build.isComplete()) {
            throw new RuleViolation("figures-not-built");
        }
        var author = Author.of(callers.current());
        long id = check.begin(author, order.mend());
        background.start(author, () -> check.work(id, author, order.mend()));
        return view(checks.byId(id));
    }

    /** The latest checks, the last one first, without the rows that differ. */
    public List<CheckView> latest() {
        callers.current();
        return checks.latest().stream().map(one -> one.view(List.of())).toList();
    }

    /**
     * What a check has found so far.
     *
     * @throws org.amparo.shared.NotFound where there is none
     */
    public CheckView find(String id) {
        callers.current();
        return view(checks.named(id));
    }

    private CheckView view(CountedCheck one) {
        return one.view(checks.of(one));
    }
}
