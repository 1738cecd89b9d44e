package org.amparo.it.support;

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

/** Keycloak's forms, filled in without a browser. Redirects are followed within the system, but not to an administrator's console. */
public final class SignInForm {

    private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new LoopbackCookies())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private String action;

    private SignInForm() {}

    /** A browser trusts loopback and sends secure cookies there without TLS; Java's own manager would not. */
    private static final class LoopbackCookies extends CookieManager {

        @Override
        public void put(URI from, Map<String, List<String>> headers) throws IOException {
            super.put(from, headers);
            getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        }
    }

    /** The form to which an address leads. */
    public static SignInForm of(URI address) throws IOException, InterruptedException {
        var form = new SignInForm();
        form.follow(HttpRequest.newBuilder(address).header("Accept", "text/html"));
        if (form.action == null) {
            throw new IllegalStateException("no form at " + address);
        }
        return form;
    }

    /** Signs in; the answer is that at the end of all redirects. */
    public HttpResponse<String> send(String username, String password) throws IOException, InterruptedException {
        return post("username=" + encoded(username) + "&password=" + encoded(password) + "&credentialId=");
    }

    /** Chooses a new password where Keycloak asks for one. */
    public HttpResponse<String> choose(String password) throws IOException, InterruptedException {
        return post("password-new=" + encoded(password) + "&password-confirm=" + encoded(password));
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return follow(HttpRequest.newBuilder(URI.create(action))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> follow(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        while (answer.statusCode() / 100 == 3) {
            URI to =
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
            if (to.getPath().startsWith("/admin/")) {
                return answer;
            }
            answer = browser.send(
                    HttpRequest.newBuilder(to).header("Accept", "text/html").build(),
                    HttpResponse.BodyHandlers.ofString());
        }
        Matcher form = ACTION.matcher(answer.body());
        if (form.find()) {
            action = answer.uri().resolve(form.group(1).replace("&amp;", "&")).toString();
        }
        return answer;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
