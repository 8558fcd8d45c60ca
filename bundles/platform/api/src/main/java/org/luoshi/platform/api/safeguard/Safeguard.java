package org.luoshi.platform.api.safeguard;

import java.util.Objects;
import org.luoshi.platform.api.LocalizedText;

/**
 * Something that protects the platform, as it stands at this moment (安全措施).
 *
 * @param key {@code bundle.name}, for example {@code identity.lockout}; when several sources speak of one, it holds only
 *     when all of them say so
 * @param holds whether it does what it is there for; false when somebody has to look after it
 * @param finding how it stands, with the present figures and settings, and what to do when it does not hold
 */
public record Safeguard(String key, boolean holds, LocalizedText finding) {
    public Safeguard {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(finding, "finding");
    }
}
