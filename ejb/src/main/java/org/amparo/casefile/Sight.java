package org.amparo.casefile;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.amparo.organisation.Account;
import org.amparo.organisation.Organisation;
import org.amparo.security.Caller;
import org.amparo.security.DataCategory;
import org.amparo.security.Roles;

/**
 * Which data categories of one case a caller may see: what ownership or her grants open, within what her role may ever see.
 * Gender identity and the LGBTIQ+ answer are the assigned worker's alone, unless a grant names them (processes.md, <i>More
 * rules</i>); nobody opens them to herself by taking a case.
 *
 * @param categories what she may see
 * @param owner whether her organisation owns the case, so that she may write
 */
public record Sight(Set<DataCategory> categories, boolean owner) {

    /** What each role may ever see; a role that is not here sees no category. */
    private static final Map<String, Set<DataCategory>> CEILINGS = Map.of(
            Roles.CASEWORKER, EnumSet.allOf(DataCategory.class),
            Roles.SUPERVISOR, EnumSet.allOf(DataCategory.class),
            Roles.SHELTER,
                    EnumSet.of(
                            DataCategory.PROFILE,
                            DataCategory.FAMILY,
                            DataCategory.SERVICES,
                            DataCategory.HOUSING_PLACE),
            Roles.PROSECUTOR, EnumSet.of(DataCategory.PROFILE, DataCategory.EXPLOITATION, DataCategory.LEGAL));

    /** What the caller sees of a case, given the categories that grants open to her now. */
    static Sight of(Caller caller, CaseFile file, Set<DataCategory> granted) {
        var opened = EnumSet.noneOf(DataCategory.class);
        boolean owns = caller.roles().stream().anyMatch(CaseScope.OWNERS::contains)
                && file.owner().code().equals(caller.organisation())
                && file.country().equals(caller.country());
        if (owns) {
            opened.addAll(EnumSet.allOf(DataCategory.class));
            if (!file.isEntrustedTo(caller.account())) {
                opened.remove(DataCategory.SENSITIVE_IDENTITY);
            }
        }
        opened.addAll(granted);
        opened.retainAll(ceiling(caller.roles()));
        return new Sight(opened, owns);
    }

    /** Whether all that her roles may ever see is open without a grant: then none has to be asked for. */
    static boolean isWhole(Caller caller, CaseFile file) {
        return of(caller, file, Set.of()).categories().containsAll(ceiling(caller.roles()));
    }

    /**
     * Whether ownership opens these categories to an account already, whoever is in charge of the case. Of an account that has not
     * signed in yet nobody knows.
     */
    public static boolean servesAlready(Organisation owner, Account account, Set<DataCategory> categories) {
        return account.organisation() != null
                && account.organisation().id().equals(owner.id())
                && account.roles().stream().anyMatch(CaseScope.OWNERS::contains)
                && !categories.contains(DataCategory.SENSITIVE_IDENTITY);
    }

    /** What these roles together may ever see. */
    public static Set<DataCategory> ceiling(Collection<String> roles) {
        var ceiling = EnumSet.noneOf(DataCategory.class);
        roles.forEach(role -> ceiling.addAll(CEILINGS.getOrDefault(role, Set.of())));
        return ceiling;
    }

    /** Whether the category may be seen. */
    public boolean of(DataCategory category) {
        return categories.contains(category);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
