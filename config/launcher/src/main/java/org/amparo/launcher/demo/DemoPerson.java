package org.amparo.launcher.demo;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Invents one person's case: who she is, what happened, what she received. The same seed invents the same persons. */
final class DemoPerson {

    private static final List<String> FORMS = List.of(
            "SEXUAL_UNSPECIFIED",
            "SEXUAL_UNSPECIFIED",
            "SEXUAL_UNSPECIFIED",
            "LABOUR_UNSPECIFIED",
            "LABOUR_UNSPECIFIED",
            "FORCED_BEGGING_UNSPECIFIED",
            "FORCED_CRIMINALITY_UNSPECIFIED",
            "FORCED_MARRIAGE_UNSPECIFIED",
            "UNKNOWN");
    private static final List<String> SOURCES = List.of("ERI", "POLICE", "NGO", "HOTLINE", "LABOUR_INSPECTION", "SELF");
    private static final List<String> MEANS =
            List.of("DEBT_BONDAGE", "THREATS", "FALSE_PROMISES", "RESTRICTS_MOVEMENT", "WITHHOLDS_DOCUMENTS");
    private static final List<String> KINDS = List.of(
            "PSYCHOSOCIAL",
            "PSYCHOSOCIAL",
            "LEGAL",
            "LEGAL",
            "MEDICAL",
            "HOUSING",
            "BASIC_NEEDS",
            "EDUCATION_TRAINING");
    private static final int FIRST_YEAR = 2019;
    private static final int ADULT = 18;

    private final DemoCountry country;
    private final Random random;
    private final LocalDate today;
    private final LocalDate detected;

    DemoPerson(DemoCountry country, Random random, LocalDate today) {
        this.country = country;
        this.random = random;
        this.today = today;
        int years = today.getYear() - FIRST_YEAR + 1;
        LocalDate drawn = LocalDate.of(FIRST_YEAR + random.nextInt(years), 1, 1).plusDays(random.nextInt(360));
        this.detected = drawn.isBefore(today.minusDays(40)) ? drawn : today.minusDays(40L + random.nextInt(200));
    }

    LocalDate detected() {
        return detected;
    }

    /** Day of the confirmation, some weeks after detection. */
    LocalDate confirmed() {
        return earlier(detected.plusDays(5L + random.nextInt(30)));
    }

    JsonObject opening(String samePersonAs) {
        boolean foreign = random.nextInt(4) == 0;
        String nationality = foreign ? pick(country.neighbours()) : country.code();
        JsonObjectBuilder profile = Json.createObjectBuilder()
                .add("sex", random.nextInt(10) < 7 ? "F" : random.nextInt(20) == 0 ? "X" : "M")
                .add("nationalities", Json.createArrayBuilder().add(nationality))
                .add("languages", languages())
                .add("interpreter", random.nextInt(6) == 0 ? "YES" : "NO");
        JsonObjectBuilder opening = Json.createObjectBuilder()
                .add("role", "VICTIM")
                .add("detectedOn", detected.toString())
                .add("detectionSource", pick(SOURCES));
        if (samePersonAs != null) {
            opening.add("samePersonAs", samePersonAs);
        }
        age(opening, profile);
        return opening.add("profile", profile)
                .add("identity", Json.createObjectBuilder().add("lgbtiq", random.nextInt(25) == 0 ? "YES" : "NO"))
                .add("exploitation", exploitation())
                .add("services", services(2 + random.nextInt(4)))
                .build();
    }

    JsonObject dependantOf(String victim) {
        JsonObjectBuilder profile = Json.createObjectBuilder()
                .add("sex", random.nextBoolean() ? "F" : "M")
                .add("nationalities", Json.createArrayBuilder().add(country.code()));
        return Json.createObjectBuilder()
                .add("role", "DEPENDANT")
                .add("linkedCase", victim)
                .add("detectedOn", detected.toString())
                .add(
                        "birth",
                        Json.createObjectBuilder()
                                .add(
                                        "birthDate",
                                        detected.minusDays(400L + random.nextInt(4000))
                                                .toString()))
                .add("profile", profile)
                .add("services", services(1 + random.nextInt(2)))
                .build();
    }

    private void age(JsonObjectBuilder opening, JsonObjectBuilder profile) {
        int years = random.nextInt(5) < 3 ? ADULT + random.nextInt(27) : 7 + random.nextInt(11);
        LocalDate birth = detected.minusYears(years).minusDays(random.nextInt(360));
        switch (random.nextInt(8)) {
            case 0 -> opening.add("birth", Json.createObjectBuilder().add("birthDate", "" + birth.getYear()));
            case 1 -> profile.add("statedAge", whenDetected().add("from", years).add("until", years));
            case 2 -> profile.add(
                    "statedAge",
                    years < ADULT
                            ? whenDetected().add("from", 0).add("until", ADULT - 1)
                            : whenDetected().add("from", ADULT));
            default -> opening.add("birth", Json.createObjectBuilder().add("birthDate", birth.toString()));
        }
    }

    private JsonObjectBuilder whenDetected() {
        return Json.createObjectBuilder().add("on", detected.toString());
    }

    private JsonArrayBuilder languages() {
        JsonArrayBuilder spoken = Json.createArrayBuilder();
        String other = pick(country.languages());
        if (random.nextInt(4) == 0 && !other.equals(country.first())) {
            spoken.add(other);
        }
        return spoken.add(country.first());
    }

    private JsonObjectBuilder exploitation() {
        String form = pick(FORMS);
        JsonArrayBuilder forms = Json.createArrayBuilder().add(form);
        if (form.equals("SEXUAL_UNSPECIFIED") && random.nextInt(12) == 0) {
            forms.add("LABOUR_UNSPECIFIED");
        }
        return Json.createObjectBuilder()
                .add("forms", forms)
                .add("means", Json.createArrayBuilder().add(pick(MEANS)))
                .add("travelTourism", random.nextInt(10) == 0 ? "YES" : "NOT_ASKED");
    }

    private JsonArrayBuilder services(int count) {
        JsonArrayBuilder services = Json.createArrayBuilder();
        for (int i = 0; i < count; i++) {
            String kind = pick(KINDS);
            LocalDate start = earlier(detected.plusDays(random.nextInt(420)));
            JsonObjectBuilder service =
                    Json.createObjectBuilder().add("kind", kind).add("startOn", start.toString());
            if (kind.equals("HOUSING")) {
                service.add("type", random.nextInt(4) == 0 ? "RENT" : "SHELTER");
                LocalDate end = start.plusDays(20L + random.nextInt(200));
                if (end.isBefore(today)) {
                    service.add("endOn", end.toString());
                }
            }
            service.add("providerType", kind.equals("HOUSING") ? "NGO" : "GOVERNMENT");
            services.add(service.add("modality", random.nextInt(8) == 0 ? "REMOTE" : "IN_PERSON"));
        }
        if (random.nextInt(3) == 0) {
            services.add(planned(random.nextInt(14) - 4));
        }
        return services;
    }

    /** Of one that is overdue the API asks whether its day is right; yesterday here may be today where the case is. */
    private JsonObjectBuilder planned(int days) {
        boolean overdue = days < 0;
        LocalDate start = today.plusDays(overdue ? Math.min(days, -2) : days);
        JsonObjectBuilder planned = Json.createObjectBuilder()
                .add("kind", pick(KINDS.subList(0, 5)))
                .add("state", "PLANNED")
                .add("startOn", start.toString());
        return overdue ? planned.add("confirmed", Json.createArrayBuilder().add("planned-in-past")) : planned;
    }

    private LocalDate earlier(LocalDate day) {
        return day.isBefore(today) ? day : today.minusDays(random.nextInt(20));
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
