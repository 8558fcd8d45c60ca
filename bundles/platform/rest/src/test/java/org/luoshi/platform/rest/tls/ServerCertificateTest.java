package org.luoshi.platform.rest.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerCertificateTest {
    @TempDir
    private static Path made;

    private static Made elliptic;
    private static Made rsa;

    @TempDir
    private Path folder;

    @BeforeAll
    static void makeKeys() {
        elliptic = Made.in(made, "elliptic", "EC");
        rsa = Made.in(made, "rsa", "RSA");
    }

    @Test
    void readsEllipticAndRsaKeysWithTheWholeChain() throws Exception {
        write(elliptic.certificatePem() + rsa.certificatePem(), "some words before\n" + elliptic.keyPem());
        assertThat(read(Instant.now()).chain()).containsExactly(elliptic.certificate(), rsa.certificate());

        write(rsa.certificatePem(), rsa.keyPem());
        assertThat(read(Instant.now()).key()).isEqualTo(rsa.key());
    }

    @Test
    void readsAKeystore() throws Exception {
        assertThat(ServerCertificate.read(keystore(Made.PASSWORD), Instant.now())
                        .leaf())
                .isEqualTo(rsa.certificate());
        assertThatThrownBy(() -> ServerCertificate.read(keystore("wrong"), Instant.now()))
                .hasMessageContaining("keystore")
                .hasMessageContaining("rsa.p12")
                .hasMessageNotContaining("wrong\"");
    }

    @Test
    void saysWhichFileIsMissing() throws Exception {
        assertRefused("certificate.pem does not exist");
        Files.writeString(folder.resolve("certificate.pem"), rsa.certificatePem());
        assertRefused("key.pem does not exist");
    }

    @Test
    void saysWhenKeyAndCertificateDoNotBelongTogether() throws Exception {
        Made other = Made.in(made, "other", "RSA");
        write(rsa.certificatePem(), other.keyPem());
        assertRefused("does not belong to the certificate");

        write(rsa.certificatePem(), elliptic.keyPem());
        assertRefused("holds no RSA key");
    }

    @Test
    void saysWhenItExpiredAndFromWhenItIsValid() throws Exception {
        write(rsa.certificatePem(), rsa.keyPem());

        assertThatThrownBy(() -> read(Instant.now().plus(Duration.ofDays(60))))
                .hasMessageContaining("expired on "
                        + ServerCertificate.read(settings(), Instant.now()).lastDay());
        assertThatThrownBy(() -> read(Instant.now().minus(Duration.ofDays(60))))
                .hasMessageContaining("is not valid before");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA PRIVATE KEY", "EC PRIVATE KEY", "ENCRYPTED PRIVATE KEY"})
    void saysHowToConvertAnotherFormOfKey(String label) throws Exception {
        write(rsa.certificatePem(), Made.pem(label, rsa.key().getEncoded()));

        assertRefused("openssl pkcs8 -topk8 -nocrypt");
    }

    @Test
    void saysWhatAFileDoesNotHold() throws Exception {
        write("nothing", rsa.keyPem());
        assertRefused("holds no certificate in PEM form");

        write(rsa.certificatePem(), "nothing");
        assertRefused("holds no private key in PEM form");

        write(Made.pem("CERTIFICATE", new byte[] {1, 2, 3}), rsa.keyPem());
        assertRefused("is damaged");
    }

    @Test
    void speaksBothLanguages() {
        assertThatThrownBy(() -> read(Instant.now())).isInstanceOfSatisfying(TlsTrouble.class, trouble -> assertThat(
                        trouble.explanation().in(Locale.SIMPLIFIED_CHINESE))
                .contains("certificate.pem 不存在或无法读取")
                .doesNotContain(folder.getParent().toString()));
    }

    private void write(String certificate, String key) throws Exception {
        Files.writeString(folder.resolve("certificate.pem"), certificate);
        Files.writeString(folder.resolve("key.pem"), key);
    }

    private TlsSettings settings() {
        return new TlsSettings(
                "8443", "127.0.0.1", folder.resolve("certificate.pem"), folder.resolve("key.pem"), null, "");
    }

    private static TlsSettings keystore(String password) {
        return new TlsSettings("8443", "127.0.0.1", null, null, rsa.keystore(), password);
    }

    private ServerCertificate read(Instant now) throws TlsTrouble {
        return ServerCertificate.read(settings(), now);
    }

    private void assertRefused(String words) {
        assertThatThrownBy(() -> read(Instant.now()))
                .isInstanceOf(TlsTrouble.class)
                .hasMessageContaining(words);
    }
}
