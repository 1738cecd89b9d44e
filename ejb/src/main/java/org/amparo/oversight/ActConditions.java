package org.amparo.oversight;

import java.util.Collection;
import java.util.List;
import org.amparo.audit.ReadKind;
import org.amparo.casefile.Condition;
import org.amparo.casefile.FileScope;
import org.amparo.security.RequestId;

/** What a question narrows acts by, as conditions of their queries. */
final class ActConditions {

    private static final String NEVER = "1 = 2";
    private static final String ALWAYS = "1 = 1";

    private static final List<String> WRITING = List.of("cases-exported", "register-exported", "audit-exported");

    private ActConditions() {}

    /** That whoever acted is examined, or a case with which it was done; of a case that is asked for, that one. */
    static Condition examined(Question asked, String organisation, String country, Condition cases) {
        var examined = asked.examined();
        var actor = examined.actor(organisation, country);
        if (examined.isOfRegion()
                || (asked.touched() != null && !asked.touched().examined())) {
            return actor;
        }
        return asked.touched() != null ? Condition.of(ALWAYS) : actor.or(cases);
    }

    /** The condition on a case called {@code f} that it is hers to examine, whoever acts, and not barred to her. */
    static Condition hers(Question asked) {
        return open(asked)
                .and(new Condition(asked.examined().ofCase(), asked.examined().values()));
    }

    static Condition open(Question asked) {
        return asked.hidden().isEmpty()
                ? Condition.of(ALWAYS)
                : Condition.of("f.id not in (:hidden)", "hidden", asked.hidden());
    }

    static Condition ofActor(Question asked, String account, String username, String organisation) {
        var all = Condition.of(ALWAYS);
        if (asked.account() != null) {
            all = all.and(Condition.of(account + " = :account", "account", asked.account()));
        }
        if (asked.username() != null) {
            all = all.and(Condition.of(username + " = :username", "username", asked.username()));
        }
        if (asked.organisation() != null) {
            all = all.and(Condition.of(organisation + " = :organisation", "organisation", asked.organisation()));
        }
        return all;
    }

    static Condition during(Question asked, String moment) {
        var all = Condition.of(ALWAYS);
        if (asked.from() != null) {
            all = all.and(Condition.of(moment + " >= :from", "from", asked.from()));
        }
        if (asked.until() != null) {
            all = all.and(Condition.of(moment + " < :until", "until", asked.until()));
        }
        return all;
    }

    /** Asking is an act of reading itself: what one call asks for several times is the same each time. */
    static Condition beforeThisCall() {
        String call = RequestId.current();
        return call == null
                ? Condition.of(ALWAYS)
                : Condition.of("(r.requestId is null or r.requestId <> :call)", "call", call);
    }

    static Condition ofKind(ReadKind kind) {
        if (kind == null) {
            return Condition.of(ALWAYS);
        }
        var named = Condition.oneOf("r.operation", "operation", kind.operations());
        var searched = Condition.of("r.detail like :searched", "searched", ReadKind.SEARCHED + "%");
        return switch (kind) {
            case SEARCH -> named.and(searched);
            case LIST -> named.and(Condition.of("r.detail is null").or(searched.not()));
            default -> named;
        };
    }

    static Condition ofRegister(Question asked) {
        return new Condition(
                "(j.country = :examinedCountry and j.kind = org.amparo.exchange.out.ExportKind.register)",
                asked.examined().values());
    }

    /** That the file of the order {@code j} holds a case {@code f}: what was written into it is a reading for a file of whichever kind. */
    static Condition holding(Condition shown) {
        return FileScope.holding(shown, WRITING);
    }

    static Condition among(String expression, Collection<Long> ids) {
        return ids.isEmpty() ? Condition.of(NEVER) : Condition.oneOf(expression, "among", ids);
    }
}
