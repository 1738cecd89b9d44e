package org.amparo.launcher;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What an installation is for. The demo alone has known passwords, direct grants and synthetic cases. */
public enum Profile {
    DEMO,
    PRODUCTION;

    /** Addresses of which the known passwords of a demo must not be shown outside this machine. */
    private static final List<String> ADDRESSES =
            List.of("AMPARO_DB_URL", "AMPARO_PUBLIC_URL", "AMPARO_OIDC_PUBLIC_URL");

    private static final Pattern LOOPBACK =
            Pattern.compile("(jdbc:mariadb|https?)://(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d{1,5})?([/?#].*)?");

    /** The profile as the application and its operators write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Makes sure that the known passwords of a demo meet nothing but this machine.
     *
     * @param environment the variables that the operator has set
     * @throws LaunchFailure where a demo is to use a database, or to be seen, beyond loopback
     */
    void requireSurroundings(Map<String, String> environment) {
        if (this != DEMO) {
            return;
        }
        for (String name : ADDRESSES) {
            String value = environment.getOrDefault(name, "").strip();
            if (!value.isEmpty() && !LOOPBACK.matcher(value).matches()) {
                throw new LaunchFailure("The demo, whose passwords everybody knows, stays on this machine, and " + name
                        + " names another address; use --profile production, or take " + name + " away.");
            }
        }
    }

    /**
     * Reads a profile by its code.
     *
     * @throws LaunchFailure for any other word
     */
    public static Profile of(String code) {
        for (Profile profile : values()) {
            if (profile.code().equals(code)) {
                return profile;
            }
        }
        throw new LaunchFailure("The profile is demo or production, not " + code + ".");
    }
}
