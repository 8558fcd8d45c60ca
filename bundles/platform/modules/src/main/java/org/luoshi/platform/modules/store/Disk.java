package org.luoshi.platform.modules.store;

import java.io.IOException;
import java.nio.file.Path;

/** What the store asks of the disk: a power cut leaves the old file or the new one, never half of one. */
public interface Disk {
    /** Replaces a file. */
    void write(Path target, byte[] content) throws IOException;

    /** Copies a file to a place where none, or an equal one, may be. */
    void copy(Path source, Path target) throws IOException;

    /** Gives a file another place, in which none, or an older one, may be. */
    void move(Path source, Path target) throws IOException;

    /** Deletes a file, if it is there. */
    void delete(Path target) throws IOException;
}
