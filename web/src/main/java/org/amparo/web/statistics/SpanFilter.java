package org.amparo.web.statistics;

import jakarta.faces.context.FacesContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.web.component.Filters;
import org.amparo.web.statistics.file.FileFormat;

/** Reads which years, which countries and which day the address of a page asks for, and writes the address of what is shown. */
final class SpanFilter {

    static final int MOST_YEARS = 12;

    private final Filters filters;
    private final LocalDate today;
    private final int usual;
    private int from;
    private int until;
    private List<String> countries = List.of();
    private LocalDate knownAt;

    /** @param usual number of years that are shown where the address names none */
    SpanFilter(Filters filters, LocalDate today, int usual) {
        this.filters = filters;
        this.today = today;
        this.usual = usual;
    }

    /** Without years in the address the last complete ones are asked for. */
    void read(String writtenFrom, String writtenUntil, String known, List<String> offered) {
        knownAt = Years.knownAt(filters, known, today);
        until = filters.read("until", writtenUntil, this::year, "rule.year-out-of-range", Years.FIRST, today.getYear())
                .orElse(today.getYear() - 1);
        from = filters.read("from", writtenFrom, this::year, "rule.year-out-of-range", Years.FIRST, today.getYear())
                .orElse(Math.max(Years.FIRST, until - usual + 1));
        if (until < from) {
            filters.read("until", "" + until, year -> Optional.empty(), "rule.years-run-backwards");
        }
        if (until - from >= MOST_YEARS) {
            filters.read("from", "" + from, year -> Optional.empty(), "rule.too-many-years", MOST_YEARS);
        }
        countries = asked().stream()
                .filter(country -> filters.among("countries", country, offered).isPresent())
                .toList();
    }

    private Optional<Integer> year(String written) {
        return Years.read(written).filter(year -> year >= Years.FIRST && year <= today.getYear());
    }

    /** A country may have its own box, or several stand with commas between. */
    private static List<String> asked() {
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
    Optional<FileFormat> format(String written) {
        return filters.named("format", written, FileFormat.class);
    }

    /** The address of what is shown: what is asked for, and nothing of it left to the day on which it is opened again. */
    String address(String page, Map<String, String> own) {
        List<String> parts = new ArrayList<>();
        own.forEach((name, value) -> {
            if (value != null && !value.isBlank()) {
                parts.add(name + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        parts.add("from=" + from);
        parts.add("until=" + until);
        if (!countries.isEmpty()) {
            parts.add("countries=" + String.join("%2C", countries));
        }
        return page + '?' + String.join("&", parts);
    }

    int from() {
        return from;
    }

    int until() {
        return until;
    }

    List<String> countries() {
        return countries;
    }

    LocalDate knownAt() {
        return knownAt;
    }
}
