package org.amparo.organisation;

/** How an account came into the directory. */
public enum AccountOrigin {
    /** It signed in. */
    SEEN,
    /** An administrator announced it. */
    ANNOUNCED,
    /** Records of before the directory name it. */
    MIGRATED,
    /** The system itself. */
    SYSTEM
}
