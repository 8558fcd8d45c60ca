package org.luoshi.platform.rest.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads certificates and keys as certificate authorities and openssl hand them out. */
final class PemFiles {
    private static final Pattern BLOCK = Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----");

    private PemFiles() {}

    /** The certificate, followed by those that vouch for it. */
    static List<X509Certificate> chain(Path file) throws TlsTrouble {
        List<X509Certificate> chain = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (byte[] block : blocks(text(file), "CERTIFICATE")) {
                chain.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(block)));
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new TlsTrouble("tls.damaged", file, e.getMessage());
        }
        if (chain.isEmpty()) {
            throw new TlsTrouble("tls.no-certificate", file);
        }
        return chain;
    }

    /**
     * The private key.
     *
     * @param algorithm of the certificate that it is for
     */
    static PrivateKey key(Path file, String algorithm) throws TlsTrouble {
        String text = text(file);
        try {
            List<byte[]> blocks = blocks(text, "PRIVATE KEY");
            if (blocks.isEmpty()) {
                throw noKey(text, file);
            }
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(blocks.get(0)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new TlsTrouble("tls.other-key", file, algorithm);
        }
    }

    private static TlsTrouble noKey(String text, Path file) {
        if (text.contains("ENCRYPTED")) {
            return new TlsTrouble("tls.locked-key", file);
        }
        boolean older = text.contains("BEGIN RSA PRIVATE KEY") || text.contains("BEGIN EC PRIVATE KEY");
        return new TlsTrouble(older ? "tls.older-key" : "tls.no-key", file);
    }

    private static List<byte[]> blocks(String text, String label) {
        List<byte[]> blocks = new ArrayList<>();
        Matcher found = BLOCK.matcher(text);
        while (found.find()) {
            if (found.group(1).equals(label)) {
                blocks.add(Base64.getMimeDecoder().decode(found.group(2)));
            }
        }
        return blocks;
    }

    private static String text(Path file) throws TlsTrouble {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new TlsTrouble("tls.missing", file);
        }
    }
}
