package org.luoshi.platform.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Sends files and says what is not there. */
final class WebAnswer {
    private static final String FOREVER = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "no-cache";

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    WebAnswer(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
    }

    /** The page that the whole console is, under the policy that keeps anything else from running in it. */
    void page(WebFile page, String policy) throws IOException {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        response.setHeader("Cache-Control", ASK_AGAIN);
        send(page);
    }

    /** A file whose address changes whenever its content does. */
    void file(WebFile file) throws IOException {
        response.setHeader("Cache-Control", FOREVER);
        send(file);
    }

    void refuse(int status, String sentence) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(sentence.getBytes(StandardCharsets.UTF_8));
    }

    private void send(WebFile file) throws IOException {
        response.setHeader("ETag", file.tag());
        response.setHeader("Vary", "Accept-Encoding");
        String known = request.getHeader("If-None-Match");
        if (known != null && known.contains(file.tag())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] content = chosen(file);
        response.setContentType(file.mediaType());
        response.setContentLength(content.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(content);
        }
    }

    private byte[] chosen(WebFile file) {
        String accepted = request.getHeader("Accept-Encoding");
        if (file.brotli() != null && accepts(accepted, "br")) {
            response.setHeader("Content-Encoding", "br");
            return file.brotli();
        }
        if (file.gzip() != null && accepts(accepted, "gzip")) {
            response.setHeader("Content-Encoding", "gzip");
            return file.gzip();
        }
        return file.plain();
    }

    private static boolean accepts(String accepted, String encoding) {
        if (accepted == null) {
            return false;
        }
        for (String part : accepted.split(",", -1)) {
            String offer = part.trim();
            if (offer.equals(encoding) || offer.startsWith(encoding + ";") && !offer.endsWith("q=0")) {
                return true;
            }
        }
        return false;
    }
}
