package org.luoshi.platform.modules.data.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.luoshi.platform.modules.data.archive.ArchiveManifest.Entry;
import org.luoshi.platform.modules.data.attachments.AttachmentFolder;

/** What an archive may be at most, so that none fills memory or disk: looked at before the zip reader sees the file. */
final class ArchiveLimits {
    /** Text packs to a tenth, rows that are alike to a fiftieth; a bomb to a thousandth. */
    private static final long HIGHEST_RATIO = 200;

    private static final long FREE = 64L * 1024 * 1024;
    private static final long LARGEST = 100L * 1024 * 1024 * 1024;
    /** The list of entries is read into memory whole; this is enough for about 400,000 attachments. */
    private static final long LARGEST_DIRECTORY = 64L * 1024 * 1024;

    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int DIRECTORY_SIZE_AT = 12;
    private static final long UNSIGNED = 0xFFFFFFFFL;

    private static final Pattern TABLE = Pattern.compile("tables/[a-z][a-z0-9_]{0,62}\\.csv");
    private static final Pattern VERSION = Pattern.compile("|[0-9]{1,20}([._][0-9]{1,20}){0,8}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final long packed;

    private ArchiveLimits(long packed) {
        this.packed = packed;
    }

    static ArchiveLimits of(Path file) throws IOException, ArchiveRefused {
        long packed = Files.size(file);
        try (SeekableByteChannel in = Files.newByteChannel(file)) {
            int length = (int) Math.min(packed, END_RECORD + LONGEST_COMMENT);
            ByteBuffer end = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            in.position(packed - length);
            int read = 0;
            while (end.hasRemaining() && read >= 0) {
                read = in.read(end);
            }
            if ((end.getInt(endRecord(end) + DIRECTORY_SIZE_AT) & UNSIGNED) > LARGEST_DIRECTORY) {
                throw new ArchiveRefused("too-large");
            }
        }
        return new ArchiveLimits(packed);
    }

    private static int endRecord(ByteBuffer tail) throws ArchiveRefused {
        for (int at = tail.limit() - END_RECORD; at >= 0; at--) {
            if (tail.getInt(at) == END_SIGNATURE) {
                return at;
            }
        }
        throw new ArchiveRefused("incomplete");
    }

    /** Names outside these forms, with {@code ..} or an absolute path among them, are refused. */
    static boolean known(String name) {
        return ArchiveManifest.SCHEMA.equals(name)
                || TABLE.matcher(name).matches()
                || name.startsWith(ArchiveManifest.ATTACHMENTS)
                        && AttachmentFolder.NAME
                                .matcher(name.substring(ArchiveManifest.ATTACHMENTS.length()))
                                .matches();
    }

    void check(ArchiveManifest manifest) throws ArchiveRefused {
        if (manifest.format() != ArchiveManifest.FORMAT) {
            throw new ArchiveRefused("format", manifest.format(), ArchiveManifest.FORMAT);
        }
        boolean complete = manifest.function() != null
                && manifest.version() != null
                && manifest.schemaVersion() != null
                && manifest.sequences() != null
                && manifest.entries() != null;
        if (!complete) {
            throw new ArchiveRefused("bad-manifest", "function, version, schemaVersion, sequences, entries");
        }
        if (!VERSION.matcher(manifest.schemaVersion()).matches()) {
            throw new ArchiveRefused("bad-manifest", "schemaVersion");
        }
        checkEntries(manifest);
    }

    private void checkEntries(ArchiveManifest manifest) throws ArchiveRefused {
        boolean versioned = !manifest.schemaVersion().isEmpty();
        long unpacked = 0;
        for (Entry entry : manifest.entries()) {
            if (entry == null || entry.name() == null || entry.size() < 0 || entry.sha256() == null) {
                throw new ArchiveRefused("bad-manifest", "entries");
            }
            if (!HASH.matcher(entry.sha256()).matches()) {
                throw new ArchiveRefused("bad-manifest", "sha256");
            }
            if (!versioned && entry.name().startsWith(ArchiveManifest.TABLES)) {
                throw new ArchiveRefused("bad-manifest", "schemaVersion");
            }
            unpacked += Math.min(entry.size(), LARGEST);
            if (unpacked > LARGEST || unpacked > FREE + HIGHEST_RATIO * packed) {
                throw new ArchiveRefused("too-large");
            }
        }
    }
}
