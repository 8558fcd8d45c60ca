package org.luoshi.platform.rest.door;

import java.nio.ByteBuffer;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.luoshi.platform.rest.exchange.AcceptLanguage;
import org.luoshi.platform.rest.exchange.RequestIds;
import org.luoshi.platform.rest.json.ProblemAnswer;
import org.luoshi.platform.rest.problem.Problem;
import org.luoshi.platform.rest.problem.Problems;

/**
 * Answers with problem details what never becomes a request: bytes that are not HTTP, headers or addresses that are too
 * long, an address with tricks in it.
 */
public final class WireProblems extends ErrorHandler {
    private final ProblemAnswer answer = new ProblemAnswer();

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request, Response response, int status, String message, Throwable cause, Callback callback) {
        Problem problem = problem(status);
        String requestId = RequestIds.of(null);
        Locale language = AcceptLanguage.of(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE));
        response.setStatus(problem.status());
        SafeHeaders.each(requestId, response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        byte[] body = answer.bytes(problem, language == null ? Locale.SIMPLIFIED_CHINESE : language, requestId);
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    private static Problem problem(int status) {
        return switch (status) {
            case 414, 431 -> Problems.named(status, "request-too-long");
            case 408 -> Problems.named(status, "request-too-slow");
            case 404 -> Problems.named(status, "no-such-address");
            case 405, 501 -> Problems.named(status, "method-not-allowed");
            case 503 -> Problems.named(status, "unavailable");
            default -> status < 500 ? Problems.named(status, "bad-request") : Problems.named(status, "internal");
        };
    }
}
