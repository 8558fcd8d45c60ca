package org.luoshi.supervision.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The template that is used until somebody puts another in its place: looks after GB/T 9704, edited in Word like any
 * document. It lies in this bundle as the parts of a docx file, so that its changes can be read.
 */
public final class StandardTemplate {
    private static final String FOLDER = "/report-template/";
    private static final List<String> PARTS = List.of(
            "[Content_Types].xml",
            "_rels/.rels",
            "word/_rels/document.xml.rels",
            "word/document.xml",
            "word/styles.xml",
            "word/footer1.xml");

    /** 1980-01-01, the first day a zip file knows. */
    private static final long NO_TIME = 315_532_800_000L;

    private StandardTemplate() {}

    /** The docx file; the same bytes every time. */
    public static byte[] bytes() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (String part : PARTS) {
                write(zip, part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void write(ZipOutputStream zip, String part) throws IOException {
        byte[] content;
        try (InputStream source = StandardTemplate.class.getResourceAsStream(FOLDER + part)) {
            content = source.readAllBytes();
        }
        ZipEntry entry = new ZipEntry(part);
        entry.setTime(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
