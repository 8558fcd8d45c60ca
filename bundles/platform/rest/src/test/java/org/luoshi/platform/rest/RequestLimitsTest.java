package org.luoshi.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.luoshi.platform.rest.limit.Rate;
import org.luoshi.platform.rest.limit.RequestLimits;

class RequestLimitsTest {
    private static final String PATH = "/api/supervision/matters";

    private final AtomicLong nanos = new AtomicLong();

    @RegisterExtension
    final RestServer server = new RestServer().with(new RequestLimits(new Rate(1, 3), new Rate(1, 5), nanos::get));

    @BeforeEach
    void serveMatters() {
        server.serve("supervision", new Matters());
    }

    @Test
    void refusesAPersonWhoAsksTooOftenFromWhereverThatIs() {
        assertThat(ask("clerk", "192.0.2.1").statusCode()).isEqualTo(200);
        assertThat(ask("clerk", "192.0.2.2").statusCode()).isEqualTo(200);
        assertThat(ask("clerk", "192.0.2.3").statusCode()).isEqualTo(200);

        HttpResponse<String> refused = ask("clerk", "192.0.2.4");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("2");
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(server.json(refused).get("code").asText()).isEqualTo("too-many-requests");
        assertThat(server.json(refused).get("detail").asText()).contains("in 2 seconds");
        assertThat(ask("reader", "192.0.2.4").statusCode()).isEqualTo(200);
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(2));
        assertThat(ask("clerk", "192.0.2.4").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAnAddressThatAsksTooOftenWhoeverSitsThere() {
        for (int i = 0; i < 5; i++) {
            assertThat(ask("nobody", "192.0.2.7").statusCode()).isEqualTo(401);
        }

        assertThat(ask("nobody", "192.0.2.7").statusCode()).isEqualTo(429);
        assertThat(ask("nobody", "192.0.2.8").statusCode()).isEqualTo(401);
    }

    @Test
    void doesNotCountWhatComesFromThisMachine() {
        for (int i = 0; i < 20; i++) {
            assertThat(server.get(PATH).statusCode()).isEqualTo(200);
        }
    }

    private HttpResponse<String> ask(String who, String from) {
        HttpRequest.Builder request = server.request(who, PATH).header("X-Forwarded-For", from);
        return server.send(request);
    }
}
