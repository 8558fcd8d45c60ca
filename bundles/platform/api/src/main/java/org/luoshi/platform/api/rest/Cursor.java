package org.luoshi.platform.api.rest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.error.InvalidInput;

/**
 * The sort key of the last row of a page, as an opaque text for the caller.
 *
 * @param keys values of the sort columns, the last one unique; a null value is kept as null
 */
public record Cursor(List<String> keys) {
    private static final char SEPARATOR = '\u001f';
    private static final String NULL = "\u0000";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    /** Cursor behind a row with these sort values. */
    public static String encode(Object... keys) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < keys.length; i++) {
            if (i > 0) {
                joined.append(SEPARATOR);
            }
            joined.append(keys[i] == null ? NULL : keys[i]);
        }
        return ENCODER.encodeToString(joined.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param text what {@link #encode} made, or null for the first page
     * @param size how many values it must have
     * @return the cursor, null for the first page
     * @throws InvalidInput when the text is not such a cursor
     */
    public static Cursor decode(String text, int size) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        List<String> keys = split(text);
        if (keys.size() != size) {
            throw invalid();
        }
        return new Cursor(keys);
    }

    /** Value of the n-th sort column, counted from 0; may be null. */
    public String key(int index) {
        return keys.get(index);
    }

    private static List<String> split(String text) {
        try {
            String joined = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return Arrays.stream(joined.split(String.valueOf(SEPARATOR), -1))
                    .map(key -> key.equals(NULL) ? null : key)
                    .toList();
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static InvalidInput invalid() {
        LocalizedText message = locale -> "en".equals(locale.getLanguage())
                ? "Not a page of this list; start again from the first page."
                : "页码标记无效，请从第一页重新开始。";
        return new InvalidInput("cursor", message);
    }
}
