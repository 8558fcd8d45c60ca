package org.luoshi.platform.rest.tls;

import java.nio.file.Path;
import java.util.List;
import org.luoshi.platform.rest.settings.RestSettings;

/**
 * What the operator set about HTTPS.
 *
 * @param port port, as it was written
 * @param host address to listen on
 * @param certificate PEM file with the certificate and those that vouch for it
 * @param key PEM file with the private key
 * @param keystore PKCS#12 file in place of the two; null when there is none
 * @param password password of the keystore
 */
public record TlsSettings(String port, String host, Path certificate, Path key, Path keystore, String password) {
    private static final int HIGHEST_PORT = 65_535;

    /** No HTTPS. */
    public static final TlsSettings NONE = new TlsSettings("0", "", null, null, null, "");

    /** Reads the settings; files without a full path lie in the folder. */
    public static TlsSettings of(RestSettings settings, Path folder) {
        String keystore = settings.https_keystore().strip();
        return new TlsSettings(
                settings.https_port().strip(),
                settings.https_host().strip(),
                folder.resolve(settings.https_certificate().strip()),
                folder.resolve(settings.https_key().strip()),
                keystore.isEmpty() ? null : folder.resolve(keystore),
                settings.https_keystore_password());
    }

    /** Tells whether HTTPS is asked for. */
    public boolean wanted() {
        return wanted(port);
    }

    /** Tells whether this port, as it was written, asks for HTTPS. */
    public static boolean wanted(String port) {
        return !port.isBlank() && !port.strip().equals("0");
    }

    /** The port as a number. */
    int number() throws TlsTrouble {
        if (port.matches("[0-9]{1,5}") && Integer.parseInt(port) <= HIGHEST_PORT) {
            return Integer.parseInt(port);
        }
        throw new TlsTrouble("tls.port", port);
    }

    /** The files that HTTPS depends on. */
    List<Path> files() {
        return keystore == null ? List.of(certificate, key) : List.of(keystore);
    }

    /** The file that holds the certificate, for messages. */
    Path certificateFile() {
        return keystore == null ? certificate : keystore;
    }

    /** The file that holds the private key, for messages. */
    Path keyFile() {
        return keystore == null ? key : keystore;
    }

    /** Passwords do not belong into logs. */
    @Override
    public String toString() {
        return host + ":" + port + " " + files();
    }
}
