package org.luoshi.platform.rest.exchange;

import java.util.concurrent.ThreadLocalRandom;

/** Identifiers of requests: the caller's own when it is a harmless one, else a fresh one. */
public final class RequestIds {
    private static final int LONGEST = 64;

    private RequestIds() {}

    public static String of(String header) {
        return header != null && isHarmless(header) ? header : fresh();
    }

    private static String fresh() {
        return Long.toString(ThreadLocalRandom.current().nextLong() & Long.MAX_VALUE, Character.MAX_RADIX);
    }

    private static boolean isHarmless(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letterOrDigit = c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!letterOrDigit && c != '-' && c != '_' && c != '.') {
                return false;
            }
        }
        return true;
    }
}
