package org.luoshi.itests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate that vouches for itself, made with the JDK's keytool, and its key. */
record SelfSigned(PrivateKey key, Certificate certificate) {
    private static final String PASSWORD = "changeit";

    static SelfSigned make(String name, String algorithm) throws Exception {
        Path file = Path.of("target", name + ".p12").toAbsolutePath();
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String options = "-genkeypair -alias " + name + " -keyalg " + algorithm + " -dname CN=" + name
                + " -ext san=ip:127.0.0.1 -validity 30 -storetype PKCS12 -storepass " + PASSWORD;
        List<String> command = new ArrayList<>(List.of(keytool));
        command.addAll(List.of(options.split(" ")));
        command.addAll(List.of("-keystore", file.toString()));
        Installation.run(command);
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(file)) {
            store.load(content, PASSWORD.toCharArray());
        }
        return new SelfSigned((PrivateKey) store.getKey(name, PASSWORD.toCharArray()), store.getCertificate(name));
    }

    void writeKey(Path file) throws IOException {
        Files.writeString(file, pem("PRIVATE KEY", key.getEncoded()));
    }

    void writeCertificate(Path file) throws IOException, GeneralSecurityException {
        Files.writeString(file, pem("CERTIFICATE", certificate.getEncoded()));
    }

    private static String pem(String label, byte[] content) {
        String lines = Base64.getMimeEncoder().encodeToString(content);
        return "-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n";
    }

    /** What a browser needs that trusts this certificate. */
    SSLContext trusted() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("trusted", certificate);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
