package org.luoshi.platform.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;

/** A bundle whose entries are the files of a folder. */
final class FakeBundle {
    private FakeBundle() {}

    static Bundle of(Path root, Map<String, String> headers) {
        return (Bundle) Proxy.newProxyInstance(
                Bundle.class.getClassLoader(),
                new Class<?>[] {Bundle.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getEntry" -> entry(root, (String) arguments[0]);
                    case "findEntries" -> Collections.enumeration(entries(root, (String) arguments[0]));
                    case "getHeaders" -> new Hashtable<>(headers);
                    case "getBundleId" -> 40L;
                    case "getLastModified" -> 36L;
                    case "toString" -> "fake bundle";
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static URL entry(Path root, String path) {
        Path file = root.resolve(path.startsWith("/") ? path.substring(1) : path);
        return Files.isRegularFile(file) ? inBundle(root, file, "") : null;
    }

    private static List<URL> entries(Path root, String folder) {
        try (Stream<Path> files = Files.walk(root.resolve(folder))) {
            return files.map(file -> inBundle(root, file, Files.isDirectory(file) ? "/" : ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Like a bundle's own addresses: the path begins at the bundle's root. */
    private static URL inBundle(Path root, Path file, String end) {
        try {
            String path = "/" + root.relativize(file).toString().replace('\\', '/') + end;
            return new URL(null, "bundle://40.0:0" + path, new FolderHandler(root));
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
