package org.luoshi.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireProblemsTest {
    @RegisterExtension
    final RestServer server = new RestServer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "GET /api/%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /api/x HTTP/1.1\r\nConnection: close\r\n\r\n",
                "BREW /../../etc/passwd HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
            })
    void whatIsNoRequestIsAnsweredByProblemDetailsToo(String bytes) {
        String answer = server.raw(bytes);

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"code\":\"bad-request\"", "请求无效", "X-Request-Id")
                .doesNotContain("<html", "Powered by", "passwd");
    }

    @Test
    void headersThatAreTooLongSayWhatToDo() {
        String answer = server.raw(
                "GET /api/x HTTP/1.1\r\nHost: a\r\nAccept-Language: en\r\nCookie: " + "x".repeat(20_000) + "\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 431")
                .contains("request-too-long")
                .doesNotContain("<html");
    }

    @Test
    void anAddressOutsideEverythingIsAProblemInTheCallersLanguage() {
        String answer =
                server.raw("GET /elsewhere HTTP/1.1\r\nHost: a\r\nAccept-Language: en\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 404")
                .contains("no-such-address")
                .doesNotContain("<html");
    }

    @Test
    void aBodyThatDripsInIsGivenUp() {
        String answer = server.slowly(
                "POST /api/matters HTTP/1.1\r\nHost: a\r\nAccept-Language: en\r\nCookie: " + SessionCookie.NAME
                        + "=clerk\r\nX-CSRF-Token: csrf-clerk\r\n"
                        + "Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 408").contains("request-too-slow");
    }
}
