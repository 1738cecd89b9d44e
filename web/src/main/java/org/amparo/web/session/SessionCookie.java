package org.amparo.web.session;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/**
 * Sends the session cookie over TLS only, everywhere but in the demo profile, which speaks plain HTTP on loopback
 * ({@code AMPARO_PROFILE=demo}).
 */
public class SessionCookie implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext().getSessionCookieConfig().setSecure(needsTls(System.getenv("AMPARO_PROFILE")));
    }

    static boolean needsTls(String profile) {
        return !"demo".equals(profile);
    }
}
