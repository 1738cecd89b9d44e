package org.amparo.it.support;

import org.amparo.launcher.Amparo;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Before the tests of {@code org.amparo.it.container}, where there are any to run: starts MariaDB and an empty WildFly, and tells
 * Arquillian its port through the system property that {@code arquillian.xml} names.
 */
public final class ContainerServers implements TestExecutionListener {

    private static final String SWITCH = "amparo.it.container";
    private static final String PORT = "amparo.it.management";

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        if (Boolean.getBoolean(SWITCH) && plan.containsTests() && System.getProperty(PORT) == null) {
            Amparo amparo = AmparoSystem.startBare();
            System.setProperty(PORT, String.valueOf(amparo.ports().management()));
        }
    }
}
