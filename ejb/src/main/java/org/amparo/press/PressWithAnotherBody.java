package org.amparo.press;

import jakarta.ejb.ApplicationException;
import java.util.List;
import org.amparo.shared.RuleViolation;

/** Under this key something else has been recorded. */
@ApplicationException(rollback = true)
public class PressWithAnotherBody extends RuleViolation {

    private static final long serialVersionUID = 1L;

    private final String operation;
    private final transient List<RecordName> names;
    private final boolean amends;

    PressWithAnotherBody(Press kept, boolean amends) {
        super("press-with-another-body");
        this.operation = kept.operation();
        this.names = kept.names();
        this.amends = amends;
    }

    /** The desk and its method, such as {@code IntakeDesk.open}. */
    public String operation() {
        return operation;
    }

    /** What has been recorded. */
    public List<RecordName> names() {
        return names == null ? List.of() : names;
    }

    /** Whether the act changes what is there already ({@link OncePerPress#amends}). */
    public boolean amends() {
        return amends;
    }
}
