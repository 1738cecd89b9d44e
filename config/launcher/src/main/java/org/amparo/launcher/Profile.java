package org.amparo.launcher;

import java.util.Locale;

/** What an installation is for. The demo alone has known passwords, direct grants and synthetic cases. */
public enum Profile {
    DEMO,
    PRODUCTION;

    /** The profile as the application and its operators write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
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
