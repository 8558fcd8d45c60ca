package org.luoshi.platform.rest.door;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.BiConsumer;

/** The headers that every answer of {@code /api} carries. */
final class SafeHeaders {
    private SafeHeaders() {}

    static void on(HttpServletResponse response, String requestId) {
        each(requestId, response::setHeader);
    }

    static void each(String requestId, BiConsumer<String, String> header) {
        header.accept("X-Request-Id", requestId);
        header.accept("Cache-Control", "no-store");
        header.accept("X-Content-Type-Options", "nosniff");
        header.accept("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        header.accept("Cross-Origin-Resource-Policy", "same-origin");
        header.accept("Referrer-Policy", "same-origin");
    }
}
