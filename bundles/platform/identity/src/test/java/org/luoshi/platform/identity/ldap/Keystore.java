package org.luoshi.platform.identity.ldap;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A key and a certificate that vouches for itself, made by the JDK's keytool. */
final class Keystore {
    private static final String PASSWORD = "changeit";

    private final KeyStore store;

    private Keystore(KeyStore store) {
        this.store = store;
    }

    /** @param names for which the certificate is, for example {@code dns:localhost} */
    static Keystore made(Path folder, String names) throws Exception {
        Path file = folder.resolve(names.replaceAll("\\W", "-") + ".p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = List.of(
                keytool,
                "-genkeypair",
                "-alias",
                "directory",
                "-keyalg",
                "EC",
                "-dname",
                "CN=directory",
                "-ext",
                "san=" + names,
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString());
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("keytool failed");
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(file)) {
            store.load(content, PASSWORD.toCharArray());
        }
        return new Keystore(store);
    }

    /** What a server needs. */
    SSLContext server() throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** What its callers shall trust, as PEM. */
    void writeCertificate(Path file) throws Exception {
        byte[] content = store.getCertificate("directory").getEncoded();
        Files.writeString(
                file,
                "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(content)
                        + "\n-----END CERTIFICATE-----\n");
    }
}
