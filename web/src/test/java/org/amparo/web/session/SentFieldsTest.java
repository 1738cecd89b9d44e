package org.amparo.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SentFieldsTest {

    @Test
    void a_form_is_read_as_its_browser_wrote_it() {
        var form = SentFields.read(
                        "f=f&f%3Aone%3Awords=una%20ma%C3%B1ana+de%0D%0Adomingo&f%3Aone%3Abox=on&f%3Aone%3Abox=two&f%3Aone%3Aempty=&f%3Asave=Guardar&row=7")
                .orElseThrow();
        assertThat(form.formId()).contains("f");
        assertThat(form.first("f:one:words")).isEqualTo("una ma\u00f1ana de\ndomingo");
        assertThat(form.all("f:one:box")).containsExactly("on", "two");
        assertThat(form.first("f:one:empty")).isEmpty();
        assertThat(form.all("f:one:none")).isNull();
        assertThat(form.within("f"))
                .containsOnlyKeys("f:one:words", "f:one:box", "f:one:empty")
                .containsEntry("f:one:box", List.of("on", "two"));
        assertThat(SentFields.read(form.written()).orElseThrow().within("f")).isEqualTo(form.within("f"));
    }

    @Test
    void what_cannot_be_read_is_no_form() {
        assertThat(SentFields.read("f=%zz")).isEmpty();
        assertThat(SentFields.read("").orElseThrow().formId()).isEmpty();
        assertThat(SentFields.of(Map.of("f", new String[] {"f"})).formId()).contains("f");
    }
}
