package org.amparo.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class CountryKeysTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String OTHER =
            Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    @Test
    void the_newest_key_of_a_country_wraps_and_older_ones_still_open() {
        var keys = new CountryKeys("GTM:1:" + KEY + ",GTM:2:" + OTHER + ",CRI:1:" + KEY);
        assertThat(keys.newest("GTM")).isEqualTo(2);
        assertThat(keys.key("GTM", 1).getEncoded()).isEqualTo(new byte[32]);
        assertThat(keys.newest("CRI")).isEqualTo(1);
    }

    @Test
    void a_country_without_a_key_is_refused() {
        var keys = new CountryKeys("GTM:1:" + KEY);
        assertThatThrownBy(() -> keys.newest("MEX")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void no_keys_or_short_keys_stop_the_application() {
        assertThatThrownBy(() -> new CountryKeys(null)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new CountryKeys("GTM:1:" + Base64.getEncoder().encodeToString(new byte[16])))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_sealed_value_does_not_say_what_it_holds() {
        assertThat(new Sealed("1.7.abc")).hasToString("sealed");
        assertThat(new Sealed("1.7.abc")).isEqualTo(new Sealed("1.7.abc")).isNotEqualTo(new Sealed("1.7.abd"));
    }
}
