package org.amparo.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.web.session.CurrentUser;

/**
 * The language of the answer: what the user chose, else what the browser asks for, else Spanish. The country is the user's,
 * because the same language writes numbers differently in each.
 */
@Named("language")
@RequestScoped
public class Language {

    /** Languages that every text exists in; the first one is the fallback. */
    public static final List<String> SUPPORTED = List.of("es", "en");

    /** The cookie with the language that was chosen. */
    public static final String COOKIE = "AMPARO_LANGUAGE";

    private static final Map<String, String> ALPHA2 = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toMap(
                    code -> new Locale.Builder().setRegion(code).build().getISO3Country(), Function.identity()));

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentUser user;

    private Locale locale;

    /** Language with the user's country, such as {@code es-CR}. */
    public Locale getLocale() {
        if (locale == null) {
            locale = locale(choose(chosen(request.getCookies()), wished()), user.getCountry());
        }
        return locale;
    }

    /** Two-letter code, as {@code lang} of a document. */
    public String getCode() {
        return getLocale().getLanguage();
    }

    /** The languages to choose from. */
    public List<String> getSupported() {
        return SUPPORTED;
    }

    /** Address of the page that is shown, to come back to after a choice. */
    public String getPage() {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** Without a wish of the browser the container would name the server's own language. */
    private List<Locale> wished() {
        return request.getHeader("Accept-Language") == null ? List.of() : Collections.list(request.getLocales());
    }

    /** The language for somebody who is not known: what she chose, else what her browser asks for; without a country. */
    public static Locale of(String chosen, List<Locale> ofBrowser) {
        return locale(choose(chosen, ofBrowser), null);
    }

    static String choose(String chosen, List<Locale> ofBrowser) {
        return Stream.concat(Stream.ofNullable(chosen), ofBrowser.stream().map(Locale::getLanguage))
                .filter(SUPPORTED::contains)
                .findFirst()
                .orElse(SUPPORTED.get(0));
    }

    static Locale locale(String language, String alpha3) {
        String region = alpha3 == null ? "" : ALPHA2.getOrDefault(alpha3, "");
        return new Locale.Builder().setLanguage(language).setRegion(region).build();
    }

    private static String chosen(Cookie[] cookies) {
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> COOKIE.equals(cookie.getName()))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }
}
