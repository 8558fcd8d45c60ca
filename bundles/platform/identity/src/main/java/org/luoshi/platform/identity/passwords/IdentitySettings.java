package org.luoshi.platform.identity.passwords;

/** Settings in {@code etc/org.luoshi.platform.identity.cfg}. */
public @interface IdentitySettings {
    /** Name of the configuration. */
    String PID = "org.luoshi.platform.identity";

    /** Minutes without a request after which people have to sign in again. */
    int session_idle_minutes() default 30;

    /** The same for the three administrators, where they are three. */
    int session_idle_minutes_administrators() default 10;

    /** Hours after which people have to sign in again in any case. */
    int session_longest_hours() default 12;

    /** Memory that one guess at a password takes, KiB. */
    int password_memory() default 19_456;

    /** How often that memory is gone through. */
    int password_passes() default 2;

    /** Days after which a password has to be changed at the next sign-in; 0 for never. */
    int password_longest_days() default 90;

    /** Failed sign-ins in a row that lock an account; 0 locks none. */
    int lockout_failures() default 5;

    /** Minutes for which it stays locked. */
    int lockout_minutes() default 30;

    /** Days without sign-in after which an account is pointed out to whoever manages people; 0 for never. */
    int stale_days() default 90;
}
