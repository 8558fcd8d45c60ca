package org.luoshi.platform.modules.data.archive;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.luoshi.platform.modules.data.archive.ArchiveManifest.Entry;

/** An archive on the disk whose every entry is what its manifest says: checked when it is opened, before it is used. */
public final class ArchiveFile implements AutoCloseable {
    private static final int LARGEST_MANIFEST = 64 * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;
    private static final ObjectReader MANIFEST = ArchiveWriter.JSON
            .readerFor(ArchiveManifest.class)
            .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .with(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    private final ZipFile zip;
    private final ArchiveManifest manifest;

    private ArchiveFile(ZipFile zip, ArchiveManifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws ArchiveRefused when it is not a complete, unaltered archive */
    public static ArchiveFile open(Path file) throws ArchiveRefused, IOException {
        ArchiveLimits limits = ArchiveLimits.of(file);
        ZipFile zip = zip(file);
        boolean good = false;
        try {
            ArchiveFile archive = new ArchiveFile(zip, manifest(zip));
            limits.check(archive.manifest);
            archive.checkEntries();
            archive.checkHashes();
            good = true;
            return archive;
        } catch (ZipException | EOFException e) {
            throw damaged(e);
        } finally {
            if (!good) {
                zip.close();
            }
        }
    }

    private static ZipFile zip(Path file) throws ArchiveRefused, IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw damaged(e);
        }
    }

    private static ArchiveRefused damaged(IOException cause) {
        ArchiveRefused refused = new ArchiveRefused("damaged", String.valueOf(cause.getMessage()));
        refused.initCause(cause);
        return refused;
    }

    private static ArchiveManifest manifest(ZipFile zip) throws ArchiveRefused, IOException {
        ZipEntry entry = zip.getEntry(ArchiveManifest.NAME);
        if (entry == null) {
            throw new ArchiveRefused("no-manifest");
        }
        byte[] content;
        try (InputStream in = zip.getInputStream(entry)) {
            content = in.readNBytes(LARGEST_MANIFEST + 1);
        }
        if (content.length > LARGEST_MANIFEST) {
            throw new ArchiveRefused("too-large");
        }
        try {
            ArchiveManifest manifest = MANIFEST.readValue(content);
            if (manifest == null) {
                throw new ArchiveRefused("bad-manifest", "null");
            }
            return manifest;
        } catch (JacksonException e) {
            ArchiveRefused refused = new ArchiveRefused("bad-manifest", e.getOriginalMessage());
            refused.initCause(e);
            throw refused;
        }
    }

    /** Every entry is declared once and there once, and nothing else is. */
    private void checkEntries() throws ArchiveRefused {
        Set<String> declared = new HashSet<>(Set.of(ArchiveManifest.NAME));
        for (Entry entry : manifest.entries()) {
            if (!ArchiveLimits.known(entry.name()) || !declared.add(entry.name())) {
                throw new ArchiveRefused("foreign-entry", entry.name());
            }
            if (zip.getEntry(entry.name()) == null) {
                throw new ArchiveRefused("missing-entry", entry.name());
            }
        }
        Set<String> found = new HashSet<>();
        Enumeration<? extends ZipEntry> all = zip.entries();
        while (all.hasMoreElements()) {
            String name = all.nextElement().getName();
            if (!declared.contains(name) || !found.add(name)) {
                throw new ArchiveRefused("foreign-entry", name);
            }
        }
    }

    private void checkHashes() throws ArchiveRefused, IOException {
        byte[] buffer = new byte[BUFFER];
        for (Entry entry : manifest.entries()) {
            try (InputStream in = content(entry);
                    Measured measured = new Measured(OutputStream.nullOutputStream())) {
                int read = in.read(buffer);
                while (read >= 0 && measured.size() <= entry.size()) {
                    measured.write(buffer, 0, read);
                    read = in.read(buffer);
                }
                if (measured.size() != entry.size() || !measured.sha256().equals(entry.sha256())) {
                    throw new ArchiveRefused("altered", entry.name());
                }
            }
        }
    }

    public ArchiveManifest manifest() {
        return manifest;
    }

    /** The tables, as entries. */
    public List<Entry> tables() {
        return starting(ArchiveManifest.TABLES);
    }

    /** The attachments, as entries. */
    public List<Entry> attachments() {
        return starting(ArchiveManifest.ATTACHMENTS);
    }

    private List<Entry> starting(String folder) {
        return manifest.entries().stream()
                .filter(entry -> entry.name().startsWith(folder))
                .toList();
    }

    /** Name of a table. */
    public static String table(Entry entry) {
        return entry.name()
                .substring(
                        ArchiveManifest.TABLES.length(), entry.name().length() - ArchiveManifest.TABLE_ENDING.length());
    }

    /** Name of an attachment in the function's folder. */
    public static String attachment(Entry entry) {
        return entry.name().substring(ArchiveManifest.ATTACHMENTS.length());
    }

    /** The bytes of an entry, unpacked. */
    public InputStream content(Entry entry) throws IOException {
        return zip.getInputStream(zip.getEntry(entry.name()));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
