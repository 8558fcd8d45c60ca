package org.luoshi.platform.console;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens the addresses of {@link FakeBundle}. */
final class FolderHandler extends URLStreamHandler {
    private final Path root;

    FolderHandler(Path root) {
        this.root = root;
    }

    @Override
    protected URLConnection openConnection(URL address) {
        return new URLConnection(address) {
            @Override
            public void connect() {
                // A file needs no connection.
            }

            @Override
            public InputStream getInputStream() throws IOException {
                return Files.newInputStream(root.resolve(address.getPath().substring(1)));
            }
        };
    }
}
