package org.luoshi.platform.persistence.migration;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.luoshi.platform.persistence.tables.AppliedMigration;
import org.luoshi.platform.persistence.tables.MigrationScript;

/**
 * {@code data/migrations/<schema>/}: the SQL files that made each schema. A backup needs them also for a function that is
 * gone and whose tables stayed.
 */
public final class KeptScripts {
    private final Path folder;

    /** @param folder made when the first file comes */
    public KeptScripts(Path folder) {
        this.folder = folder;
    }

    /** Keeps the files of a schema that they have just brought up to date. */
    public void keep(String schema, Collection<URL> files) throws IOException {
        for (URL file : files) {
            String name = file.getPath().substring(file.getPath().lastIndexOf('/') + 1);
            Path kept = file(schema, name);
            byte[] content;
            try (InputStream in = file.openStream()) {
                content = in.readAllBytes();
            }
            if (!Files.exists(kept) || !Arrays.equals(Files.readAllBytes(kept), content)) {
                Path unfinished =
                        Files.createDirectories(folder.resolve(schema)).resolve(name + ".part");
                Files.write(unfinished, content);
                Files.move(unfinished, kept, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /** The file that a history speaks of, if it is there with that content. */
    public Optional<MigrationScript> find(String schema, AppliedMigration applied) throws IOException {
        Path kept = file(schema, applied.script());
        if (!Files.exists(kept)) {
            return Optional.empty();
        }
        MigrationScript script = new MigrationScript(applied.script(), Files.readString(kept, StandardCharsets.UTF_8));
        return script.checksum() == applied.checksum() ? Optional.of(script) : Optional.empty();
    }

    private Path file(String schema, String name) {
        SchemaCopy.checkName(schema);
        if (!name.matches("V[A-Za-z0-9._-]+\\.sql")) {
            throw new IllegalArgumentException("not the name of a migration: " + name);
        }
        return folder.resolve(schema).resolve(name);
    }
}
