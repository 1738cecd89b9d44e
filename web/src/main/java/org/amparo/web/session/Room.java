package org.amparo.web.session;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.amparo.security.Roles;

/** A place in the navigation, and whose work is done there. */
public enum Room {
    /** What is due and what has changed. */
    WORK("/index.xhtml", Set.of(Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SHELTER, Roles.PROSECUTOR), "/work/"),
    /** The cases in one's scope. */
    CASES(
            "/casefile/list.xhtml",
            Set.of(Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SHELTER, Roles.PROSECUTOR, Roles.REFERRER, Roles.AUDITOR),
            "/casefile/",
            "/identification/",
            "/services/",
            "/exchange/export"),
    /** The annual figures. */
    FIGURES("/statistics/year.xhtml", Set.of(Roles.SUPERVISOR, Roles.SECRETARIAT), "/statistics/"),
    /** Who did what. */
    OVERSIGHT("/oversight/acts.xhtml", Set.of(Roles.AUDITOR), "/oversight/"),
    /** Registers that come in. */
    REGISTERS("/exchange/imports.xhtml", Set.of(Roles.SUPERVISOR, Roles.OPERATOR), "/exchange/import"),
    /** Which organisations and accounts there are, and what is settled of countries and codes. */
    ORGANISATIONS("/organisation/list.xhtml", Set.of(Roles.ADMINISTRATOR), "/organisation/", "/reference/");

    private final String view;
    private final Set<String> roles;
    private final List<String> beginnings;

    Room(String view, Set<String> roles, String... beginnings) {
        this.view = view;
        this.roles = roles;
        this.beginnings = List.of(beginnings);
    }

    /** The room's first page. */
    public String getView() {
        return view;
    }

    /** Whether a view is one of this room's. */
    public boolean holds(String viewId) {
        return viewId.equals(view) || beginnings.stream().anyMatch(viewId::startsWith);
    }

    /** Key of the room's name and of its icon. */
    public String getKey() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isFor(Set<String> ofUser) {
        return !Collections.disjoint(roles, ofUser);
    }
}
