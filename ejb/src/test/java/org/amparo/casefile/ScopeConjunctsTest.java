package org.amparo.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.shared.AppClock;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.amparo.testing.Conjuncts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** No condition of the predicate for scope can be lost without somebody seeing another case, or one less. */
class ScopeConjunctsTest {

    private static final String NEVER = "1 = 2";
    private static final String OFFICE = "gt-conjuncts";

    /** Owner, stranger, namesake of the owner in another country, grantee by organisation, grantee by account. */
    private static final List<Caller> CALLERS = List.of(
            Cast.ANA,
            Cast.LUZ,
            Cast.caller("ana", "gt-svet", "CRI", Roles.CASEWORKER),
            Cast.caller("sol", OFFICE, "GTM", Roles.SUPERVISOR),
            Cast.caller("rey", "cr-conatt", "CRI", Roles.SUPERVISOR));

    private final BelowHttp it = BelowHttp.shared();
    private final List<String> numbers = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> scope() {
        Cast.register(it, OFFICE, "GTM");
        open();
        granted(OFFICE, null, 0, null);
        granted(OFFICE, null, -1, 1);
        granted(OFFICE, null, 1, null);
        granted(OFFICE, null, -2, -1);
        granted(null, "rey", 0, null);
        granted(null, "rey", -2, -1);
        return Conjuncts.of("scope", predicate(Cast.ANA).text())
                .named("owned: country", "f.country = :scopeCountry")
                .named("owned: organisation", "f.owner.code = :scopeOrganisation")
                .named("granted: the case", "scopeGrant.caseFile = f")
                .named(
                        "granted: to the caller",
                        "(scopeGrantee.code = :scopeOrganisation or scopeGrant.granteeUser = :scopeUser)")
                .replaced("granted: to her organisation", "scopeGrantee.code = :scopeOrganisation", NEVER)
                .replaced("granted: to her account", "scopeGrant.granteeUser = :scopeUser", NEVER)
                .replaced("granted: an account has no organisation", " left join ", " join ")
                .named("granted: has begun", "scopeGrant.validFrom <= :scopeToday")
                .named(
                        "granted: has not ended",
                        "(scopeGrant.validUntil is null or scopeGrant.validUntil >= :scopeToday)")
                .replaced("granted: without an end", "scopeGrant.validUntil is null", NEVER)
                .replaced("granted: with an end to come", "scopeGrant.validUntil >= :scopeToday", NEVER)
                .replaced("granted at all", "exists", "not exists")
                .eachIsMissed(this::seen);
    }

    private Condition predicate(Caller caller) {
        return it.bean(CaseScope.class).visibleTo(caller, "f");
    }

    /** For each caller the scenario's cases that a query with that predicate finds. */
    private Object seen(String predicate) {
        return it.inTransaction(() -> CALLERS.stream()
                .map(caller -> {
                    var query = it.entityManager()
                            .createQuery(
                                    "select f.number from CaseFile f where f.number in :numbers and " + predicate
                                            + " order by f.id",
                                    String.class)
                            .setParameter("numbers", numbers);
                    predicate(caller).values().entrySet().stream()
                            .filter(value -> predicate.contains(":" + value.getKey()))
                            .forEach(value -> query.setParameter(value.getKey(), value.getValue()));
                    return query.getResultList();
                })
                .toList());
    }

    private String open() {
        var number = it.as(Cast.ANA, CaseDesk.class, desk -> desk.open(CaseFileSamples.order(CaseRole.VICTIM)))
                .number();
        numbers.add(number);
        return number;
    }

    private void granted(String organisation, String user, int from, Integer until) {
        var number = open();
        var grant = it.as(
                Cast.EVA,
                GrantDesk.class,
                desk -> desk.open(
                        number, new GrantAccess(organisation, user, List.of("PROFILE"), null, "REFERRAL", null)));
        LocalDate today = it.bean(AppClock.class).today();
        it.sql(
                "update case_grant set valid_from = ?, valid_until = ? where public_id = ?",
                today.plusDays(from),
                until == null ? null : today.plusDays(until),
                grant.id());
    }
}
