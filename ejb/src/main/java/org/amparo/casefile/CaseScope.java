package org.amparo.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.amparo.organisation.Account;
import org.amparo.reference.Today;
import org.amparo.security.Author;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.shared.AppClock;

/**
 * Which cases a caller may see: the only such rule, for every list, count, load, suggestion and export. It begins with
 * <i>never</i>, and all of four has to hold: the caller holds, the case stands, it is owned or granted now, she is not barred from
 * it (docs/access.md).
 */
@ApplicationScoped
public class CaseScope {

    /** Roles that see the cases which their own organisation owns. */
    static final Set<String> OWNERS = Set.of(Roles.CASEWORKER, Roles.SUPERVISOR);

    /** Roles that see a case where a grant names them. */
    static final Set<String> GRANTEES =
            Set.of(Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SHELTER, Roles.PROSECUTOR, Roles.REFERRER, Roles.AUDITOR);

    /** Whether an account has a role that sees the cases of its organisation; who has not signed in yet may have one. */
    public static boolean mayOwn(Account account) {
        return account.roles().isEmpty() || account.roles().stream().anyMatch(OWNERS::contains);
    }

    /** Whether the caller has such a role; then all services of those cases are for her eyes. */
    public static boolean mayOwn(Caller caller) {
        return caller.roles().stream().anyMatch(OWNERS::contains);
    }

    /** Whether an account has a role to which a case can be opened at all. */
    public static boolean mayBeGranted(Account account) {
        return account.roles().stream().anyMatch(GRANTEES::contains);
    }

    private static boolean mayBeGranted(Caller caller) {
        return caller.roles().stream().anyMatch(GRANTEES::contains);
    }

    private static final String NEVER = "1 = 2";
    private static final String NAMES_ORGANISATION = "scopeGrantee.code = :scopeOrganisation";
    private static final String NAMES_ACCOUNT = "scopeGrant.granteeAccount.id = :scopeAccount";

    /** The conditions of which the rule consists, each by its name, so that a test can take one out and see what it kept away. */
    enum Part {
        ACCOUNT_LIVES("scopeHolder.id = :scopeAccount and scopeHolder.endedAt is null"),
        ACCOUNT_IS_OF_ORGANISATION("scopeHome.code = :scopeOrganisation and scopeHome.country = :scopeCountry"),
        ORGANISATION_HAS_BEGUN("scopeHome.validFrom <= :scopeToday"),
        ORGANISATION_HAS_NOT_ENDED("(scopeHome.validUntil is null or scopeHome.validUntil >= :scopeToday)"),
        /** The import that brought it was not taken back. */
        CASE_STANDS("%s.withdrawn = false"),
        OWNED_IN_COUNTRY("%s.country = :scopeCountry"),
        OWNED_BY_ORGANISATION("%s.owner.code = :scopeOrganisation"),
        GRANT_IS_OF_CASE("scopeGrant.caseFile = %s"),
        GRANT_NAMES_CALLER("(" + NAMES_ORGANISATION + " or " + NAMES_ACCOUNT + ")"),
        GRANT_HAS_BEGUN("scopeGrant.beginsAt <= :scopeNow"),
        GRANT_HAS_NOT_ENDED("(scopeGrant.endsAt is null or scopeGrant.endsAt > :scopeNow)"),
        BAR_IS_OF_CASE("scopeBar.caseFile = %s"),
        /** Herself also as an account that has ended since: a bar is against a person. */
        BAR_NAMES_CALLER("(scopeBarred.code = :scopeOrganisation or "
                + Account.ofSamePerson("scopeBarredAccount", "scopeAccount") + ")"),
        BAR_IS_NOT_LIFTED("(scopeBar.endsAt is null or scopeBar.endsAt > :scopeNow)");

        private final String jpql;

        Part(String jpql) {
            this.jpql = jpql;
        }

        String of(String alias) {
            return jpql.formatted(alias);
        }
    }

    private static final String ALL = "1 = 1";

    private static final String GRANTED = "GrantedCase scopeGrant";

    private static final String GRANTED_TO = " join scopeGrant.granteeOrganisation scopeGrantee";

    private static final String NOT_OWNED = "(scopeGrant.country <> :scopeCountry or scopeGrant.owner.id <>"
            + " (select scopeOwner.id from Organisation scopeOwner where scopeOwner.code = :scopeOrganisation))";

    private static final String NOT_TO_ORGANISATION =
            "not exists (select 1 from GrantedCase scopeOther join scopeOther.granteeOrganisation scopeSame"
                    + " where scopeOther.caseFile = scopeGrant.caseFile and scopeSame.code = :scopeOrganisation"
                    + " and scopeOther.beginsAt <= :scopeNow"
                    + " and (scopeOther.endsAt is null or scopeOther.endsAt > :scopeNow))";

    private static final String GRANT_SOURCE =
            "CaseGrant scopeGrant left join scopeGrant.granteeOrganisation scopeGrantee where ";

    @Inject
    private AppClock clock;

    @Inject
    private Today today;

    /** The condition on the case that a query calls by that alias; it holds for none where no role opens any. */
    public Condition visibleTo(Caller caller, String alias) {
        return visibleTo(caller, alias, part -> part.of(alias));
    }

    /** The same, of those that are hers or of all. */
    public Condition visibleTo(Caller caller, String alias, Whose whose) {
        return those(visibleTo(caller, alias), caller, alias, whose);
    }

    /**
     * The same for each way of seeing a case, owned and granted; together they are all that she sees. A query that looks for what happened to
     * her cases begins with those by an index, where the two ways in one would have it look at every case.
     */
    public List<Condition> visibleToByWay(Caller caller, String alias, Whose whose) {
        return ways(caller, part -> part.of(alias)).stream()
                .map(way -> those(bound(visibleBy(part -> part.of(alias), List.of(way)), caller), caller, alias, whose))
                .toList();
    }

    /**
     * The same ways for a list, which walks each along an index and reads no more than it shows: a grant to an organisation and one to an
     * account are two.
     */
    public List<WayToCases> waysOf(Caller caller) {
        List<WayToCases> found = new ArrayList<>();
        boolean owns = mayOwn(caller);
        if (owns) {
            var visible = visibleBy(
                    part -> part.of("f"),
                    List.of(all(part -> part.of("f"), Part.OWNED_IN_COUNTRY, Part.OWNED_BY_ORGANISATION)));
            found.add(new WayToCases("CaseFile f", "f", "f.id", bound(visible, caller), Condition.of(ALL)));
        }
        if (mayBeGranted(caller)) {
            String notOwned = owns ? NOT_OWNED : ALL;
            found.add(granted(GRANTED + GRANTED_TO, NAMES_ORGANISATION, notOwned, caller));
            found.add(granted(GRANTED, NAMES_ACCOUNT, notOwned + " and " + NOT_TO_ORGANISATION, caller));
        }
        return found;
    }

    private WayToCases granted(String source, String names, String anew, Caller caller) {
        Function<Part, String> parts = part -> part.of(part == Part.CASE_STANDS ? "scopeGrant" : "scopeGrant.caseFile");
        String now =
                String.join(" and ", names, parts.apply(Part.GRANT_HAS_BEGUN), parts.apply(Part.GRANT_HAS_NOT_ENDED));
        return new WayToCases(
                source,
                "scopeGrant",
                "scopeGrant.caseFile.id",
                bound(visibleBy(parts, List.of(now)), caller),
                bound(anew, caller));
    }

    private static Condition those(Condition visible, Caller caller, String alias, Whose whose) {
        return whose == Whose.TEAM
                ? visible
                : visible.and(Condition.of(alias + ".assignedTo = :scopeWorker", "scopeWorker", caller.username()));
    }

    /** The same, each part as it is handed over. */
    Condition visibleTo(Caller caller, String alias, Function<Part, String> parts) {
        var ways = ways(caller, parts);
        return ways.isEmpty() ? Condition.of(NEVER) : bound(visibleBy(parts, ways), caller);
    }

    private static List<String> ways(Caller caller, Function<Part, String> parts) {
        List<String> ways = new ArrayList<>();
        if (mayOwn(caller)) {
            ways.add(all(parts, Part.OWNED_IN_COUNTRY, Part.OWNED_BY_ORGANISATION));
        }
        if (mayBeGranted(caller)) {
            ways.add("exists (select 1 from " + GRANT_SOURCE + all(parts, Part.GRANT_IS_OF_CASE) + " and "
                    + grantedNow(parts) + ")");
        }
        return ways;
    }

    private static String visibleBy(Function<Part, String> parts, List<String> ways) {
        return String.join(
                " and ",
                callerHolds(parts),
                parts.apply(Part.CASE_STANDS),
                "(" + String.join(" or ", ways) + ")",
                notBarred(parts));
    }

    private static String callerHolds(Function<Part, String> parts) {
        return "exists (select 1 from Account scopeHolder join scopeHolder.organisation scopeHome where "
                + all(
                        parts,
                        Part.ACCOUNT_LIVES,
                        Part.ACCOUNT_IS_OF_ORGANISATION,
                        Part.ORGANISATION_HAS_BEGUN,
                        Part.ORGANISATION_HAS_NOT_ENDED)
                + ")";
    }

    private static String grantedNow(Function<Part, String> parts) {
        return all(parts, Part.GRANT_NAMES_CALLER, Part.GRANT_HAS_BEGUN, Part.GRANT_HAS_NOT_ENDED);
    }

    /** Left joins: a bar names an account or an organisation. */
    private static final String BAR_SOURCE = "CaseBar scopeBar left join scopeBar.organisation scopeBarred"
            + " left join scopeBar.account scopeBarredAccount where ";

    private static String notBarred(Function<Part, String> parts) {
        return "not exists (select 1 from " + BAR_SOURCE
                + all(parts, Part.BAR_IS_OF_CASE, Part.BAR_NAMES_CALLER, Part.BAR_IS_NOT_LIFTED) + ")";
    }

    private static String all(Function<Part, String> parts, Part... named) {
        return List.of(named).stream()
                .map(parts)
                .reduce((one, other) -> one + " and " + other)
                .orElseThrow();
    }

    /** The condition that no bar keeps the author from the case that a query calls by that alias, whatever opens it to her. */
    Condition notBarred(Author author, String alias) {
        return new Condition(
                notBarred(part -> part.of(alias)),
                Map.of(
                        "scopeAccount", author.account(),
                        "scopeOrganisation", author.organisation(),
                        "scopeNow", clock.now()));
    }

    /** The bars that keep the caller away now, as a query's source and condition; {@code scopeBar} is the bar. */
    Condition barsAgainst(Caller caller) {
        return bound(BAR_SOURCE + all(part -> part.of(""), Part.BAR_NAMES_CALLER, Part.BAR_IS_NOT_LIFTED), caller);
    }

    /** The condition that the case, called by that alias, was not withdrawn with the import that brought it. */
    static Condition stands(String alias) {
        return Condition.of(Part.CASE_STANDS.of(alias));
    }

    /** The grants that name the caller and hold now, as a query's source and condition; {@code scopeGrant} is the grant. */
    public Condition grantsOf(Caller caller) {
        return bound(grantedNow(part -> part.of("")), caller);
    }

    /** Where {@link #grantsOf} looks, to be followed by conditions. */
    public static String grantSource() {
        return GRANT_SOURCE;
    }

    /** The condition that the case is the caller's organisation's own. */
    public Condition ownedBy(Caller caller, String alias) {
        return bound(all(part -> part.of(alias), Part.OWNED_IN_COUNTRY, Part.OWNED_BY_ORGANISATION), caller);
    }

    /**
     * The condition that a grant of the case that names the caller was written or has ended since a moment: what it opened then may be closed
     * now.
     *
     * @param since expression of the query
     */
    Condition grantsMovedSince(Caller caller, String alias, String since) {
        String ofHers = all(part -> part.of(alias), Part.GRANT_IS_OF_CASE, Part.GRANT_NAMES_CALLER);
        String written = "exists (select 1 from org.amparo.casefile.access.CaseGrant_aud moved"
                + " where moved.originalId.id = scopeGrant.id and moved.originalId.rev.recordedAt > " + since + ")";
        return bound(
                "exists (select 1 from " + GRANT_SOURCE + ofHers + " and (" + written + " or (scopeGrant.endsAt > "
                        + since + " and scopeGrant.endsAt <= :scopeNow)))",
                caller);
    }

    /** The condition with the values that its text asks for. */
    private Condition bound(String text, Caller caller) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "scopeAccount", caller.account(),
                "scopeOrganisation", caller.organisation(),
                "scopeCountry", caller.country(),
                "scopeToday", today.in(caller.country()),
                "scopeNow", clock.now()));
        values.keySet().removeIf(name -> !text.contains(":" + name));
        return new Condition(text, values);
    }
}
