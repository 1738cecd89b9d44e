package org.amparo.web.statistics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.reference.CodeList;
import org.amparo.statistics.ComparisonDesk;
import org.amparo.web.component.Filters;
import org.amparo.web.language.CodeOptions.Choice;
import org.amparo.web.session.CurrentUser;
import org.amparo.web.statistics.file.FileFormat;

/** Which years, which countries, which day and which form of a file the address of a page asks for, and the address of what is shown. */
@Named("span")
@RequestScoped
public class SpanFilter {

    static final int MOST_YEARS = 12;

    @Inject
    private ComparisonDesk desk;

    @Inject
    private FigureWords words;

    @Inject
    private CurrentUser user;

    @Inject
    private Filters filters;

    private String from;
    private String until;
    private String countries;
    private String known;
    private String format;
    private int firstYear;
    private int lastYear;
    private List<String> offered = List.of();
    private List<String> asked = List.of();
    private LocalDate knownAt;

    /**
     * Reads the address. Without years in it the last complete ones are asked for.
     *
     * @param usual number of years that are shown where the address names none
     */
    void read(int usual) {
        var today = user.getToday();
        offered = desk.countries();
        knownAt = Years.knownAt(filters, known, today);
        lastYear = filters.read("until", until, this::year, "rule.year-out-of-range", Years.FIRST, today.getYear())
                .orElse(today.getYear() - 1);
        firstYear = filters.read("from", from, this::year, "rule.year-out-of-range", Years.FIRST, today.getYear())
                .orElse(Math.max(Years.FIRST, lastYear - usual + 1));
        if (lastYear < firstYear) {
            filters.read("until", "" + lastYear, year -> Optional.empty(), "rule.years-run-backwards");
        }
        if (lastYear - firstYear >= MOST_YEARS) {
            filters.read("from", "" + firstYear, year -> Optional.empty(), "rule.too-many-years", MOST_YEARS);
        }
        asked = written().stream()
                .filter(country -> filters.among("countries", country, offered).isPresent())
                .toList();
    }

    private Optional<Integer> year(String written) {
        return Years.read(written)
                .filter(year -> year >= Years.FIRST && year <= user.getToday().getYear());
    }

    /** A country may have its own box, or several stand with commas between. */
    private static List<String> written() {
        return Stream.ofNullable(FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterValuesMap()
                        .get("countries"))
                .flatMap(Arrays::stream)
                .flatMap(one -> SpanAsked.parts(one).stream())
                .distinct()
                .toList();
    }

    /** The form in which the address asks for a file; empty for the page. */
    Optional<FileFormat> form() {
        return filters.named("format", format, FileFormat.class);
    }

    /**
     * The address of what is shown: what is asked for, and nothing of it left to the day on which it is opened again.
     *
     * @param form that of its file, or null for the page
     */
    String address(String page, Map<String, String> own, String form) {
        List<String> parts = new ArrayList<>();
        own.forEach((name, value) -> add(parts, name, value));
        add(parts, "known", known);
        add(parts, "format", form);
        parts.add("from=" + firstYear);
        parts.add("until=" + lastYear);
        add(parts, "countries", String.join(",", asked));
        return page + '?' + String.join("&", parts);
    }

    private static void add(List<String> parts, String name, String value) {
        if (value != null && !value.isBlank()) {
            parts.add(name + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    int firstYear() {
        return firstYear;
    }

    int lastYear() {
        return lastYear;
    }

    /** The countries that are asked for by name, of those that may be. */
    List<String> countries() {
        return asked;
    }

    /** Whose figures they are. */
    public String getScope() {
        return new Omissions(words).whose(asked.isEmpty() ? offered : asked);
    }

    public LocalDate getToday() {
        return user.getToday();
    }

    /** Whether there are several countries to compare. */
    boolean isOfSeveral() {
        return offered.size() > 1;
    }

    /** The years to choose from, latest first. */
    public List<Integer> getYears() {
        return Years.offered(user.getToday());
    }

    public int getShownFrom() {
        return firstYear;
    }

    public int getShownUntil() {
        return lastYear;
    }

    /** The countries to choose from; one alone is no choice. */
    public List<Choice> getOfferedCountries() {
        return isOfSeveral()
                ? offered.stream()
                        .map(country -> new Choice(country, words.code(CodeList.COUNTRY, country), ""))
                        .toList()
                : List.of();
    }

    /** Whether a country is asked for by name. */
    public boolean isAsked(String country) {
        return asked.contains(country);
    }

    /** The day as whose knowledge it is counted; null for now. */
    public LocalDate getKnownAt() {
        return knownAt;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getCountries() {
        return countries;
    }

    public void setCountries(String countries) {
        this.countries = countries;
    }

    public String getKnown() {
        return known;
    }

    public void setKnown(String known) {
        this.known = known;
    }

    public String getFormat() {
        return format;
    }

    public void setFormat(String format) {
        this.format = format;
    }
}
