package org.amparo.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The loopback ports of one running system. All of them move by the same offset, so two systems on one machine need one number.
 *
 * @param offset added to every standard port
 */
public record Ports(int offset) {

    private static final int APPLICATION = 8080;
    private static final int MANAGEMENT = 9990;
    private static final int KEYCLOAK = 8180;
    private static final int DATABASE = 13306;
    private static final int HIGHEST = 65535;
    /** Above the offsets 1900 and 2000, which lead to port 10080: browsers refuse it. */
    private static final int FREE_SEARCH_FROM = 2001;

    private static final int FREE_SEARCH_STEP = 7;

    /** Between the stretches of JVMs that search at once; two of them stay below the ports that a machine gives to whoever connects. */
    private static final int FREE_SEARCH_STRETCH = 8001;

    /** Refuses an offset that would push a port out of range. */
    public Ports {
        if (offset < 0 || DATABASE + offset > HIGHEST) {
            throw new LaunchFailure("--port-offset takes a number from 0 to " + (HIGHEST - DATABASE) + ".");
        }
    }

    /**
     * An offset at which every port is free now, for tests.
     *
     * @param searcher the number of this JVM among those that search at once, from 1 on: what is free now is taken only a moment later
     */
    public static Ports free(int searcher) {
        int from = FREE_SEARCH_FROM + (searcher - 1) * FREE_SEARCH_STRETCH;
        for (int offset = from; DATABASE + offset <= HIGHEST; offset += FREE_SEARCH_STEP) {
            Ports ports = new Ports(offset);
            if (ports.byUse().values().stream().allMatch(Ports::isFree)) {
                return ports;
            }
        }
        throw new LaunchFailure("No free ports were found on this machine.");
    }

    /** Pages and API. */
    public int application() {
        return APPLICATION + offset;
    }

    /** WildFly's management interface, with its health pages. */
    public int management() {
        return MANAGEMENT + offset;
    }

    /** Sign-in. */
    public int keycloak() {
        return KEYCLOAK + offset;
    }

    /** The built-in MariaDB. */
    public int database() {
        return DATABASE + offset;
    }

    /**
     * Makes sure that nothing listens on the ports yet.
     *
     * @throws LaunchFailure naming the first port that is taken
     */
    public void requireFree(boolean withDatabase) {
        Map<String, Integer> needed = byUse();
        if (!withDatabase) {
            needed.remove("MariaDB");
        }
        needed.forEach((use, port) -> {
            if (!isFree(port)) {
                throw new LaunchFailure("Port " + port + " (" + use
                        + ") is already in use; stop what listens there or choose other ports with --port-offset N.");
            }
        });
    }

    private Map<String, Integer> byUse() {
        Map<String, Integer> uses = new LinkedHashMap<>();
        uses.put("the application", application());
        uses.put("WildFly's management", management());
        uses.put("Keycloak", keycloak());
        uses.put("MariaDB", database());
        return uses;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
