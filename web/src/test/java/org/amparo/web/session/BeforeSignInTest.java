package org.amparo.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeforeSignInTest {

    @ParameterizedTest
    @CsvSource({
        "state=open,                     ''",
        "q=a&state=open&page=2,          q=a&page=2",
        "q=a%20b&%73tate=x&x=%C3%A9,     q=a%20b&x=%C3%A9",
        "code&q=state=1,                 q=state=1",
        "statement=1&codes=2&open=true,  statement=1&codes=2&open=true",
        "%zz=1&scope=x,                  %zz=1"
    })
    void a_query_loses_the_names_of_oauth_and_nothing_else(String query, String left) {
        assertThat(BeforeSignIn.stripped(query)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({
        "AMPARO_SESSION=a,                                      ''",
        "x=1; AMPARO_SESSION=a; y=2; AMPARO_SESSION=b,          x=1; y=2",
        "AMPARO_SESSION2=a;  AMPARO_SESSION = b;MY_AMPARO_SESSION=c, AMPARO_SESSION2=a; MY_AMPARO_SESSION=c"
    })
    void a_cookie_is_dropped_however_often_it_came(String sent, String left) {
        assertThat(RequestCookies.without(sent, "AMPARO_SESSION")).isEqualTo(left);
    }
}
