package org.amparo.it.support;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A form as a browser holds it once a page is drawn: what its fields contain, and what is typed into them. */
public final class PageForm {

    private static final Pattern FORM = Pattern.compile("(<form [^>]*>)(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile(
            "(<input [^>]*>)|(<textarea [^>]*>)([^<]*)</textarea>|(<select [^>]*>)(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option [^>]*>");
    private static final String CHOSEN = " selected=";

    private final String address;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, String> buttons = new LinkedHashMap<>();

    private PageForm(String address) {
        this.address = address;
    }

    /** The forms of a page that have a button of that name, in the order of the page. */
    public static List<PageForm> with(String button, Answer page) {
        return FORM.matcher(page.body())
                .results()
                .map(PageForm::read)
                .filter(form -> form.buttons.keySet().stream().anyMatch(name -> name.endsWith(":" + button)))
                .toList();
    }

    private static PageForm read(MatchResult found) {
        var form = new PageForm(attribute(found.group(1), "action"));
        FIELD.matcher(found.group(2)).results().forEach(form::add);
        return form;
    }

    private void add(MatchResult field) {
        if (field.group(2) != null) {
            fields.put(
                    attribute(field.group(2), "name"), unescaped(field.group(3)).strip());
        } else if (field.group(4) != null) {
            // Of a list in which nothing is chosen a browser sends the first choice.
            OPTION.matcher(field.group(5))
                    .results()
                    .map(MatchResult::group)
                    .reduce((first, other) -> first.contains(CHOSEN) || !other.contains(CHOSEN) ? first : other)
                    .ifPresent(option -> fields.put(attribute(field.group(4), "name"), attribute(option, "value")));
        } else {
            String input = field.group(1);
            String name = attribute(input, "name");
            switch (attribute(input, "type")) {
                case "button" -> {
                    // Pressed by a script alone.
                }
                case "submit" -> buttons.put(name, attribute(input, "value"));
                case "radio", "checkbox" -> {
                    if (input.contains(" checked")) {
                        fields.put(name, input.contains(" value=") ? attribute(input, "value") : "on");
                    }
                }
                default -> fields.put(name, attribute(input, "value"));
            }
        }
    }

    /** Types into the field whose name ends so, or chooses there. */
    public PageForm type(String ending, String value) {
        String name = fields.keySet().stream()
                .filter(known -> known.endsWith(ending))
                .findFirst()
                .orElse(ending);
        fields.put(name, value);
        return this;
    }

    /** What the field contains whose name ends so, or null. */
    public String value(String ending) {
        return fields.entrySet().stream()
                .filter(field -> field.getKey().endsWith(ending))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** Presses a button and returns what the browser gets. */
    public Answer press(Browser browser, String button) {
        return press(browser, button, null);
    }

    /** Presses another button of that name, which sends a value of its own. */
    public Answer press(Browser browser, String button, String itself) {
        return browser.post(address, written(button, itself));
    }

    /** The form as a browser writes it when a button is pressed. */
    public String written(String button) {
        return written(button, null);
    }

    private String written(String button, String itself) {
        Map<String, String> sent = new LinkedHashMap<>(fields);
        buttons.forEach((name, value) -> {
            if (name.endsWith(":" + button)) {
                sent.put(name, itself == null ? value : itself);
            }
        });
        return sent.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String attribute(String tag, String name) {
        var value = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? unescaped(value.group(1)) : "";
    }

    private static String unescaped(String written) {
        return written.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
