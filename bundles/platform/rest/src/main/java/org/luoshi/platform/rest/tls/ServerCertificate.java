package org.luoshi.platform.rest.tls;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What the server shows to browsers, and the key that proves that it is its own.
 *
 * @param key private key
 * @param chain the certificate, followed by those that vouch for it
 */
record ServerCertificate(PrivateKey key, X509Certificate... chain) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Reads what the settings name. */
    static ServerCertificate read(TlsSettings settings, Instant now) throws TlsTrouble {
        ServerCertificate read =
                settings.keystore() == null ? pem(settings) : Keystores.read(settings.keystore(), settings.password());
        if (!read.belongsTogether()) {
            throw new TlsTrouble("tls.mismatch", settings.keyFile(), settings.certificateFile());
        }
        if (now.isBefore(read.leaf().getNotBefore().toInstant())) {
            throw new TlsTrouble(
                    "tls.not-yet",
                    settings.certificateFile(),
                    day(read.leaf().getNotBefore().toInstant()));
        }
        read.checkExpiry(settings, now);
        return read;
    }

    private static ServerCertificate pem(TlsSettings settings) throws TlsTrouble {
        List<X509Certificate> chain = PemFiles.chain(settings.certificate());
        String algorithm = chain.get(0).getPublicKey().getAlgorithm();
        return new ServerCertificate(PemFiles.key(settings.key(), algorithm), chain.toArray(new X509Certificate[0]));
    }

    /** The certificate itself. */
    X509Certificate leaf() {
        return chain[0];
    }

    Instant expiry() {
        return leaf().getNotAfter().toInstant();
    }

    /** The last day on which it is trusted. */
    String lastDay() {
        return day(expiry());
    }

    void checkExpiry(TlsSettings settings, Instant now) throws TlsTrouble {
        if (now.isAfter(expiry())) {
            throw new TlsTrouble("tls.expired", settings.certificateFile(), lastDay());
        }
    }

    /** Tells whether what the key signs is recognised by the certificate. */
    private boolean belongsTogether() {
        byte[] sample = "to be signed by the one and recognised by the other".getBytes(StandardCharsets.US_ASCII);
        try {
            Signature signature = Signature.getInstance(signing());
            signature.initSign(key);
            signature.update(sample);
            byte[] signed = signature.sign();
            signature.initVerify(leaf().getPublicKey());
            signature.update(sample);
            return signature.verify(signed);
        } catch (GeneralSecurityException differ) {
            return false;
        }
    }

    private String signing() {
        return switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
    }

    private static String day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE).toString();
    }
}
