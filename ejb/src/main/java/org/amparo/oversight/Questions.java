package org.amparo.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.amparo.audit.ReadKind;
import org.amparo.audit.ReadLog;
import org.amparo.casefile.CaseFiles;
import org.amparo.organisation.Account;
import org.amparo.organisation.Accounts;
import org.amparo.organisation.Organisation;
import org.amparo.organisation.Organisations;
import org.amparo.reference.CivilTime;
import org.amparo.reference.Today;
import org.amparo.security.Caller;
import org.amparo.shared.CaseNumber;
import org.amparo.shared.RuleViolation;

/** Understands what an auditor asks for, and decides what she examines. */
@ApplicationScoped
class Questions {

    private static final LocalDate FIRST = LocalDate.EPOCH;
    private static final LocalDate LAST = LocalDate.of(9999, 1, 1);

    @Inject
    private Organisations organisations;

    @Inject
    private Accounts accounts;

    @Inject
    private CaseFiles cases;

    @Inject
    private Acts acts;

    @Inject
    private Today today;

    /** What she examines: what the organisation answers for, for which she acts. */
    private Examination examined(Caller caller) {
        var home = organisations.of(caller);
        if (home.isRegional()) {
            return Examination.REGION;
        }
        return organisations.decides(home, caller.country(), today.in(caller.country()))
                ? new Examination(null, caller.country(), organisations.regional())
                : new Examination(caller.organisation(), null, Set.of());
    }

    /**
     * A question of hers.
     *
     * @throws RuleViolation case-number-not-understood, period-ends-before-it-begins, person-unknown, acting-organisation-unknown
     */
    Question of(ActQuery query, Caller caller) {
        if (query.from() != null && query.until() != null && query.until().isBefore(query.from())) {
            throw new RuleViolation("period-ends-before-it-begins");
        }
        var examined = examined(caller);
        var hidden = cases.barredTo(caller);
        if (query.person() != null && !isSomebody(query.person(), examined, hidden)) {
            throw new RuleViolation("person-unknown");
        }
        if (query.organisation() != null && !isOrganisation(query.organisation(), examined, hidden)) {
            throw new RuleViolation("acting-organisation-unknown");
        }
        var account = accounts.byPublicId(query.person());
        var touched = query.number() == null
                ? null
                : acts.standing(number(query), examined)
                        .filter(known -> !hidden.contains(known.id()))
                        .map(known -> new Question.Touched(known.id(), known.examined()))
                        .orElse(Question.Touched.NONE);
        return QuestionBuilder.builder()
                .examined(examined)
                .hidden(hidden)
                .account(account.map(Account::id).orElse(null))
                .username(account.isPresent() ? null : query.person())
                .organisation(query.organisation())
                .from(query.from() == null ? null : CivilTime.startOf(within(query.from()), caller.country()))
                .until(
                        query.until() == null
                                ? null
                                : CivilTime.startOf(within(query.until()).plusDays(1), caller.country()))
                .touched(touched)
                .said(said(query, touched))
                .build();
    }

    /** Whether anybody is, or was, called so: nothing found of nobody would be taken for nothing done. */
    boolean isSomebody(String person, Caller caller) {
        return isSomebody(person, examined(caller), cases.barredTo(caller));
    }

    /** Whether there is, or was, an organisation of that code. */
    boolean isOrganisation(String code, Caller caller) {
        return isOrganisation(code, examined(caller), cases.barredTo(caller));
    }

    /** Who acted before there was a directory is known by acts alone. */
    private boolean isSomebody(String person, Examination examined, Set<Long> hidden) {
        return accounts.isKnown(person) || acts.hasAny(everything(person, null, examined, hidden));
    }

    private boolean isOrganisation(String code, Examination examined, Set<Long> hidden) {
        return organisations.byCode(code).isPresent() || acts.hasAny(everything(null, code, examined, hidden));
    }

    private static Question everything(String person, String organisation, Examination examined, Set<Long> hidden) {
        return QuestionBuilder.builder()
                .examined(examined)
                .hidden(hidden)
                .account(null)
                .username(person)
                .organisation(organisation)
                .from(null)
                .until(null)
                .touched(null)
                .said(null)
                .build();
    }

    /** Nothing was done before the first of these days, nor after the last one; the database knows no moment beyond. */
    private static LocalDate within(LocalDate day) {
        return day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
    }

    private static String number(ActQuery query) {
        return CaseNumber.parse(query.number())
                .orElseThrow(() -> new RuleViolation("case-number-not-understood"))
                .value();
    }

    private String said(ActQuery query, Question.Touched touched) {
        var said = new StringJoiner("&").setEmptyValue("");
        if (touched != null) {
            said.add(ReadKind.SEARCHED + (touched.id() == null ? ReadLog.UNKNOWN : number(query)));
        }
        if (query.person() != null) {
            said.add("person=" + accounts.toBeKept(query.person()));
        }
        if (query.organisation() != null) {
            boolean known = organisations.byCode(query.organisation()).isPresent();
            said.add("organisation=" + (known ? query.organisation() : ReadLog.UNKNOWN));
        }
        if (query.from() != null) {
            said.add("from=" + query.from());
        }
        if (query.until() != null) {
            said.add("until=" + query.until());
        }
        return said.length() == 0 ? null : said.toString();
    }

    /**
     * Refuses what no change is of.
     *
     * @param subject a kind of record, or null
     * @throws RuleViolation subject-unknown
     */
    void mustBeKnown(String subject) {
        if (subject != null && !acts.subjects().contains(subject)) {
            throw new RuleViolation("subject-unknown", String.join(", ", acts.subjects()));
        }
    }

    /** The organisations whose people she may ask about: of the region all of them, of a country those that it has or had. */
    List<Organisation> organisations(Caller caller) {
        return organisations.everOf(examined(caller).isOfRegion() ? null : caller.country());
    }

    /** The accounts of whom she examines, ended ones too, by name. */
    List<Account> persons(Caller caller) {
        var examined = examined(caller);
        return accounts.ever(examined.organisation(), examined.country()).stream()
                .filter(account -> account.organisation() == null
                        || examined.isOfActor(
                                account.organisation().code(),
                                account.organisation().country()))
                .toList();
    }
}
