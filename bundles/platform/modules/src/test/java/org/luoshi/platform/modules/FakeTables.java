package org.luoshi.platform.modules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.luoshi.platform.persistence.SavedSchemas;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;

/** Tables that are a file a function, which says the version that migrated them last; remembers what was done to them. */
final class FakeTables implements SavedSchemas {
    private static final String SAVED = "__saved";

    private final Path folder;
    private final Runnable step;
    private final List<String> notes = new ArrayList<>();

    /** @param step done before anything is done to tables */
    FakeTables(Path folder, Runnable step) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.step = step;
    }

    List<String> notes() {
        return notes;
    }

    /** The version that migrated the tables of a function last; empty when it has none. */
    String version(String function) {
        return read(folder.resolve(function));
    }

    /** A version has started: its tables are as it needs them, and never as an older one does. */
    void migrate(String function, Version version) {
        String present = version(function);
        if (present.isEmpty() || Version.parseVersion(present).compareTo(version) < 0) {
            write(folder.resolve(function), version.toString());
        }
    }

    @Override
    public void save(Bundle module) {
        step.run();
        notes.add("save " + module.getVersion() + (module.getState() == Bundle.ACTIVE ? " while it runs" : ""));
        String function = module.getHeaders("").get("Luoshi-Module");
        write(folder.resolve(function + SAVED), version(function));
    }

    @Override
    public boolean exists(String schema) {
        return Files.exists(folder.resolve(schema + SAVED));
    }

    @Override
    public void restore(String schema) {
        step.run();
        notes.add("restore " + schema);
        try {
            Files.move(folder.resolve(schema + SAVED), folder.resolve(schema), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        step.run();
    }

    @Override
    public void discard(String schema) {
        step.run();
        notes.add("discard " + schema);
        try {
            Files.deleteIfExists(folder.resolve(schema + SAVED));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
