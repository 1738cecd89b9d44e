package org.amparo.launcher;

import java.util.Map;

/**
 * How the application reaches its database.
 *
 * @param url JDBC address with the schema
 * @param user account that the application works with: no DDL, no rewriting of history
 * @param owner account that owns the schema and migrates it
 * @param accounts the application's account as MariaDB writes it, with each host, for the migrations' grants
 */
@EveryPartNamed
public record DatabaseAccess(
        String url, String user, String password, String owner, String ownerPassword, String accounts) {

    static final String SCHEMA = "amparo";
    static final String USER = "amparo";
    static final String OWNER = "amparo_owner";

    /** The MariaDB that comes with Amparo. */
    public static DatabaseAccess builtIn(Ports ports, Secrets secrets) {
        return DatabaseAccessBuilder.builder()
                .url("jdbc:mariadb://127.0.0.1:" + ports.database() + "/" + SCHEMA)
                .user(USER)
                .password(secrets.databasePassword())
                .owner(OWNER)
                .ownerPassword(secrets.databaseOwnerPassword())
                .accounts("'%1$s'@'localhost', '%1$s'@'127.0.0.1'".formatted(USER))
                .build();
    }

    /** Whether the environment names a MariaDB of the operator's own. */
    public static boolean isExternal() {
        return System.getenv("AMPARO_DB_URL") != null;
    }

    /**
     * The MariaDB that the environment names.
     *
     * @throws LaunchFailure when a variable is missing
     */
    public static DatabaseAccess external() {
        String user = required("AMPARO_DB_USER");
        return DatabaseAccessBuilder.builder()
                .url(required("AMPARO_DB_URL"))
                .user(user)
                .password(required("AMPARO_DB_PASSWORD"))
                .owner(required("AMPARO_DB_OWNER"))
                .ownerPassword(required("AMPARO_DB_OWNER_PASSWORD"))
                .accounts(System.getenv().getOrDefault("AMPARO_DB_ACCOUNTS", "'" + user + "'@'%'"))
                .build();
    }

    /** The variables that the application server reads: nothing of the owner. */
    Map<String, String> environment() {
        return Map.of("AMPARO_DB_URL", url, "AMPARO_DB_USER", user, "AMPARO_DB_PASSWORD", password);
    }

    /** The variables that the migration reads, which ends before the application server starts. */
    Map<String, String> ownerEnvironment() {
        return Map.of(
                "AMPARO_DB_URL", url,
                "AMPARO_DB_OWNER", owner,
                "AMPARO_DB_OWNER_PASSWORD", ownerPassword,
                "AMPARO_DB_ACCOUNTS", accounts);
    }

    private static String required(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new LaunchFailure(name + " is not set; a MariaDB of your own needs the address and both accounts"
                    + " (config/env/sample.env names the variables).");
        }
        return value;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
