package org.luoshi.platform.console;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The console itself, as it was built into this bundle: one page and its files. */
final class Shell {
    private static final String PAGE = "index.html";
    private static final String FILES = "a/";

    private final FileTree tree;
    private final String policy;
    private final Map<String, WebFile> read = new ConcurrentHashMap<>();

    Shell(FileTree tree) {
        this.tree = tree;
        String importMap = new String(tree.read("csp.txt"), StandardCharsets.US_ASCII).trim();
        this.policy = "default-src 'none'; script-src 'self' " + importMap
                + "; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self';"
                + " base-uri 'none'; frame-ancestors 'none'";
    }

    WebFile page() {
        return file(PAGE);
    }

    /** What the page may do: only what it brought along; the import map is known by its hash. */
    String policy() {
        return policy;
    }

    /**
     * One of the page's files.
     *
     * @param path path below {@code /console/}
     */
    Optional<WebFile> find(String path) {
        return path.startsWith(FILES) && tree.has(path) ? Optional.of(file(path)) : Optional.empty();
    }

    private WebFile file(String name) {
        return read.computeIfAbsent(name, key -> WebFile.of(tree, key));
    }
}
