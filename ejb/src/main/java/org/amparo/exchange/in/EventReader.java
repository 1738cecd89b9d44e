package org.amparo.exchange.in;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.exchange.RegisterFormat;
import org.amparo.services.LogService;
import org.amparo.services.ServiceKind;
import org.amparo.services.ServiceState;

/**
 * Reads {@code events.csv} of the register exchange format (statistics.md §3). Services and stays are taken; the other kinds have
 * no room yet, and their lines are looked at and counted.
 */
final class EventReader {

    static final String FILE = "events.csv";

    private static final Map<String, String> TYPES =
            same(Set.of("SERVICE", "HOUSING", "REPATRIATION", "PROSECUTION", "REPARATION", "PREVENTION"));
    /** Stays have a type of their own. */
    private static final Map<String, ServiceKind> SERVICES = Stream.of(ServiceKind.values())
            .filter(kind -> kind != ServiceKind.HOUSING)
            .collect(Collectors.toUnmodifiableMap(ServiceKind::name, Function.identity()));

    private static final Map<String, Set<String>> CODES = Map.of(
            "HOUSING", Set.of("SHELTER", "RENT"),
            "REPATRIATION", Set.of("REPATRIATION", "RESETTLEMENT"),
            "REPARATION", Set.of("ECONOMIC"),
            "PREVENTION", Set.of("DIRECT", "INDIRECT", "UNSPECIFIED"));
    private static final Map<String, String> OUTCOMES = same(Set.of("OPENED", "ACQUITTAL", "CONVICTION", "SENTENCED"));
    private static final Set<String> WITHOUT_PERSON = Set.of("PROSECUTION", "PREVENTION");

    private final Fields fields;
    private final CsvRow row;
    private String name;
    private String country;
    private String caseName;
    private String person;
    private LocalDate start;
    private LocalDate end;
    private LocalDate registered;

    private EventReader(CsvRow row, Fields fields) {
        this.row = row;
        this.fields = fields;
    }

    /** A {@link StagedService} or a {@link StagedOther}, or null where {@link Fields#problems} says why there is none. */
    static Object read(CsvRow row, Fields fields) {
        return new EventReader(row, fields).read();
    }

    private Object read() {
        name = fields.name("event_id");
        String type = fields.oneOf("event_type", TYPES);
        country = fields.country("country");
        fields.demand(fields.has("country"), "country", "row-value-missing");
        boolean ofPerson = type != null && !WITHOUT_PERSON.contains(type);
        caseName = ofPerson ? fields.name("case_id") : fields.optionalName("case_id");
        person = ofPerson ? fields.name("person_id") : fields.optionalName("person_id");
        start = fields.requiredDay("start_date");
        end = fields.day("end_date");
        registered = fields.requiredDay("registered_on");
        if (start != null && end != null && end.isBefore(start)) {
            fields.refuse("end_date", "end-before-start");
        }
        if (start != null && registered != null && registered.isBefore(start)) {
            fields.refuse("registered_on", "row-registered-too-early");
        }
        if (type == null) {
            return null;
        }
        return switch (type) {
            case "SERVICE" -> service(fields.oneOf("code", SERVICES), null);
            case "HOUSING" -> service(ServiceKind.HOUSING, fields.oneOf("code", same(CODES.get(type))));
            default -> other(type);
        };
    }

    private StagedService service(ServiceKind kind, String type) {
        if (!fields.areFine()) {
            return null;
        }
        var stated = new LogService(kind, type, ServiceState.DELIVERED, start, end, null, null, null, null, null);
        return new StagedService(
                row.line(),
                name,
                country,
                caseName,
                person,
                stated,
                registered,
                Content.of(row, RegisterFormat.EVENTS));
    }

    private StagedOther other(String type) {
        if (CODES.containsKey(type)) {
            fields.oneOf("code", same(CODES.get(type)));
        } else {
            fields.demand(fields.has("code"), "code", "row-value-missing");
            fields.oneOf("outcome", OUTCOMES);
            fields.name("process_id");
        }
        for (String number : List.of("count", "adults", "minors", "lgbtiq_n")) {
            fields.number(number, 0, Integer.MAX_VALUE);
        }
        fields.country("dest_country");
        if (type.equals("REPATRIATION")) {
            fields.demand(fields.has("dest_country"), "dest_country", "row-value-missing");
        }
        if (type.equals("REPARATION")) {
            amount();
        }
        return fields.areFine() ? new StagedOther(row.line(), name, country, caseName, person) : null;
    }

    private void amount() {
        String currency = fields.text("currency");
        fields.demand(currency.matches("[A-Z]{3}"), "currency", "row-currency-unknown");
        try {
            fields.demand(new BigDecimal(fields.text("amount")).signum() >= 0, "amount", "row-not-an-amount");
        } catch (NumberFormatException e) {
            fields.refuse("amount", "row-not-an-amount");
        }
    }

    private static Map<String, String> same(Set<String> codes) {
        return codes.stream().collect(Collectors.toMap(code -> code, code -> code));
    }
}
