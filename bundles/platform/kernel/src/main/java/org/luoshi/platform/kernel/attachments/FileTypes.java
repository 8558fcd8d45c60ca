package org.luoshi.platform.kernel.attachments;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Media types by the ending of a name, never by what somebody claimed: the gate has made sure that a file is what its
 * ending says. What a browser would run (HTML, XML, SVG) and what is unknown goes out as mere bytes.
 */
final class FileTypes {
    private static final String MERE_BYTES = "application/octet-stream";

    private static final Map<String, String> KNOWN = known();

    private FileTypes() {}

    /** The type under which a file of this name is handed out. */
    static String of(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return KNOWN.getOrDefault(ending, MERE_BYTES);
    }

    private static Map<String, String> known() {
        Map<String, String> types = new HashMap<>();
        String office = "application/vnd.openxmlformats-officedocument.";
        types.put("docx", office + "wordprocessingml.document");
        types.put("xlsx", office + "spreadsheetml.sheet");
        types.put("pptx", office + "presentationml.presentation");
        types.put("xls", "application/vnd.ms-excel");
        types.put("ppt", "application/vnd.ms-powerpoint");
        types.put("rtf", "application/rtf");
        types.put("pdf", "application/pdf");
        types.put("ofd", "application/ofd");
        types.put("zip", "application/zip");
        types.put("txt", "text/plain");
        types.put("md", "text/plain");
        types.put("csv", "text/csv");
        types.put("json", "application/json");
        types.put("jpg", "image/jpeg");
        types.put("jpeg", "image/jpeg");
        types.put("png", "image/png");
        types.put("gif", "image/gif");
        types.put("tif", "image/tiff");
        types.put("tiff", "image/tiff");
        types.put("bmp", "image/bmp");
        types.put("webp", "image/webp");
        return Map.copyOf(types);
    }
}
