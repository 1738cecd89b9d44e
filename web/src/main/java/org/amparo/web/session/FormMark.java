package org.amparo.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewMetadata;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.security.KeyedHash;

/**
 * What a form says of the page that drew it, so that it can still be asked when the page and its session are gone: for whom it was drawn, of
 * which record, and what of it was open then. It is signed by the country's key, so that no other site can make one up and have a page
 * filled in with its own words, and a form of before a new start of the server is known still.
 */
@ApplicationScoped
public class FormMark {

    /** The field of a form that carries it. */
    public static final String FIELD = "drawn";

    private static final String PURPOSE = "form";
    private static final String LINE = "\n";
    private static final String COMMA = ",";

    /** Parameters that name what lay in the session, and lead nowhere without it. */
    private static final Set<String> OF_THE_SESSION = Set.of("at", "screen");

    @Inject
    private KeyedHash hashes;

    @Inject
    private CurrentUser user;

    @Inject
    @Any
    private Instance<DrawnWith> parts;

    /**
     * What is said.
     *
     * @param country whose key signs it
     * @param standing her account and roles
     * @param page the view, and what its address is about
     * @param open what of the record was open
     * @param version of the record that was shown
     */
    public record Drawn(String country, Set<String> standing, String page, Set<String> open, int version) {

        /** Whether it was drawn for the account of somebody, whatever she may do by now. */
        boolean isOfTheAccountOf(Drawn now) {
            return standing.stream().filter(CurrentUser::isAccount).allMatch(now.standing::contains);
        }

        /** Whether it was drawn for the account of somebody who has each role still that she had then. */
        boolean isFor(Drawn now) {
            return now.standing.containsAll(standing);
        }

        /** Whether it was drawn of the record that a page shows. */
        boolean isOf(Drawn now) {
            return now.page.equals(page);
        }

        /** Whether all is open still that was. */
        boolean isAsOpenAs(Drawn now) {
            return now.open.containsAll(open);
        }

        private String written() {
            return String.join(
                    LINE,
                    country,
                    String.join(COMMA, new TreeSet<>(standing)),
                    page,
                    String.join(COMMA, new TreeSet<>(open)),
                    String.valueOf(version));
        }

        private static Drawn read(String written) {
            String[] lines = written.split(LINE, -1);
            return new Drawn(lines[0], set(lines[1]), lines[2], set(lines[3]), Integer.parseInt(lines[4]));
        }

        private static Set<String> set(String line) {
            return Arrays.stream(line.split(COMMA))
                    .filter(one -> !one.isEmpty())
                    .collect(Collectors.toSet());
        }

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** Of the page that is being drawn; the same for all its forms. */
    public String ofThisPage(FacesContext faces) {
        return (String) faces.getAttributes()
                .computeIfAbsent(FormMark.class, first -> user.isKnown() ? signed(now(faces)) : "");
    }

    /** Whether a form was drawn for the caller, who has each role still that she had then. */
    boolean isForCaller(Drawn drawn) {
        return user.getStanding().containsAll(drawn.standing());
    }

    /** What a form would say that was drawn now. */
    Drawn now(FacesContext faces) {
        var drawnWith = parts.stream().toList();
        return new Drawn(
                Objects.requireNonNullElse(user.getCountry(), ""),
                user.getStanding(),
                page(faces),
                drawnWith.stream().flatMap(part -> part.whatIsOpen().stream()).collect(Collectors.toSet()),
                drawnWith.stream().mapToInt(DrawnWith::versionShown).sum());
    }

    private static String page(FacesContext faces) {
        var about = new TreeMap<String, String>();
        ViewMetadata.getViewParameters(faces.getViewRoot()).stream()
                .filter(parameter -> !OF_THE_SESSION.contains(parameter.getName()))
                .forEach(parameter -> about.put(
                        parameter.getName(), Objects.requireNonNullElse(parameter.getStringValue(faces), "")));
        return Stream.concat(
                        Stream.of(faces.getViewRoot().getViewId()),
                        about.entrySet().stream().map(one -> one.getKey() + '=' + encoded(one.getValue())))
                .collect(Collectors.joining("&"));
    }

    private String signed(Drawn drawn) {
        return base64(drawn.written().getBytes(StandardCharsets.UTF_8)) + '.' + base64(signature(drawn));
    }

    /** What a form says; empty where this system has not signed it. */
    public Optional<Drawn> of(SentFields form) {
        return Optional.ofNullable(form.first(FIELD)).flatMap(this::read);
    }

    private Optional<Drawn> read(String mark) {
        try {
            List<byte[]> parts = Arrays.stream(mark.split("\\.", -1))
                    .map(Base64.getUrlDecoder()::decode)
                    .toList();
            var drawn = Drawn.read(new String(parts.get(0), StandardCharsets.UTF_8));
            return MessageDigest.isEqual(signature(drawn), parts.get(1)) ? Optional.of(drawn) : Optional.empty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException madeUp) {
            return Optional.empty();
        }
    }

    private byte[] signature(Drawn drawn) {
        return hashes.of(drawn.country(), PURPOSE, drawn.written());
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
