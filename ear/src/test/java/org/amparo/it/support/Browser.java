package org.amparo.it.support;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amparo.launcher.AccessTokens;

/**
 * A person's browser without its window: it keeps cookies, and goes where it is led one step at a time, so that a test sees each
 * answer and may put in a cookie of its own between two of them.
 */
public final class Browser {

    /** Name of the session's cookie. */
    public static final String SESSION = "AMPARO_SESSION";

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration UNTIL_THE_LAST_IS_WRITTEN = Duration.ofSeconds(5);
    private static final int LONGEST_WAY = 10;
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** Opens a path of the application, or an address that an answer led to; does not go on from there. */
    public Answer open(String address) {
        return send("GET", address, null);
    }

    /** Sends a form, {@code name=value&…}. */
    public Answer post(String address, String form) {
        return send("POST", address, form);
    }

    /** Any method; the form may be null. */
    public Answer send(String method, String address, String form) {
        return send(method, address, "application/x-www-form-urlencoded", form);
    }

    /** Any method, with a body of any type; the body may be null. */
    public Answer send(String method, String address, String type, String form) {
        var request = HttpRequest.newBuilder(AmparoSystem.url().resolve(address))
                .timeout(LIMIT)
                .header("Accept", "text/html")
                .method(method, form == null ? BodyPublishers.noBody() : BodyPublishers.ofString(form));
        if (form != null) {
            request.header("Content-Type", type);
        }
        if (!cookies.isEmpty()) {
            request.header("Cookie", sent());
        }
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return Answer.of(answer);
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + address + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A browser in which a demo account has just signed in. */
    public static Browser as(String user) {
        var browser = new Browser();
        browser.signIn(user, "/index.xhtml");
        return browser;
    }

    /** Goes on until an answer leads no further. */
    public Answer follow(Answer answer) {
        var last = answer;
        for (int step = 0; step < LONGEST_WAY && last.header("Location").isPresent(); step++) {
            last = open(last.header("Location").get());
        }
        return last;
    }

    /**
     * Signs in by the form to which an answer leads; returns where Keycloak leads back to, before it is opened. While Keycloak still
     * writes down the last sign-in of the same person it refuses the next one, as it does one that comes at the same time.
     */
    public String comeBack(Answer unknown, String username) {
        String typed = "username=" + URLEncoder.encode(username, StandardCharsets.UTF_8) + "&password="
                + AccessTokens.DEMO_PASSWORD + "&credentialId=";
        var last = new AtomicReference<>(follow(unknown));
        return Until.seen(
                        UNTIL_THE_LAST_IS_WRITTEN,
                        () -> last.updateAndGet(page -> post(form(page), typed)),
                        answer -> answer.header("Location").isPresent())
                .header("Location")
                .orElseThrow();
    }

    private static String form(Answer page) {
        var form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new IllegalStateException("no sign-in form: " + page.body());
        }
        return form.group(1).replace("&amp;", "&");
    }

    /** Opens a path, signs in on the way, and returns the page. */
    public Answer signIn(String username, String path) {
        return follow(open(comeBack(open(path), username)));
    }

    /** A cookie's value, or null. */
    public String cookie(String name) {
        return cookies.get(name);
    }

    /** The names of its cookies. */
    public Set<String> cookies() {
        return Set.copyOf(cookies.keySet());
    }

    /** Puts a cookie in, as somebody else might. */
    public void plant(String name, String value) {
        cookies.put(name, value);
    }

    /** Loses a cookie. */
    public void lose(String name) {
        cookies.remove(name);
    }

    private String sent() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep(String header) {
        for (HttpCookie cookie : HttpCookie.parse(header)) {
            // One that ends without naming its path ends only in the folder of the address, and stays in all others.
            boolean ends = cookie.hasExpired() || header.contains("01-Jan-1970");
            if (!ends) {
                cookies.put(cookie.getName(), cookie.getValue());
            } else if (header.toLowerCase(Locale.ROOT).contains("path=/")) {
                cookies.remove(cookie.getName());
            }
        }
    }

    /** Where the application stands, for comparing with where an answer leads. */
    public static URI application() {
        return AmparoSystem.url();
    }
}
