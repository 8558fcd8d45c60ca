package org.luoshi.platform.modules.data;

import java.io.IOException;
import java.io.InputStream;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.error.ClassifiedContentRefused;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.modules.data.archive.ArchiveFile;
import org.luoshi.platform.modules.data.archive.ArchiveManifest.Entry;

/** One file of an archive. It is looked at before any byte of it is stored. */
record ArchiveAttachment(ArchiveFile archive, Entry entry) {
    /** What people can attach; it is held in memory while it is looked at. */
    private static final int LARGEST = 20 * 1024 * 1024;

    private static final String FIELD = "archive";

    /** Its bytes, once they have passed. A refusal names the entry: an archive may have thousands. */
    byte[] checked(ContentCheck check) throws IOException {
        byte[] content = content();
        try {
            check.file(entry.sha256(), content);
            return content;
        } catch (ClassifiedContentRefused e) {
            ClassifiedContentRefused named = new ClassifiedContentRefused(e.rule(), entry.name());
            named.initCause(e);
            throw named;
        } catch (InvalidInput e) {
            InvalidInput named = refused(
                    "archive.attachment", entry.name(), e.errors().get(0).message());
            named.initCause(e);
            throw named;
        }
    }

    private byte[] content() throws IOException {
        if (entry.size() > LARGEST) {
            throw refused("archive.attachment-large", entry.name(), LARGEST / 1024 / 1024);
        }
        try (InputStream in = archive.content(entry)) {
            return in.readNBytes(LARGEST);
        }
    }

    private static InvalidInput refused(String key, Object... arguments) {
        return new InvalidInput(FIELD, Messages.of(ArchiveAttachment.class).text(key, arguments));
    }
}
