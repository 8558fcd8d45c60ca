package org.luoshi.platform.rest;

import java.util.Optional;
import org.luoshi.platform.api.LocalizedText;
import org.osgi.annotation.versioning.ProviderType;

/** The port on which people are served over TLS; for the platform's state of health. */
@ProviderType
public interface HttpsPort {
    /** Tells whether the operator asked for one. */
    boolean wanted();

    /** Tells whether people are served there, with a certificate that has not expired. */
    boolean serves();

    /** What is wrong with it, or with the files that were put there last; empty while all is well. */
    Optional<LocalizedText> trouble();
}
