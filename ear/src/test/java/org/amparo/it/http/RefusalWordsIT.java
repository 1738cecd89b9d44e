package org.amparo.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.amparo.it.support.Answer;
import org.amparo.it.support.Api;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A refusal is a sentence: codes are called what pages call them, dates are written as the reader writes them. */
class RefusalWordsIT {

    private static final String WORKER = "caseworker.gt";
    private static final String BODY = "supervisor.gt";

    private static final String REVOKED = "{'outcome':'REVOKED','decidedOn':'2024-05-14','reasonCode':'OTHER'}";
    private static final String SHELTERED =
            "{'kind':'MEDICAL','type':'SHELTER','startOn':'2024-05-14','state':'DELIVERED'}";

    static Stream<Arguments> codes() {
        return Stream.of(
                Arguments.of(
                        "es",
                        "/decisions",
                        REVOKED,
                        "Después de «Posible víctima» no se puede registrar «Acreditación revocada»."),
                Arguments.of(
                        "en",
                        "/decisions",
                        REVOKED,
                        "“Accreditation revoked” cannot be recorded after “Possible victim”."),
                Arguments.of("es", "/services", SHELTERED, "Albergue no es una atención del tipo Atención médica."),
                Arguments.of("en", "/services", SHELTERED, "Shelter is not a service of the kind Medical care."));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void codes_are_called_by_their_words(String language, String what, String order, String expected) {
        assertThat(refusal(language, Records.open(WORKER), what, order)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "es, 'La fecha es anterior a la de lo último que se registró, 14/05/2024.'",
        "en, 'The date lies before that of what was recorded last, 14/05/2024.'"
    })
    void days_are_written_as_the_reader_writes_them(String language, String expected) {
        String number = Records.open(WORKER);
        Records.decide(WORKER, number, "REQUESTED", "2024-05-14");
        assertThat(refusal(language, number, "/decisions", "{'outcome':'CONFIRMED','decidedOn':'2024-05-02'}"))
                .isEqualTo(expected);
    }

    private static String refusal(String language, String number, String what, String order) {
        String user = what.equals("/decisions") ? BODY : WORKER;
        Answer answer = Api.as(user)
                .with("Accept-Language", language)
                .post(Records.CASES + "/" + number + what, Records.json(order.replace('\'', '"')));
        return Records.text(Records.expect(answer, 422), "detail");
    }
}
