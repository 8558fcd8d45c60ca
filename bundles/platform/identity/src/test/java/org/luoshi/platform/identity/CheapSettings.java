package org.luoshi.platform.identity;

import java.lang.annotation.Annotation;
import org.luoshi.platform.identity.passwords.IdentitySettings;

/** Hashing that costs nothing, the other settings as they come. */
final class CheapSettings implements IdentitySettings {
    @Override
    public int session_idle_minutes() {
        return 30;
    }

    @Override
    public int session_longest_hours() {
        return 12;
    }

    @Override
    public int password_memory() {
        return 64;
    }

    @Override
    public int password_passes() {
        return 1;
    }

    @Override
    public int session_idle_minutes_administrators() {
        return 10;
    }

    @Override
    public int password_longest_days() {
        return 90;
    }

    @Override
    public int lockout_failures() {
        return 5;
    }

    @Override
    public int lockout_minutes() {
        return 30;
    }

    @Override
    public int stale_days() {
        return 90;
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return IdentitySettings.class;
    }
}
