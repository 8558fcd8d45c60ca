package org.luoshi.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Ed25519 keys (RFC 8032) in PEM files, with nothing but the JDK. */
final class PemKeys {
    private static final String ALGORITHM = "Ed25519";
    private static final String PRIVATE_ENDING = ".private.pem";
    private static final int LINE = 64;

    private PemKeys() {}

    /**
     * Where a pair of keys lies.
     *
     * @param privateKey kept by the provider
     * @param publicKey given to operators, who put it into {@code etc/trust}
     */
    record Pair(Path privateKey, Path publicKey) {}

    /**
     * Makes a new pair.
     *
     * @param name name of the provider as operators will read it beside what the key has signed
     * @throws IOException also when there is a key of that name: it is never overwritten
     */
    static Pair make(Path folder, String name) throws IOException {
        Pair files = new Pair(folder.resolve(name + PRIVATE_ENDING), folder.resolve(name + ".pem"));
        KeyPair keys = pair();
        Files.createDirectories(folder);
        Files.writeString(
                files.privateKey(), pem("PRIVATE KEY", keys.getPrivate().getEncoded()), StandardOpenOption.CREATE_NEW);
        if (Files.getFileStore(files.privateKey()).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(files.privateKey(), PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(
                files.publicKey(), pem("PUBLIC KEY", keys.getPublic().getEncoded()), StandardOpenOption.CREATE_NEW);
        return files;
    }

    /** @throws IOException when there is no private Ed25519 key in the file */
    static PrivateKey read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.US_ASCII);
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(file + " holds no private Ed25519 key; luoshi:keygen makes one", e);
        }
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java 17 has it", e);
        }
    }

    private static String pem(String kind, byte[] encoded) {
        String body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }
}
