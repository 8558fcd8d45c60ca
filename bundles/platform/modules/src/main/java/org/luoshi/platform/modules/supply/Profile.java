package org.luoshi.platform.modules.supply;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * {@code etc/profile.cfg}: the functions that a province or department runs (启用清单), as {@code functions =
 * supervision, disclosure}.
 */
public final class Profile {
    private static final String FUNCTIONS = "functions";

    private final Path file;

    public Profile(Path file) {
        this.file = file;
    }

    /** Identifiers of the functions, in the order of the file; empty when the office keeps no such list. */
    public Optional<List<String>> functions() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            settings.load(reader);
        }
        return Optional.ofNullable(settings.getProperty(FUNCTIONS)).map(names -> Stream.of(names.split("[,，、\\s]+"))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList());
    }
}
