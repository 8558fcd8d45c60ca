package org.luoshi.platform.rest.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
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
    private static final long DISCARDED = 64 * MEBIBYTE;

    static final int BUFFER = 16 * 1024;

    private BodyLimit() {}

    static Refusal exceeded(long limit) {
        return new Refusal(413, "too-large", limit / MEBIBYTE);
    }

    /** The request's body, which cannot be read further than allowed. */
    static InputStream limited(HttpServletRequest request) throws IOException {
        long limit = limit(request);
        if (request.getContentLengthLong() > limit) {
            throw exceeded(limit);
        }
        return new LimitedBody(request.getInputStream(), limit);
    }

    private static long limit(HttpServletRequest request) {
        String type = request.getContentType();
        if (isJson(type)) {
            return JSON;
        }
        boolean text = type != null && type.contains("text");
        return !text && ARCHIVES.matcher(request.getRequestURI()).matches() ? ARCHIVE : FILE;
    }

    private static boolean isJson(String contentType) {
        return contentType != null && contentType.contains("json");
    }

    /** Reads what a refused caller still sends. */
    static void discard(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() == 0 || request.getHeader("Expect") != null) {
            return;
        }
        InputStream body = request.getInputStream();
        byte[] buffer = new byte[BUFFER];
        long read = 0;
        int count = body.read(buffer);
        while (count >= 0 && read < DISCARDED) {
            read += count;
            count = body.read(buffer);
        }
    }
}
