package org.luoshi.platform.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.osgi.framework.Bundle;

/**
 * The files of one folder. Only names that were found in it can be read, whatever a request asks for.
 *
 * @param names path of each file below the folder
 * @param reading reads one of them
 */
record FileTree(Set<String> names, Function<String, byte[]> reading) {
    FileTree {
        names = Set.copyOf(names);
    }

    /** The files below a folder of a bundle. */
    static FileTree of(Bundle bundle, String folder) {
        Map<String, URL> files = new HashMap<>();
        int prefix = folder.length() + 2;
        Enumeration<URL> entries = bundle.findEntries(folder, "*", true);
        for (URL entry : entries == null ? Collections.<URL>emptyList() : Collections.list(entries)) {
            if (!entry.getPath().endsWith("/")) {
                files.put(entry.getPath().substring(prefix), entry);
            }
        }
        return new FileTree(files.keySet(), name -> read(files.get(name)));
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /** @throws IllegalArgumentException when there is no such file */
    byte[] read(String name) {
        if (!has(name)) {
            throw new IllegalArgumentException("no file " + name);
        }
        return reading.apply(name);
    }

    private static byte[] read(URL file) {
        try (InputStream content = file.openStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
