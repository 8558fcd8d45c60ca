package org.luoshi.platform.identity.openid;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;

/** Asks the provider: a few seconds, a short answer, and nowhere else than was asked. */
final class ProviderLine {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int GOOD = 200;

    private final HttpClient client;

    /**
     * What was answered.
     *
     * @param body the JSON object; empty when there is none
     */
    record Answer(int status, Map<String, Object> body) {
        boolean good() {
            return status == GOOD && !body.isEmpty();
        }

        /** A text of the body; empty when there is none. */
        String text(String name) {
            return body.get(name) instanceof String text ? text : "";
        }
    }

    ProviderLine(SSLContext tls) {
        client = HttpClient.newBuilder()
                .sslContext(tls)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** A document that has to be there. */
    Map<String, Object> document(URI address) throws OpenIdTrouble {
        Answer answer = send(HttpRequest.newBuilder(address).GET(), address);
        if (!answer.good()) {
            throw OpenIdTrouble.away("openid.away", address + " answers " + answer.status());
        }
        return answer.body();
    }

    /** @param authorization header; empty for none */
    Answer post(URI address, String form, String authorization) throws OpenIdTrouble {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return send(request, address);
    }

    private Answer send(HttpRequest.Builder request, URI address) throws OpenIdTrouble {
        CompletableFuture<HttpResponse<byte[]>> asked = client.sendAsync(
                request.timeout(PATIENCE).header("Accept", "application/json").build(), info -> new LimitedAnswer());
        try {
            // The client's own time-out ends with the headers; a body that trickles in must not hold anybody either.
            HttpResponse<byte[]> answer = asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(answer.statusCode(), object(answer.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw OpenIdTrouble.away("openid.away", "stopped while asking " + address, e);
        } catch (ExecutionException | TimeoutException e) {
            throw OpenIdTrouble.away("openid.away", "no answer from " + address, e);
        } finally {
            asked.cancel(true);
        }
    }

    private static Map<String, Object> object(byte[] body) {
        try {
            return JSONObjectUtils.parse(new String(body, StandardCharsets.UTF_8));
        } catch (ParseException e) {
            // What it says may be part of a token: it goes nowhere, and no object is no good answer.
            return Map.of();
        }
    }
}
