package org.luoshi.platform.modules.rest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.error.Unavailable;

/** The disk of the server, as the desks speak of it to whoever asked for something. */
final class Disk {
    private static final Messages MESSAGES = Messages.of(Disk.class);

    private Disk() {}

    /** The disk does not do its work just now. */
    static Unavailable failed(IOException cause) {
        return new Unavailable(MESSAGES.text("change.disk", String.valueOf(cause.getMessage())), cause);
    }

    /** @throws Unavailable when the file, which nobody needs any more, cannot be deleted */
    static void drop(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw failed(e);
        }
    }
}
