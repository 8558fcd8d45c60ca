package org.luoshi.platform.rest.json;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The header that carries the name of a file (RFC 6266). */
final class ContentDisposition {
    private static final String EXTENDED = "filename*=UTF-8''";
    private static final String PLAIN = "filename=";

    private ContentDisposition() {}

    static String attachment(String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; " + EXTENDED + encoded;
    }

    /** The file's name without folders; empty when the header has none. */
    static String fileName(String header) {
        if (header == null) {
            return "";
        }
        String name = "";
        for (String part : header.split(";", -1)) {
            String parameter = part.trim();
            if (parameter.regionMatches(true, 0, EXTENDED, 0, EXTENDED.length())) {
                return withoutFolders(decoded(parameter.substring(EXTENDED.length())));
            }
            if (parameter.regionMatches(true, 0, PLAIN, 0, PLAIN.length())) {
                name = parameter.substring(PLAIN.length()).replace("\"", "");
            }
        }
        return withoutFolders(name);
    }

    private static String decoded(String encoded) {
        try {
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String withoutFolders(String name) {
        int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        StringBuilder clean = new StringBuilder();
        name.substring(slash + 1)
                .chars()
                .filter(c -> !Character.isISOControl(c))
                .forEach(c -> clean.append((char) c));
        return clean.toString().trim();
    }
}
