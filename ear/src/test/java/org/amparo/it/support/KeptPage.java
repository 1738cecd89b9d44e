package org.amparo.it.support;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A page that stayed open: it comes back with what a browser kept of it, and with nothing that anybody typed. */
public final class KeptPage {

    private static final Pattern STATE = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");
    private static final String PART =
            "Faces-Request=partial%2Fajax&jakarta.faces.partial.ajax=true&jakarta.faces.source=f%3Ax"
                    + "&jakarta.faces.partial.execute=%40none&jakarta.faces.partial.render=%40all&";

    private final Browser browser;
    private final String address;
    private final String state;

    private KeptPage(Browser browser, String address, String body) {
        this.browser = browser;
        this.address = address;
        this.state = state(address, body);
    }

    /** Opens a page that has a form, and keeps it. */
    public static KeptPage open(Browser browser, String address) {
        return of(browser, address, browser.open(address));
    }

    /** Keeps a page that is open. */
    public static KeptPage of(Browser browser, String address, Answer page) {
        return new KeptPage(browser, address, page.body());
    }

    private static String state(String address, String body) {
        var value = STATE.matcher(body);
        if (!value.find()) {
            throw new IllegalStateException("no form at " + address + ": " + body);
        }
        return value.group(1);
    }

    /** Where it was opened. */
    public String address() {
        return address;
    }

    /** Sends the form {@code f}, with no button pressed. */
    public Answer send() {
        return send("f=f");
    }

    /** Sends a form, {@code name=value&…}. */
    public Answer send(String form) {
        return browser.post(
                address, form + "&jakarta.faces.ViewState=" + URLEncoder.encode(state, StandardCharsets.UTF_8));
    }

    /** Asks for the whole page as a part, as a script of its own does. */
    public Answer askForAll() {
        return send(PART + "f=f");
    }
}
