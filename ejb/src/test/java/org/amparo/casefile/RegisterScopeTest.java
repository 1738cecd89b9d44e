package org.amparo.casefile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.security.Author;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.amparo.testing.Conjuncts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** No condition on what a register may speak of can be lost without other cases being open. */
class RegisterScopeTest {

    private static final String COUNTRY = "PRY";
    private static final String ABROAD = "CHL";
    private static final String KEEPER = "py-scope-keeper";
    private static final String OWN = "py-scope-own";
    private static final String OTHER = "py-scope-other";
    private static final String NEVER = "1 = 2";
    private static final Caller SUPERVISOR = Cast.caller("sco.eva", OWN, COUNTRY, Roles.SUPERVISOR);

    private static final BelowHttp IT = BelowHttp.shared();

    /** Names of the cases by their numbers. */
    private static final Map<String, String> CASES = new LinkedHashMap<>();

    private static Author author;

    @BeforeAll
    static void recorded() {
        for (String code : List.of(KEEPER, OWN, OTHER)) {
            Cast.register(IT, code, COUNTRY);
            opened(code, code);
            opened(code + " barred", code);
            opened(code + " abroad", code);
            opened(code + " abroad, barred", code);
            opened(code + " withdrawn", code);
        }
        IT.sql(
                "insert into register_keeper (country, organisation_id) select ?, id from organisation where code = ?",
                COUNTRY,
                KEEPER);
        author = Author.of(IT.known(SUPERVISOR));
        CASES.forEach((number, name) -> {
            if (name.contains("abroad")) {
                IT.sql("update case_file set country = ? where number = ?", ABROAD, number);
            }
            if (name.endsWith("withdrawn")) {
                IT.sql("update case_file set withdrawn = 1 where number = ?", number);
            }
            if (name.endsWith("barred")) {
                IT.sql(
                        """
                        insert into case_bar (version, public_id, case_id, account_id, reason, begins_at)
                        select 0, uuid(), id, ?, '-', utc_timestamp(6) from case_file where number = ?""",
                        author.account(),
                        number);
            }
        });
    }

    private static void opened(String name, String owner) {
        var worker = Cast.caller("sco." + owner, owner, COUNTRY, Roles.CASEWORKER);
        CASES.put(
                IT.as(worker, CaseDesk.class, desk -> desk.open(CaseFileSamples.order(CaseRole.VICTIM)))
                        .number(),
                name);
    }

    /** The cases that a condition finds with those values of a scope that it asks for. */
    private static List<String> found(String text, Condition scope) {
        var values = new HashMap<>(scope.values());
        values.keySet().removeIf(name -> !text.contains(":" + name));
        return IT.inTransaction(() -> new Condition(text, values)
                        .bind(IT.entityManager()
                                .createQuery(
                                        "select f.number from CaseFile f where f.number in :made and " + text
                                                + " order by f.id",
                                        String.class))
                        .setParameter("made", CASES.keySet())
                        .getResultList()
                        .stream()
                        .map(CASES::get)
                        .toList());
    }

    /** Names the bar of a condition, and the two sides of what makes an owner the keeper; the bar's parts are of {@link CaseScope}. */
    private static Conjuncts of(String title, Condition condition) {
        return Conjuncts.of(title, condition.text())
                .named("not barred", scope().notBarred(author, "f").text());
    }

    private static Conjuncts withKeeper(Conjuncts conditions) {
        String keeper = RegisterScope.OWNER_KEEPS_THE_REGISTER.formatted("f");
        return conditions
                .replaced("owner keeps the register", keeper, NEVER)
                .named("keeper of the case's country", "registerKeeper.country = f.country")
                .named("keeper is the owner", "registerKeeper.organisation = f.owner");
    }

    private static CaseScope scope() {
        return IT.bean(CaseScope.class);
    }

    private static RegisterScope registers() {
        return IT.bean(RegisterScope.class);
    }

    @TestFactory
    Stream<DynamicTest> open_to_the_register_of_each_country() {
        var open = registers().open(author, null, false, "f");
        return withKeeper(of("open", open)).eachIsMissed(text -> found(text, open));
    }

    @TestFactory
    Stream<DynamicTest> open_to_rows_of_one_organisation() {
        var open = registers().open(author, OWN, false, "f");
        return withKeeper(of("open to an owner's rows", open))
                .named("owner is named", RegisterScope.OWNER_IS_NAMED.formatted("f"))
                .replaced("owner is the author's", RegisterScope.OWNER_IS_THE_AUTHORS.formatted("f"), NEVER)
                .eachIsMissed(text -> Stream.of(KEEPER, OWN, OTHER)
                        .map(owner -> found(text, registers().open(author, owner, false, "f")))
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> open_to_the_operator() {
        var open = registers().open(author, OTHER, true, "f");
        return of("open to the operator", open)
                .named("owner is named", RegisterScope.OWNER_IS_NAMED.formatted("f"))
                .eachIsMissed(text -> found(text, open));
    }

    @TestFactory
    Stream<DynamicTest> joinable_in_one_country() {
        var joinable = registers().joinable(author, OWN, true, COUNTRY, "f");
        String elsewhere = RegisterScope.ELSEWHERE.formatted("f");
        String barred = scope().notBarred(author, "f").text();
        String named = RegisterScope.OWNER_IS_NAMED.formatted("f");
        return Conjuncts.of("joinable", joinable.text())
                .named("owner is named", named)
                .named("not barred", barred, named + " and " + barred)
                .named("elsewhere", elsewhere)
                .named("elsewhere not barred", barred, elsewhere + " and " + barred)
                .replaced("owner is named, or elsewhere", named + " and " + barred + " or", "")
                .eachIsMissed(text -> found(text, joinable));
    }

    @TestFactory
    Stream<DynamicTest> leaving_as_a_whole() {
        var leaving = registers().leaving(COUNTRY, "f");
        return Conjuncts.of("leaving", leaving.text())
                .named("of the country", "f.country = :registerCountry")
                .named("not withdrawn", CaseScope.stands("f").text())
                .eachIsMissed(text -> found(text, leaving));
    }
}
