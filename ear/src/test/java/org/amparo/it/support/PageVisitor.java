package org.amparo.it.support;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amparo.launcher.AccessTokens;

/** A person's browser session without the browser: signs in through Keycloak's form, then opens pages. */
public final class PageVisitor {

    private static final Pattern INPUT = Pattern.compile("<input [^>]*>");
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    /** One client for all visitors: each client of its own would be a thread and a pool, on the cores that are measured. */
    private static final HttpClient PAGES = HttpClient.newHttpClient();

    private final URI application;
    private String cookies;

    /** Opens no page yet. */
    public PageVisitor(URI application) {
        this.application = application;
    }

    /** A browser trusts loopback and sends secure cookies there without TLS; Java's own manager would not. */
    private static final class LoopbackCookies extends CookieManager {

        @Override
        public void put(URI from, Map<String, List<String>> headers) throws IOException {
            super.put(from, headers);
            getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        }
    }

    /** Signs in as a person would, by the form, and keeps the cookies of the application. */
    public void signIn(String username) throws IOException, InterruptedException {
        var jar = new LoopbackCookies();
        var browser = HttpClient.newBuilder()
                .cookieHandler(jar)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        String login = browser.send(request(application.resolve("/")).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        var form = FORM.matcher(login);
        if (!form.find()) {
            throw new IllegalStateException("no sign-in form");
        }
        String body = "username=" + URLEncoder.encode(username, StandardCharsets.UTF_8) + "&password="
                + AccessTokens.DEMO_PASSWORD + "&credentialId=";
        var answer = browser.send(
                request(URI.create(form.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        if (!answer.uri().getAuthority().equals(application.getAuthority()) || answer.statusCode() != 200) {
            throw new IllegalStateException(username + " is not signed in");
        }
        cookies = jar.getCookieStore().getCookies().stream()
                .filter(cookie -> "/".equals(cookie.getPath()))
                .map(HttpCookie::toString)
                .collect(Collectors.joining("; "));
    }

    /** Opens a page and returns how long its answer took, in nanoseconds; anything but 200 is an error. */
    public long open(String path) throws IOException, InterruptedException {
        var asked = request(application.resolve(path)).header("Cookie", cookies).build();
        long begin = System.nanoTime();
        var answer = PAGES.send(asked, HttpResponse.BodyHandlers.discarding());
        long nano = System.nanoTime() - begin;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return nano;
    }

    /** Opens a page and returns its answer, whatever it is. */
    public Answer read(String path) throws IOException, InterruptedException {
        return Answer.of(PAGES.send(
                request(application.resolve(path)).header("Cookie", cookies).build(),
                HttpResponse.BodyHandlers.ofString()));
    }

    /**
     * Opens a page and sends its form as a browser would, with these fields beside the hidden ones that it brought.
     *
     * @param button last part of the name of the button that is pressed
     */
    public Answer send(String path, String button, Map<String, String> fields)
            throws IOException, InterruptedException {
        var address = application.resolve(path);
        String page = read(path).body();
        Map<String, String> sent = new LinkedHashMap<>();
        INPUT.matcher(page)
                .results()
                .map(MatchResult::group)
                .filter(input ->
                        input.contains("type=\"hidden\"") || named(input).endsWith(":" + button))
                .forEach(input -> sent.put(named(input), attribute(input, "value")));
        sent.putAll(fields);
        String body = sent.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return Answer.of(PAGES.send(
                request(address)
                        .header("Cookie", cookies)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString()));
    }

    private static String named(String input) {
        return attribute(input, "name");
    }

    private static String attribute(String input, String name) {
        var value = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(input);
        return value.find() ? value.group(1) : "";
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).header("Accept", "text/html");
    }
}
