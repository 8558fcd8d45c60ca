package org.luoshi.platform.modules.plugin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * The keys in {@code etc/trust/}: {@code <name>.pem}, each an Ed25519 public key (RFC 8032) in X.509 form. They are read
 * at each check, so that the operator adds and removes them while the platform runs.
 */
public final class TrustedKeys {
    static final String ALGORITHM = "Ed25519";
    private final Path folder;

    public TrustedKeys(Path folder) {
        this.folder = folder;
    }

    /**
     * Checks a plugin's signature.
     *
     * @return name of the key that signed it
     * @throws PluginRefused when it bears no signature, or none of a trusted key over this very manifest
     */
    public String signer(PluginFile plugin) throws PluginRefused, IOException {
        if (plugin.signature().length == 0) {
            throw new PluginRefused("unsigned");
        }
        byte[] signature = decode(plugin.signature());
        for (Map.Entry<String, PublicKey> key : keys().entrySet()) {
            if (verifies(key.getValue(), plugin.manifestBytes(), signature)) {
                return key.getKey();
            }
        }
        throw new PluginRefused("untrusted", folder.toFile().getName());
    }

    private Map<String, PublicKey> keys() throws IOException, PluginRefused {
        Map<String, PublicKey> keys = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return keys;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.pem")) {
            for (Path file : files) {
                String name = file.toFile().getName();
                keys.put(name.substring(0, name.length() - ".pem".length()), key(file));
            }
        }
        return keys;
    }

    private static PublicKey key(Path file) throws IOException, PluginRefused {
        try {
            byte[] encoded = pem(Files.readString(file, StandardCharsets.US_ASCII));
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new PluginRefused("bad-key", file.toFile().getName());
        }
    }

    /** The bytes between the BEGIN and END lines of a PEM file. */
    static byte[] pem(String text) {
        return Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
    }

    private static byte[] decode(byte[] signature) throws PluginRefused {
        try {
            return Base64.getMimeDecoder().decode(signature);
        } catch (IllegalArgumentException e) {
            throw new PluginRefused("untrusted", PluginFile.SIGNATURE);
        }
    }

    private static boolean verifies(PublicKey key, byte[] signed, byte[] signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(signed);
            return check.verify(signature);
        } catch (GeneralSecurityException notThisKey) {
            return false;
        }
    }
}
