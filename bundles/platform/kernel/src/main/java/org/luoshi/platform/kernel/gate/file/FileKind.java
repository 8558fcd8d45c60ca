package org.luoshi.platform.kernel.gate.file;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a file is by its first bytes, whatever its name says. */
enum FileKind {
    PDF("PDF"),
    WORD("Word"),
    SHEET("Excel"),
    SLIDES("PowerPoint"),
    OFD("OFD"),
    ZIP("ZIP"),
    OLE("Office 97-2003"),
    JPEG("JPEG"),
    PNG("PNG"),
    GIF("GIF"),
    TIFF("TIFF"),
    BMP("BMP"),
    WEBP("WebP"),
    RTF("RTF"),
    /** Packed so that only programs of others can open it. */
    ARCHIVE("RAR/7z/GZ"),
    OTHER("");

    private static final List<Start> STARTS = List.of(
            new Start(PDF, 0, "%PDF-"),
            new Start(ZIP, 0, "PK\u0003\u0004"),
            new Start(ZIP, 0, "PK\u0005\u0006"),
            new Start(OLE, 0, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"),
            new Start(JPEG, 0, "\u00FF\u00D8\u00FF"),
            new Start(PNG, 0, "\u0089PNG\r\n\u001A\n"),
            new Start(GIF, 0, "GIF8"),
            new Start(TIFF, 0, "II*\u0000"),
            new Start(TIFF, 0, "MM\u0000*"),
            new Start(WEBP, 8, "WEBP"),
            new Start(RTF, 0, "{\\rtf"),
            new Start(ARCHIVE, 0, "Rar!"),
            new Start(ARCHIVE, 0, "7z\u00BC\u00AF\u0027\u001C"),
            new Start(ARCHIVE, 0, "\u001F\u008B\b"),
            new Start(ARCHIVE, 0, "BZh9"),
            new Start(ARCHIVE, 0, "\u00FD7zXZ\u0000"),
            new Start(ARCHIVE, 0, "MSCF\u0000\u0000\u0000\u0000"));

    private final String label;

    FileKind(String label) {
        this.label = label;
    }

    /** What people call it. */
    String label() {
        return label;
    }

    /** Tells whether it is a package of other files. */
    boolean isPackage() {
        return switch (this) {
            case WORD, SHEET, SLIDES, OFD, ZIP -> true;
            default -> false;
        };
    }

    private record Start(FileKind kind, int offset, String bytes) {
        boolean fits(byte[] content) {
            byte[] wanted = bytes.getBytes(StandardCharsets.ISO_8859_1);
            if (content.length < offset + wanted.length) {
                return false;
            }
            for (int i = 0; i < wanted.length; i++) {
                if (content[offset + i] != wanted[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Kind by the first bytes; of packages only that they are some. */
    static FileKind of(byte[] content) {
        for (Start start : STARTS) {
            if (start.fits(content)) {
                return start.kind();
            }
        }
        return isBitmap(content) ? BMP : OTHER;
    }

    /** Which package it is, by the names of what is in it. */
    static FileKind ofPackage(List<String> names) {
        if (names.contains("OFD.xml")) {
            return OFD;
        }
        if (!names.contains("[Content_Types].xml")) {
            return ZIP;
        }
        for (String name : names) {
            switch (name.substring(0, name.indexOf('/') + 1)) {
                case "word/" -> {
                    return WORD;
                }
                case "xl/" -> {
                    return SHEET;
                }
                case "ppt/" -> {
                    return SLIDES;
                }
                default -> {
                    // Properties and relations tell nothing.
                }
            }
        }
        return ZIP;
    }

    /** Two letters alone would take a text that begins with them for a picture: the reserved bytes must be zero. */
    private static boolean isBitmap(byte[] content) {
        return content.length > 14
                && content[0] == 'B'
                && content[1] == 'M'
                && (content[6] | content[7] | content[8] | content[9]) == 0;
    }
}
