package org.luoshi.platform.reports.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The zip that a docx file is, unpacked within limits and packed so that the same parts give the same bytes. */
final class WordPackage {
    private static final int MOST_PARTS = 5_000;
    /** Pictures and all; more is an attack or a mistake. */
    private static final int MOST_BYTES = 100 << 20;
    /** What is held in memory at once. */
    private static final int MOST_BYTES_KEPT = 32 << 20;

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final LocalDateTime FIXED_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    /** Content types first, as writers of the format do, then by name. */
    private final SortedMap<String, byte[]> parts = new TreeMap<>(
            Comparator.comparing((String name) -> !name.equals(CONTENT_TYPES)).thenComparing(name -> name));

    private WordPackage() {}

    /** Every part. */
    static WordPackage read(byte[] file) throws DocumentRefused {
        return read(file, name -> true);
    }

    /** Only the parts that hold text or say where it is. */
    static WordPackage readXml(byte[] file) throws DocumentRefused {
        return read(file, name -> name.endsWith(".xml") || name.endsWith(".rels"));
    }

    private static WordPackage read(byte[] file, Predicate<String> wanted) throws DocumentRefused {
        if (startsWith(file, OLE)) {
            throw new DocumentRefused(contains(file, ENCRYPTED) ? "word.encrypted" : "word.legacy");
        }
        WordPackage result = new WordPackage();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            result.unpack(zip, wanted);
        } catch (IOException | IllegalArgumentException e) {
            throw new DocumentRefused("word.damaged");
        }
        if (!result.parts.containsKey(CONTENT_TYPES)) {
            throw new DocumentRefused("word.notWord");
        }
        return result;
    }

    Iterable<String> names() {
        return parts.keySet().stream().toList();
    }

    /** Content of a part, null when there is none of that name. */
    byte[] part(String name) {
        return parts.get(name);
    }

    void replace(String name, byte[] content) {
        parts.put(name, content);
    }

    byte[] packed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(FIXED_TIME);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void unpack(ZipInputStream zip, Predicate<String> wanted) throws IOException, DocumentRefused {
        long left = MOST_BYTES;
        int leftKept = MOST_BYTES_KEPT;
        int seen = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (wanted.test(entry.getName())) {
                byte[] content = zip.readNBytes(leftKept + 1);
                leftKept -= content.length;
                left -= content.length;
                keep(entry, content);
            } else {
                left -= skip(zip, left + 1);
            }
            seen++;
            if (left < 0 || leftKept < 0 || seen > MOST_PARTS) {
                throw new DocumentRefused("word.tooBig", (leftKept < 0 ? MOST_BYTES_KEPT : MOST_BYTES) >> 20);
            }
        }
    }

    private void keep(ZipEntry entry, byte[] content) throws DocumentRefused {
        if (!entry.isDirectory() && parts.put(entry.getName(), content) != null) {
            throw new DocumentRefused("word.damaged");
        }
    }

    private static long skip(ZipInputStream zip, long most) throws IOException {
        byte[] buffer = new byte[8192];
        long skipped = 0;
        for (int read = zip.read(buffer); read >= 0 && skipped < most; read = zip.read(buffer)) {
            skipped += read;
        }
        return skipped;
    }

    private static boolean startsWith(byte[] file, byte[] start) {
        return file.length >= start.length && matchesAt(file, 0, start);
    }

    private static boolean contains(byte[] file, byte[] wanted) {
        for (int i = 0; i + wanted.length <= file.length; i++) {
            if (matchesAt(file, i, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matchesAt(byte[] file, int offset, byte[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (file[offset + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
