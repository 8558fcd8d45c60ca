package org.luoshi.platform.rest.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;

/** Key and certificates in a PKCS#12 keystore: a file of the operator, or one in memory for the web server. */
final class Keystores {
    private static final String TYPE = "PKCS12";

    private Keystores() {}

    /** Reads the first private key of a file. */
    static ServerCertificate read(Path file, String password) throws TlsTrouble {
        if (!Files.isReadable(file)) {
            throw new TlsTrouble("tls.missing", file);
        }
        try (InputStream content = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance(TYPE);
            store.load(content, password.toCharArray());
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, password.toCharArray()) instanceof PrivateKey key) {
                    X509Certificate[] chain = Arrays.stream(store.getCertificateChain(alias))
                            .map(X509Certificate.class::cast)
                            .toArray(X509Certificate[]::new);
                    return new ServerCertificate(key, chain);
                }
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new TlsTrouble("tls.keystore", file);
        }
        throw new TlsTrouble("tls.keystore-empty", file);
    }

    /** A keystore that exists in memory only. */
    static KeyStore holding(ServerCertificate certificate, String password) {
        try {
            KeyStore store = KeyStore.getInstance(TYPE);
            store.load(null, null);
            store.setKeyEntry("luoshi", certificate.key(), password.toCharArray(), certificate.chain());
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("every Java writes PKCS#12", e);
        }
    }
}
