package org.luoshi.platform.backup.sealed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key of all backups of an installation (备份密钥): 256 random bits, in a file that only its owner reads. */
public final class BackupKey {
    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String MAC = "HmacSHA256";

    private final byte[] secret;

    private BackupKey(byte[] secret) {
        this.secret = secret;
    }

    /** The key in a file; one is made when there is none. */
    public static BackupKey madeIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            make(file);
        }
        return read(file);
    }

    /** @throws IOException when there is no key in the file */
    public static BackupKey read(Path file) throws IOException {
        return of(Files.readString(file, StandardCharsets.US_ASCII));
    }

    /** @param text as it stands in the file */
    public static BackupKey of(String text) throws IOException {
        try {
            byte[] secret = Base64.getDecoder().decode(text.strip());
            if (secret.length == LENGTH) {
                return new BackupKey(secret);
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("no key of a backup", e);
        }
        throw new IOException("no key of a backup");
    }

    private static void make(Path file) throws IOException {
        byte[] secret = new byte[LENGTH];
        RANDOM.nextBytes(secret);
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try {
            createForOwner(file);
            Files.writeString(file, Base64.getEncoder().encodeToString(secret) + "\n", StandardCharsets.US_ASCII);
        } catch (FileAlreadyExistsException e) {
            // Somebody else has just made one: that is the key.
            return;
        }
    }

    /** Makes an empty file that nobody but its owner may read or write, where the disk knows such a thing. */
    public static void createForOwner(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    /** The key of one file, so that no two files are ever encrypted with the same one. */
    SecretKey ofFile(byte[] salt) {
        return new SecretKeySpec(derived("luoshi backup file", salt), "AES");
    }

    /** What tells a wrong key from a damaged file, and nothing of the key. */
    byte[] check(byte[] salt) {
        return Arrays.copyOf(derived("luoshi backup check", salt), Frames.CHECK);
    }

    private byte[] derived(String purpose, byte[] salt) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret, MAC));
            mac.update(purpose.getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(salt);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + MAC, e);
        }
    }
}
