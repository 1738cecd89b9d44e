package org.amparo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.it.support.AmparoSystem;

/** A person at a browser of one width, who reads one language. Fields go by the ids that the pages give them. */
final class Visitor implements AutoCloseable {

    /** So long without a request, nothing more comes of a press. */
    private static final Duration QUIET = Duration.ofMillis(300);

    /** What Keycloak knows whoever signed in once by; the application's own session is each visitor's. */
    private static final Map<String, List<Cookie>> SIGNED_IN = new HashMap<>();

    private static final String KEYCLOAK = "/realms/";

    /** A script about the fields of a button's form. */
    private static final String FIELDS =
            "(button) => { const all = [...button.form.elements].filter((one) => one.name && !one.disabled"
                    + " && !one.name.includes(':conflicts:') && !['hidden', 'submit', 'button', 'file'].includes(one.type));"
                    + " const typed = all.filter((one) => ['text', 'textarea'].includes(one.type) && one.checkVisibility());";

    private static final String STANDING = " const box = (one) => ['radio', 'checkbox'].includes(one.type);"
            + " return Object.fromEntries(all.map((one) => box(one) ? [one.name + '=' + one.value, String(one.checked)]"
            + " : [one.name, one.value])); }";

    private final BrowserContext context;
    private final Page page;
    private final Appearance appearance;
    private final List<String> broken = new ArrayList<>();
    private final Set<Request> underWay = new HashSet<>();
    private boolean pageToCome;
    private long lastSign;
    private final Runnable closing;

    /** Signs in: the first visitor of that name by Keycloak's form, others as the form has left it. */
    Visitor(Chromium chromium, String username, String language, int width) {
        context = chromium.browser()
                .newContext(
                        new NewContextOptions().setLocale(language).setViewportSize(width, Appearance.height(width)));
        closing = context::close;
        page = watched();
        appearance = new Appearance(page, language + "-" + width + "-", width);
        context.addCookies(SIGNED_IN.getOrDefault(username, List.of()));
        open("/");
        if (URI.create(page.url()).getPath().startsWith(KEYCLOAK)) {
            signIn(username);
            SIGNED_IN.put(
                    username,
                    context.cookies().stream()
                            .filter(cookie -> cookie.path.startsWith(KEYCLOAK))
                            .toList());
        }
    }

    private Visitor(Visitor same) {
        context = same.context;
        page = watched();
        appearance = same.appearance.of(page);
        closing = page::close;
    }

    private Page watched() {
        var opened = context.newPage();
        opened.onPageError(broken::add);
        opened.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                broken.add(message.text());
            }
        });
        opened.onRequest(request -> {
            underWay.add(request);
            pageToCome |= request.isNavigationRequest();
            lastSign = System.nanoTime();
        });
        opened.onRequestFinished(this::isOver);
        opened.onRequestFailed(request -> {
            isOver(request);
            pageToCome = underWay.stream().anyMatch(Request::isNavigationRequest);
        });
        opened.onLoad(loaded -> {
            pageToCome = underWay.stream().anyMatch(Request::isNavigationRequest);
            lastSign = System.nanoTime();
        });
        return opened;
    }

    private void isOver(Request request) {
        underWay.remove(request);
        lastSign = System.nanoTime();
    }

    /** Nothing was asked for or came for a while, and a page that was asked for stands: a busy browser shows it long after its last byte. */
    private boolean isQuiet() {
        return lastSign != Long.MAX_VALUE
                && underWay.isEmpty()
                && !pageToCome
                && System.nanoTime() - lastSign > QUIET.toNanos();
    }

    /** Another tab of the same browser, in which the same person is signed in. */
    Visitor anotherTab() {
        return new Visitor(this);
    }

    /** Presses a button twice with the mouse, as an unsteady hand does, and waits until nothing is under way any more. */
    void pressTwice(String selector, int pauseMillis) {
        var button = page.locator(selector);
        button.scrollIntoViewIfNeeded();
        var box = button.boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        lastSign = Long.MAX_VALUE;
        press();
        if (pauseMillis > 0) {
            page.waitForTimeout(pauseMillis);
        }
        press();
        page.waitForCondition(this::isQuiet);
    }

    private void press() {
        page.mouse().down();
        page.mouse().up();
    }

    /** Opens everything that is folded. */
    void unfold() {
        page.locator("main details").evaluateAll("all => all.forEach((one) => (one.open = true))");
    }

    /** Types into what has no id of its own. */
    void typeIn(String selector, String text) {
        page.fill(selector, text);
    }

    /** Chooses whatever is not chosen. */
    void chooseAnother(String id) {
        page.locator(byId(id))
                .evaluate("list => { list.value = [...list.options].map((one) => one.value)"
                        + ".filter((value) => value && value !== list.value).pop(); }");
    }

    /** Signs in on Keycloak's page, which leads on to the page that was asked for. */
    void signIn(String username) {
        page.fill("#username", username);
        page.fill("#password", "amparo-demo");
        page.click("#kc-login");
        page.waitForURL(AmparoSystem.url() + "/**");
    }

    /** Loses the session, as by a server that was started anew. */
    void loseSession() {
        context.clearCookies();
    }

    /** Takes the clock of the pages opened from now on into one's own hands. */
    void holdClock() {
        page.clock().install();
    }

    /** Lets time pass on the page without waiting for it. */
    void passSeconds(int seconds) {
        page.clock().runFor(seconds * 1000L);
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    /** Types where the keyboard stands, letter by letter. */
    void typeHere(String letters) {
        page.keyboard().type(letters);
    }

    /** Puts the keyboard into a field and types letter by letter, as scripts that look on expect it. */
    void write(String id, String text) {
        page.locator(byId(id)).fill("");
        page.locator(byId(id)).pressSequentially(text);
    }

    /** Waits for a part of the page to say this. */
    void seeIn(String selector, String text) {
        PlaywrightAssertions.assertThat(page.locator(selector)).containsText(text);
    }

    /** Chooses a day in the browser's calendar, which no test can tap on. */
    void pick(String selector, String day) {
        page.locator(selector)
                .evaluate(
                        "(calendar, day) => { calendar.value = day; calendar.dispatchEvent(new Event('change')); }",
                        day);
    }

    /** What a field holds. */
    String valueOf(String id) {
        return page.inputValue(byId(id));
    }

    /** Opens a path of the application. */
    void open(String path) {
        page.navigate(AmparoSystem.url() + path);
    }

    void type(String id, String text) {
        page.fill(byId(id), text);
    }

    /** Chooses a file. */
    void attach(String id, Path file) {
        page.setInputFiles(byId(id), file);
    }

    void choose(String id, String value) {
        page.selectOption(byId(id), value);
    }

    void tick(String selector) {
        page.check(selector);
    }

    /** Taps a button or link and waits for the page that it leads to. */
    void send(String id) {
        page.waitForNavigation(() -> page.click(byId(id)));
    }

    /** Presses a key that leads to another page. */
    void sendBy(String key) {
        page.waitForNavigation(() -> press(key));
    }

    /** What the browser asks where a tap would lead away; she stays. */
    String askedBeforeLeaving(String selector) {
        var asked = new ArrayList<String>();
        page.onceDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        page.click(selector, new Page.ClickOptions().setNoWaitAfter(true));
        page.waitForCondition(() -> !asked.isEmpty());
        return asked.get(0);
    }

    /** Like {@link #send}, for what stands in a list and has no id of its own. */
    void sendFrom(String selector) {
        page.waitForNavigation(() -> page.click(selector));
    }

    /** What stands in the form of a button: what is typed, chosen and ticked, by the names of its fields; a file does not stand. */
    @SuppressWarnings("unchecked")
    Map<String, String> standing(String button) {
        return (Map<String, String>) page.locator(button).evaluate(FIELDS + STANDING);
    }

    /** Names of the fields in sight of a button's form into which words are typed. */
    @SuppressWarnings("unchecked")
    List<String> fields(String button) {
        return (List<String>) page.locator(button).evaluate(FIELDS + " return typed.map((field) => field.name); }");
    }

    /** Names of those fields that take a date or an hour. */
    @SuppressWarnings("unchecked")
    List<String> dates(String button) {
        return (List<String>) page.locator(button)
                .evaluate(FIELDS
                        + " return typed.filter((one) => one.dataset.pickDay !== undefined || /:(date|hour)$/.test(one.name))"
                        + ".map((field) => field.name); }");
    }

    /** Puts a text into a field of a button's form, however long it may be and whether it is in sight or not. */
    void put(String button, String field, String text) {
        page.locator(button)
                .evaluate(
                        "(button, [name, text]) => { button.form.elements[name].value = text; }", List.of(field, text));
    }

    /** Goes back, as by the browser's own button. */
    void goBack() {
        page.goBack();
    }

    void reload() {
        page.reload();
    }

    /** The path of the address. */
    String path() {
        return URI.create(page.url()).getPath();
    }

    /** Path and query of the address. */
    String address() {
        var address = URI.create(page.url());
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    /** Waits until the browser has been led to a path of the application. */
    void arriveAt(String address) {
        page.waitForURL(AmparoSystem.url() + address);
    }

    void tap(String selector) {
        page.click(selector);
    }

    /** Fetches the file that a link leads to. */
    Path download(String selector) {
        return page.waitForDownload(() -> page.click(selector)).path();
    }

    Locator all(String selector) {
        return page.locator(selector);
    }

    /** The words of the page's content. */
    String text() {
        return page.innerText("main");
    }

    String language() {
        return page.getAttribute("html", "lang");
    }

    /** A parameter of the address. */
    String parameter(String name) {
        return page.url().replaceAll(".*[?&]" + name + "=([^&#]*).*", "$1");
    }

    /** What the page looks like. */
    Appearance appearance() {
        return appearance;
    }

    /** Looks at the page as a whole: nothing broken, nothing out of reach, nothing beside the screen; keeps a picture. */
    void inspect(String name) {
        appearance.inspect(name);
        assertThat(broken).as(name).isEmpty();
    }

    /** Like {@link #inspect}, where the browser itself has something to say that is expected. */
    void inspectSaying(String name, String expected) {
        appearance.inspect(name);
        broken.removeIf(said -> said.contains(expected));
        assertThat(broken).as(name).isEmpty();
    }

    private static String byId(String id) {
        return "[id='" + id + "']";
    }

    @Override
    public void close() {
        closing.run();
    }
}
