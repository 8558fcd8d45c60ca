package org.luoshi.platform.kernel.audit.chain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * The key that seals (封存密钥), in files of the installation and never in the database. Whoever keeps a copy of the public
 * half elsewhere can verify without trusting this machine.
 */
public final class SealKey {
    private static final String ALGORITHM = "Ed25519";
    private static final String SECRET = "seal.private.pem";
    private static final String PUBLIC = "seal.pem";

    private SealKey() {}

    /** The secret half; both are made at the first start. */
    static PrivateKey secret(Path folder) throws IOException, GeneralSecurityException {
        Path file = folder.resolve(SECRET);
        if (!Files.exists(file)) {
            make(folder);
        }
        return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(read(file)));
    }

    /** The public half, as it lies in a file. */
    public static PublicKey publicKey(Path file) throws IOException, GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(read(file)));
    }

    /** Where the public half lies. */
    public static Path publicFile(Path folder) {
        return folder.resolve(PUBLIC);
    }

    private static void make(Path folder) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(PUBLIC), pem("PUBLIC KEY", pair.getPublic()), StandardCharsets.US_ASCII);
        Path secret = folder.resolve(SECRET);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(secret, pem("PRIVATE KEY", pair.getPrivate()), StandardCharsets.US_ASCII);
    }

    private static String pem(String what, Key key) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                + "\n-----END " + what + "-----\n";
    }

    private static byte[] read(Path file) throws IOException, GeneralSecurityException {
        try {
            return Base64.getMimeDecoder().decode(Files.readString(file).replaceAll("-----[A-Z ]+-----", ""));
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException(file + " is no PEM file", e);
        }
    }
}
