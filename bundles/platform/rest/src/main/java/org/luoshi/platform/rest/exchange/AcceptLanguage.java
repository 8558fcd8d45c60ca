package org.luoshi.platform.rest.exchange;

import java.util.Locale;

/** Reads {@code Accept-Language}; browsers and the console write the best language first. */
public final class AcceptLanguage {
    private AcceptLanguage() {}

    /** The first language of the header that the product speaks; null when there is none. */
    public static Locale of(String header) {
        if (header == null) {
            return null;
        }
        int at = 0;
        while (at >= 0 && at < header.length()) {
            while (at < header.length() && header.charAt(at) == ' ') {
                at++;
            }
            if (header.startsWith("zh", at)) {
                return Locale.SIMPLIFIED_CHINESE;
            }
            if (header.startsWith("en", at)) {
                return Locale.ENGLISH;
            }
            int comma = header.indexOf(',', at);
            at = comma < 0 ? -1 : comma + 1;
        }
        return null;
    }
}
