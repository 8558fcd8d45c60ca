package org.luoshi.platform.kernel.gate.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes small files of every kind. */
public final class Files {
    private static final String TYPES = "[Content_Types].xml";

    private Files() {}

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> entries) {
        return zip(entries, StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> entries, Charset names) {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(result, names)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return result.toByteArray();
    }

    /** A Word file with these parts beside its body. */
    public static byte[] docx(String body, Map<String, String> parts) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(TYPES, bytes("<Types/>"));
        entries.put(
                "word/document.xml",
                bytes("<w:document xmlns:w=\"w\"><w:p><w:t>" + body + "</w:t></w:p></w:document>"));
        parts.forEach((name, xml) -> entries.put(name, bytes(xml)));
        return zip(entries);
    }

    static byte[] xlsx(Map<String, String> parts) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(TYPES, bytes("<Types/>"));
        entries.put("xl/workbook.xml", bytes("<workbook><sheets><sheet name=\"表一\"/></sheets></workbook>"));
        parts.forEach((name, xml) -> entries.put(name, bytes(xml)));
        return zip(entries);
    }

    static byte[] ofd(Map<String, String> parts) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("OFD.xml", bytes("<OFD><DocBody><DocInfo><Title>通知</Title></DocInfo></DocBody></OFD>"));
        parts.forEach((name, xml) -> entries.put(name, bytes(xml)));
        return zip(entries);
    }

    /** A JPEG with one segment, before the picture begins. */
    static byte[] jpeg(int marker, byte[] data) {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        result.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) marker});
        result.write(data.length + 2 >> 8);
        result.write(data.length + 2);
        result.writeBytes(data);
        result.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 2, 1, 2, 3});
        return result.toByteArray();
    }

    /** A PNG with one chunk. */
    static byte[] png(String type, byte[] data) {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        result.writeBytes("\u0089PNG\r\n\u001A\n".getBytes(StandardCharsets.ISO_8859_1));
        byte[] name = bytes(type);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        number(data.length, result);
        result.writeBytes(name);
        result.writeBytes(data);
        number((int) sum.getValue(), result);
        return result.toByteArray();
    }

    static byte[] deflated(byte[] content) {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(result)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return result.toByteArray();
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            result.writeBytes(part);
        }
        return result.toByteArray();
    }

    private static void number(int value, ByteArrayOutputStream out) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.write(value >> shift);
        }
    }
}
