package org.luoshi.platform.modules.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.luoshi.platform.modules.plugin.PluginFile;
import org.luoshi.platform.modules.plugin.PluginRefused;

/**
 * {@code data/modules}: one small file a function says which version is installed and whether it runs; the plugin files
 * lie beside. Changes are atomic: after a power cut a function is installed as before or as after.
 */
public final class ModuleStore {
    private static final String JSON_ENDING = ".json";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /** What a file said when it was last read; its key tells one file from the next in its place. */
    private record Known(FileTime time, Object file, Installed installed) {}

    private final Map<Path, Known> known = new ConcurrentHashMap<>();
    private final Path installed;
    private final Path files;
    private final Path journal;
    private final Path profile;
    private final Path postponed;
    private final Disk disk;

    /** @param folder folder of its own, which is made when it is missing */
    public ModuleStore(Path folder) throws IOException {
        this(folder, new DurableFiles());
    }

    /** @param disk that it lies on */
    public ModuleStore(Path folder, Disk disk) throws IOException {
        this.disk = disk;
        this.postponed = Files.createDirectories(folder.resolve("postponed"));
        this.installed = Files.createDirectories(folder.resolve("installed"));
        this.files = Files.createDirectories(folder.resolve("files"));
        this.journal = folder.resolve("journal.json");
        this.profile = folder.resolve("profile.json");
    }

    /** Every function that is installed, by identifier. */
    public List<Installed> all() throws IOException {
        TreeMap<String, Installed> found = new TreeMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(installed, "*" + JSON_ENDING)) {
            for (Path entry : entries) {
                Installed one = read(entry);
                found.put(one.id(), one);
            }
        }
        return List.copyOf(found.values());
    }

    /** The function as it is installed. */
    public Optional<Installed> find(String id) throws IOException {
        Path entry = entry(id);
        return Files.exists(entry) ? Optional.of(read(entry)) : Optional.empty();
    }

    /** They are asked for every second and seldom change: only what was replaced is read again. */
    private Installed read(Path entry) throws IOException {
        BasicFileAttributes file = Files.readAttributes(entry, BasicFileAttributes.class);
        Known before = known.get(entry);
        if (before != null
                && before.time().equals(file.lastModifiedTime())
                && Objects.equals(before.file(), file.fileKey())) {
            return before.installed();
        }
        Installed one = JSON.readValue(entry.toFile(), Installed.class);
        known.put(entry, new Known(file.lastModifiedTime(), file.fileKey(), one));
        return one;
    }

    /** Keeps the plugin file of a version that is about to be installed. */
    public void keep(PluginFile plugin, Installed version) throws IOException {
        disk.copy(plugin.file(), files.resolve(version.fileName()));
    }

    /** The plugin file of an installed version. */
    public PluginFile file(Installed version) throws IOException, PluginRefused {
        return PluginFile.read(files.resolve(version.fileName()));
    }

    /** Says that this is what is installed from now on. */
    public void commit(Installed version) throws IOException {
        disk.write(entry(version.id()), JSON.writeValueAsBytes(version));
    }

    /** Says that the function is installed no longer. */
    public void remove(String id) throws IOException {
        disk.delete(entry(id));
    }

    /** Notes work before its first step. */
    public void begin(Journal work) throws IOException {
        disk.write(journal, JSON.writeValueAsBytes(work));
    }

    /** Notes that the work is done or undone, and drops plugin files that nothing refers to any more. */
    public void end() throws IOException {
        disk.delete(journal);
        Set<String> used = new HashSet<>();
        all().forEach(one -> used.add(one.fileName()));
        try (Stream<Path> kept = Files.list(files)) {
            for (Path file : kept.toList()) {
                if (!used.contains(file.toFile().getName())) {
                    disk.delete(file);
                }
            }
        }
    }

    /** Work that was cut off; empty when there is none. */
    public Optional<Journal> unfinished() throws IOException {
        return Files.exists(journal) ? Optional.of(JSON.readValue(journal.toFile(), Journal.class)) : Optional.empty();
    }

    /** The functions of the profile that was followed last; empty when none ever was. */
    public Optional<List<String>> followedProfile() throws IOException {
        return Files.exists(profile)
                ? Optional.of(List.of(JSON.readValue(profile.toFile(), String[].class)))
                : Optional.empty();
    }

    /** Notes that the profile has been followed. */
    public void followed(List<String> functions) throws IOException {
        disk.write(profile, JSON.writeValueAsBytes(functions));
    }

    /** Puts work aside that can be undone only after the platform has been started again. */
    public void postpone(Journal work) throws IOException {
        if (Files.exists(journal)) {
            disk.move(journal, postponed(work.function()));
        } else {
            disk.write(postponed(work.function()), JSON.writeValueAsBytes(work));
        }
    }

    /** Work that was put aside. */
    public List<Journal> postponed() throws IOException {
        List<Journal> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(postponed, "*" + JSON_ENDING)) {
            for (Path entry : entries) {
                found.add(JSON.readValue(entry.toFile(), Journal.class));
            }
        }
        return found;
    }

    /** Tells whether a change of the function was put aside. */
    public boolean isPostponed(String function) {
        return Files.exists(postponed(function));
    }

    /** Notes that what was put aside is done. */
    public void taken(String function) throws IOException {
        disk.delete(postponed(function));
    }

    private Path postponed(String function) {
        return postponed.resolve(function + JSON_ENDING);
    }

    private Path entry(String id) {
        return installed.resolve(id + JSON_ENDING);
    }
}
