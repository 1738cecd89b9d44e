package org.amparo.it.measure;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amparo.launcher.AccessTokens;

/** A person's browser session without the browser: signs in through Keycloak's form and opens pages. */
final class PageVisitor {

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new LoopbackCookies())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI application;

    PageVisitor(URI application) {
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

    void signIn(String username) throws IOException, InterruptedException {
        String login = send(HttpRequest.newBuilder(application.resolve("/"))).body();
        Matcher form = FORM.matcher(login);
        if (!form.find()) {
            throw new IllegalStateException("no sign-in form");
        }
        String body = "username=" + URLEncoder.encode(username, StandardCharsets.UTF_8) + "&password="
                + AccessTokens.DEMO_PASSWORD + "&credentialId=";
        var answer = send(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (!answer.uri().getAuthority().equals(application.getAuthority())) {
            throw new IllegalStateException(username + " is not signed in");
        }
    }

    /** Opens a page; anything but 200 is an error. */
    String open(String path) throws IOException, InterruptedException {
        var answer = send(HttpRequest.newBuilder(application.resolve(path)));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
    }
}
