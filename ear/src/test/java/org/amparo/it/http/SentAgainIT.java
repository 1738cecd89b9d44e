package org.amparo.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.amparo.it.support.Answer;
import org.amparo.it.support.Api;
import org.amparo.it.support.Browser;
import org.amparo.it.support.PageForm;
import org.junit.jupiter.api.Test;

/** A form that has led on is over: sent once more, by the button of an older window, it opens its page anew and does nothing twice. */
class SentAgainIT {

    private static final String WORKER = "caseworker.gt";
    private static final String OFFERED = "whoever is offered first";
    private static final Pattern PERSON = Pattern.compile("name=\"f:personsField:persons\"[^>]* value=\"([^\"]+)\"");

    private static Map<String, String> typed(String... namesAndValues) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            typed.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return typed;
    }

    @Test
    void a_form_that_has_been_saved_opens_anew() throws IOException {
        String number = Records.open(WORKER);
        String service =
                Records.serve(WORKER, number, "{'kind': 'LEGAL', 'state': 'DELIVERED', 'startOn': '2026-01-15'}");
        Map<String, Map<String, String>> pages = new LinkedHashMap<>();
        pages.put("/services/log.xhtml?case=" + number, typed("f:whatField:what", "LEGAL"));
        pages.put("/services/activity.xhtml", typed("f:whatField:what", "LEGAL", "f:personsField:persons", OFFERED));
        pages.put(
                "/services/service.xhtml?case=" + number + "&id=" + service,
                typed("f:endField:end", "", ":why:field:reason", "a day more"));
        pages.put("/casefile/edit.xhtml?section=location&case=" + number, typed("f:originArea:field:code", "GT-01"));
        var worker = new Browser();
        worker.signIn(WORKER, "/index.xhtml");
        long faults = PagesIT.faults();
        pages.forEach((page, fields) -> {
            Answer opened = worker.open(page);
            var form = PageForm.with("save", opened).get(0);
            fields.forEach((field, value) -> form.type(field, value.equals(OFFERED) ? offered(opened) : value));
            Answer saved = form.press(worker, "save");
            assertThat(saved.status()).as(page + saved.body()).isEqualTo(302);
            int services = services(number);
            Answer again = form.press(worker, "save");
            assertThat(again.status()).as(page).isEqualTo(302);
            assertThat(worker.follow(again).body()).as(page).contains("La página estuvo abierta mucho tiempo");
            assertThat(services(number)).as(page).isEqualTo(services);
        });
        assertThat(PagesIT.faults()).as("faults in the log").isEqualTo(faults);
    }

    /** The first person that a group activity offers. */
    private static String offered(Answer page) {
        var box = PERSON.matcher(page.body());
        assertThat(box.find()).as(page.body()).isTrue();
        return box.group(1);
    }

    private static int services(String number) {
        return Records.list(Api.as(WORKER).get(Records.CASES + "/" + number + "/services"))
                .size();
    }
}
