package org.luoshi.platform.rest.door;

import jakarta.servlet.http.HttpServletResponse;

/** The headers that every answer of {@code /api} carries. */
final class SafeHeaders {
    private SafeHeaders() {}

    static void on(HttpServletResponse response, String requestId) {
        response.setHeader("X-Request-Id", requestId);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Referrer-Policy", "same-origin");
    }
}
