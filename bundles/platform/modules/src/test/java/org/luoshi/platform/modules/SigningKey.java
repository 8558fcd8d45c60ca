package org.luoshi.platform.modules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.util.Base64;

/** A provider's key pair. */
public final class SigningKey {
    private final KeyPair pair;

    private SigningKey(KeyPair pair) {
        this.pair = pair;
    }

    public static SigningKey create() {
        try {
            return new SigningKey(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public PrivateKey secret() {
        return pair.getPrivate();
    }

    /** Puts the public key where the operator puts it. */
    public SigningKey trustIn(Path folder, String name) throws IOException {
        String encoded = Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded());
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve(name + ".pem"),
                "-----BEGIN PUBLIC KEY-----\n" + encoded + "\n-----END PUBLIC KEY-----\n");
        return this;
    }
}
