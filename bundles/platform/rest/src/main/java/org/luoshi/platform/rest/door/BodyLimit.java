package org.luoshi.platform.rest.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.luoshi.platform.rest.exchange.UnsafeMethods;
import org.luoshi.platform.rest.problem.Refusal;

/** How much a request may carry: little as JSON, more as a file. */
final class BodyLimit {
    private static final long MEBIBYTE = 1024 * 1024;
    private static final long JSON = MEBIBYTE;
    private static final long FILE = 20 * MEBIBYTE;
    /** Archives of functions are written to the disk while they come in, never held in memory. */
    private static final long ARCHIVE = 16 * 1024 * MEBIBYTE;

    private static final Pattern ARCHIVES = Pattern.compile("/api/platform/modules/[a-z]+/archive");

    /** What is read and thrown away, so that a caller who is still sending gets to read the refusal. */
    static final long DISCARDED = 64 * MEBIBYTE;

    static final int BUFFER = 16 * 1024;

    private BodyLimit() {}

    static Refusal exceeded(long limit) {
        return new Refusal(413, "too-large", limit / MEBIBYTE);
    }

    /** Bytes that the request may carry; refuses one that says that it carries more. */
    static long of(HttpServletRequest request) {
        long limit = limit(request);
        if (request.getContentLengthLong() > limit) {
            throw exceeded(limit);
        }
        return limit;
    }

    private static long limit(HttpServletRequest request) {
        if (isJson(request)) {
            return JSON;
        }
        String type = request.getContentType();
        boolean text = type != null && type.contains("text");
        return !text && ARCHIVES.matcher(request.getRequestURI()).matches() ? ARCHIVE : FILE;
    }

    static boolean isJson(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.contains("json");
    }

    /** Tells whether there may be a body. */
    static boolean isAnnounced(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        if (length >= 0) {
            return length > 0;
        }
        // HTTP/2 announces neither a length nor chunks: only the end of the stream tells.
        return request.getHeader("Transfer-Encoding") != null
                || !request.getProtocol().startsWith("HTTP/1") && UnsafeMethods.contain(request.getMethod());
    }
}
