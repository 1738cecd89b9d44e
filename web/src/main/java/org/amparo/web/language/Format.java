package org.amparo.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.amparo.reference.CivilTime;
import org.amparo.shared.AppClock;
import org.amparo.shared.PartialDate;
import org.amparo.web.session.CurrentUser;

/** Dates and numbers as the user writes them: dd/mm/yyyy in both languages, digits grouped as in her country. */
@Named("format")
@RequestScoped
public class Format {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/uuuu");
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu, HH:mm");

    @Inject
    private Language language;

    @Inject
    private CurrentUser user;

    @Inject
    private Messages messages;

    @Inject
    private AppClock clock;

    /** The present moment, as {@link #moment} writes it. */
    public String getNow() {
        return moment(clock.now());
    }

    /** A day, {@code 14/05/2019}; empty for null, as all here. */
    public String date(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** A date in its ISO form, {@code 2019-05}, as far as it is known. */
    public String iso(String date) {
        return date == null ? "" : written(PartialDate.parse(date));
    }

    /** A date as far as it is known: {@code 14/05/2019}, {@code 05/2019} or {@code 2019}. */
    public String partialDate(PartialDate date) {
        return date == null ? "" : written(date);
    }

    /** A moment in the civil time of the user's country, to the minute. */
    public String moment(Instant moment) {
        return moment == null ? "" : MOMENT.format(moment.atZone(zone()));
    }

    /** The hour of a moment in the civil time of the user's country, to the minute. */
    public String hour(Instant moment) {
        return moment == null ? "" : HOUR.format(moment.atZone(zone()));
    }

    /** A moment as something tells it that has just happened: {@code hoy a las 14:02}, or its day with it. */
    public String recent(Instant moment) {
        return dayOf(moment).equals(user.getToday())
                ? messages.of("form.today-at", HOUR.format(moment.atZone(zone())))
                : messages.of("form.on-day-at", date(dayOf(moment)), HOUR.format(moment.atZone(zone())));
    }

    /** The end of something in a country: its last day where it ends with that day, otherwise the moment. */
    public String until(Instant end, String country) {
        return CivilTime.lastDayBefore(end, country)
                .map(last -> messages.of("form.last-day", date(last)))
                .orElseGet(() -> moment(end));
    }

    /** The day on which {@link #moment} places a moment. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone());
    }

    /** A day with its weekday, {@code mar 14/05}. */
    public String weekday(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEE dd/MM", language.getLocale()).format(day);
    }

    /** A moment as a sentence says it, {@code 12 de marzo de 2026, 14:02}. */
    public String longMoment(Instant moment) {
        var written = DateTimeFormatter.ofPattern(
                language.getCode().equals("en") ? "d MMMM uuuu, HH:mm" : "d 'de' MMMM 'de' uuuu, HH:mm",
                language.getLocale());
        return moment == null ? "" : written.format(moment.atZone(zone()));
    }

    /** A date as a sentence says it, as far as it is known: {@code 12 de marzo de 2026}, {@code marzo de 2026}, {@code 2026}. */
    public String inWords(PartialDate date) {
        boolean english = language.getCode().equals("en");
        String pattern =
                switch (date.precision()) {
                    case DAY -> english ? "d MMMM uuuu" : "d 'de' MMMM 'de' uuuu";
                    case MONTH -> english ? "MMMM uuuu" : "MMMM 'de' uuuu";
                    case YEAR -> "uuuu";
                };
        return DateTimeFormatter.ofPattern(pattern, language.getLocale()).format(date.from());
    }

    /** How far the time of the user's country is from UTC now, {@code UTC-06:00}. */
    public String getOffset() {
        return "UTC" + zone().getRules().getOffset(clock.now()).getId().replace("Z", "");
    }

    private ZoneId zone() {
        return CivilTime.capital(user.getCountry());
    }

    /** A whole number or a decimal one, with at most one digit after the point. */
    public String number(Number number) {
        if (number == null) {
            return "";
        }
        var digits = NumberFormat.getNumberInstance(language.getLocale());
        digits.setMaximumFractionDigits(1);
        return digits.format(number);
    }

    /** Completed years between two days; null where either is not known. */
    public Integer age(LocalDate birth, LocalDate on) {
        return birth == null || on == null ? null : Period.between(birth, on).getYears();
    }

    static String written(PartialDate date) {
        return switch (date.precision()) {
            case DAY -> DAY.format(date.from());
            case MONTH -> MONTH.format(date.from());
            case YEAR -> YEAR.format(date.from());
        };
    }
}
