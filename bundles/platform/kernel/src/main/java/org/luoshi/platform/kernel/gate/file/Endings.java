package org.luoshi.platform.kernel.gate.file;

import static org.luoshi.platform.kernel.gate.file.FileKind.GIF;
import static org.luoshi.platform.kernel.gate.file.FileKind.JPEG;
import static org.luoshi.platform.kernel.gate.file.FileKind.OFD;
import static org.luoshi.platform.kernel.gate.file.FileKind.OLE;
import static org.luoshi.platform.kernel.gate.file.FileKind.OTHER;
import static org.luoshi.platform.kernel.gate.file.FileKind.PDF;
import static org.luoshi.platform.kernel.gate.file.FileKind.PNG;
import static org.luoshi.platform.kernel.gate.file.FileKind.RTF;
import static org.luoshi.platform.kernel.gate.file.FileKind.SHEET;
import static org.luoshi.platform.kernel.gate.file.FileKind.SLIDES;
import static org.luoshi.platform.kernel.gate.file.FileKind.TIFF;
import static org.luoshi.platform.kernel.gate.file.FileKind.WORD;
import static org.luoshi.platform.kernel.gate.file.FileKind.ZIP;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What an ending promises. Endings that are not listed promise nothing. */
final class Endings {
    private static final Set<String> TEXT = Set.of("txt", "md", "csv", "json", "xml", "html", "htm");

    private static final Map<String, Set<FileKind>> PROMISED = promised();

    private Endings() {}

    /** The ending of a file name, in small letters. */
    static String of(String fileName) {
        return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    static boolean isText(String ending) {
        return TEXT.contains(ending);
    }

    /** Tells whether a file of this kind may bear the ending. */
    static boolean fits(String ending, FileKind kind) {
        if (isText(ending)) {
            return kind == OTHER;
        }
        Set<FileKind> promised = PROMISED.get(ending);
        return promised == null || promised.contains(kind);
    }

    private static Map<String, Set<FileKind>> promised() {
        Map<String, Set<FileKind>> result = new HashMap<>();
        put(result, EnumSet.of(WORD), "docx", "docm", "dotx", "dotm");
        put(result, EnumSet.of(SHEET), "xlsx", "xlsm", "xltx", "xltm", "xlsb");
        put(result, EnumSet.of(SLIDES), "pptx", "pptm", "potx", "ppsx");
        put(result, EnumSet.of(OLE), "xls", "ppt");
        // Word opens these whatever they are inside, and WPS writes its own endings in the old and the new form.
        put(result, EnumSet.of(OLE, RTF), "doc");
        put(result, EnumSet.of(OLE, WORD, SHEET, SLIDES, RTF), "wps", "et", "dps");
        put(result, EnumSet.of(PDF), "pdf");
        put(result, EnumSet.of(OFD), "ofd");
        put(result, EnumSet.of(ZIP), "zip");
        put(result, EnumSet.of(JPEG), "jpg", "jpeg", "jpe");
        put(result, EnumSet.of(PNG), "png");
        put(result, EnumSet.of(GIF), "gif");
        put(result, EnumSet.of(TIFF), "tif", "tiff");
        put(result, EnumSet.of(FileKind.BMP), "bmp");
        put(result, EnumSet.of(FileKind.WEBP), "webp");
        put(result, EnumSet.of(RTF), "rtf");
        put(result, EnumSet.of(FileKind.ARCHIVE), "rar", "7z", "gz", "tgz", "bz2", "xz", "cab");
        return Map.copyOf(result);
    }

    private static void put(Map<String, Set<FileKind>> map, Set<FileKind> kinds, String... endings) {
        for (String ending : endings) {
            map.put(ending, kinds);
        }
    }
}
