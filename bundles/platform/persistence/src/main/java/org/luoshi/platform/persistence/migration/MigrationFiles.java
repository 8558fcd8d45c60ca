package org.luoshi.platform.persistence.migration;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/** Gives Flyway exactly the files of one module, so that it searches no class path. */
final class MigrationFiles implements ResourceProvider {
    private final SortedMap<String, LoadableResource> byName = new TreeMap<>();

    MigrationFiles(Collection<URL> files) {
        for (URL file : files) {
            MigrationFile resource = new MigrationFile(file);
            byName.put(resource.getFilename(), resource);
        }
    }

    @Override
    public LoadableResource getResource(String name) {
        return byName.get(name.substring(name.lastIndexOf('/') + 1));
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        List<String> endings = Arrays.asList(suffixes);
        return byName.values().stream()
                .filter(file -> file.getFilename().startsWith(prefix))
                .filter(file -> endings.stream().anyMatch(file.getFilename()::endsWith))
                .toList();
    }

    private static final class MigrationFile extends LoadableResource {
        private final URL url;

        MigrationFile(URL url) {
            this.url = url;
        }

        @Override
        public Reader read() {
            try {
                return new InputStreamReader(url.openStream(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String getAbsolutePath() {
            return url.getPath();
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return url.getPath();
        }

        @Override
        public String getFilename() {
            return url.getPath().substring(url.getPath().lastIndexOf('/') + 1);
        }

        @Override
        public String getRelativePath() {
            return getFilename();
        }
    }
}
