package org.luoshi.platform.identity.passwords;

/** Settings in {@code etc/org.luoshi.platform.identity.cfg}. */
public @interface IdentitySettings {
    /** Name of the configuration. */
    String PID = "org.luoshi.platform.identity";

    /** Minutes without a request after which people have to sign in again. */
    int session_idle_minutes() default 30;

    /** Hours after which people have to sign in again in any case. */
    int session_longest_hours() default 12;

    /** Memory that one guess at a password takes, KiB. */
    int password_memory() default 19_456;

    /** How often that memory is gone through. */
    int password_passes() default 2;
}
