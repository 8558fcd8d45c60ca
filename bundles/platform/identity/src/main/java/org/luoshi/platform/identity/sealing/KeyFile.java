package org.luoshi.platform.identity.sealing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys in a file of the operator, a line {@code name:key} each, the newest last. It is read anew when it changes, and
 * written as a whole or not at all.
 */
final class KeyFile {
    private static final int KEY_BYTES = 32;
    private static final boolean FOLDERS_CAN_BE_FORCED = File.separatorChar == '/';
    private static final Pattern LINE = Pattern.compile("\\s*([A-Za-z0-9-]{1,20}):([A-Za-z0-9+/]+=*)\\s*");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})(-.*)?");

    private final SecureRandom random = new SecureRandom();
    private final Path file;
    private State state;

    KeyFile(Path file) {
        this.file = file;
    }

    private record State(FileTime time, long size, Map<String, SecretKeySpec> keys) {}

    /**
     * Keys by name, the newest last. The first one is made when there is no file; one that goes away later, for example
     * while an editor writes it, is not replaced.
     */
    synchronized Map<String, SecretKeySpec> keys() {
        try {
            if (!Files.exists(file)) {
                if (state != null) {
                    return state.keys;
                }
                add(freshName());
            }
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            if (state == null || !state.time.equals(now.lastModifiedTime()) || state.size != now.size()) {
                state = new State(now.lastModifiedTime(), now.size(), read());
            }
            if (state.keys.isEmpty()) {
                throw new IllegalStateException(file + " holds no key");
            }
            return state.keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, SecretKeySpec> read() throws IOException {
        Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
            Matcher parts = LINE.matcher(line);
            if (parts.matches()) {
                keys.put(parts.group(1), new SecretKeySpec(Base64.getDecoder().decode(parts.group(2)), "AES"));
            }
        }
        return keys;
    }

    /** Puts a new key of this name at the end. */
    synchronized void add(String name) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        String line = name + ':' + Base64.getEncoder().encodeToString(key) + '\n';
        rewrite(text -> text.isEmpty() || text.endsWith("\n") ? text + line : text + '\n' + line);
    }

    /** Takes the line of a key out. */
    synchronized void remove(String name) throws IOException {
        rewrite(text -> text.lines()
                .filter(line -> !line.strip().startsWith(name + ':'))
                .map(line -> line + '\n')
                .reduce("", String::concat));
    }

    /** A name for the next key. Numbers for people; what stands behind them keeps a key that replaces a lost file from bearing a lost name. */
    synchronized String freshName() throws IOException {
        int last = 0;
        if (Files.exists(file)) {
            for (String known : read().keySet()) {
                Matcher number = NUMBER.matcher(known);
                last = number.matches() ? Math.max(last, Integer.parseInt(number.group(1))) : last;
            }
        }
        return String.format("%d-%04x", last + 1, random.nextInt(0x10000));
    }

    private void rewrite(UnaryOperator<String> change) throws IOException {
        boolean there = Files.exists(file);
        if (!there && state != null) {
            throw new IllegalStateException(file + " has gone");
        }
        String text = change.apply(there ? Files.readString(file, StandardCharsets.US_ASCII) : "");
        Path folder = Files.createDirectories(
                Objects.requireNonNull(file.toAbsolutePath().getParent(), "the file of keys lies in a folder"));
        Path unfinished = Path.of(file + ".part");
        Files.deleteIfExists(unfinished);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rw-------");
            Files.createFile(unfinished, PosixFilePermissions.asFileAttribute(owner));
            Files.setPosixFilePermissions(unfinished, there ? Files.getPosixFilePermissions(file) : owner);
        }
        try (FileChannel out = FileChannel.open(unfinished, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        state = null;
        force(folder);
        force(folder.getParent());
    }

    /** Lets a folder remember its new entry over a power cut, for the database may lie on another disk and keep what the key sealed. */
    private static void force(Path folder) throws IOException {
        if (FOLDERS_CAN_BE_FORCED && folder != null) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
