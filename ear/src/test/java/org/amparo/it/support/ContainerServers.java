package org.amparo.it.support;

import org.amparo.launcher.Amparo;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Before the tests of {@code org.amparo.it.container}: starts MariaDB and an empty WildFly, and tells Arquillian its port through
 * the system property that {@code arquillian.xml} names.
 */
public final class ContainerServers implements LauncherSessionListener {

    private static final String SWITCH = "amparo.it.container";

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (Boolean.getBoolean(SWITCH)) {
            Amparo amparo = AmparoSystem.startBare();
            System.setProperty(
                    "amparo.it.management", String.valueOf(amparo.ports().management()));
        }
    }
}
