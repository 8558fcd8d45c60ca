package org.luoshi.platform.rest.settings;

/** Settings in {@code etc/org.luoshi.platform.rest.cfg}. */
public @interface RestSettings {
    /** Name of the configuration. */
    String PID = "org.luoshi.platform.rest";

    /** Port of HTTPS; 0 or nothing: none. */
    String https_port() default "0";

    /** Address it listens on. */
    String https_host() default "127.0.0.1";

    /** PEM file with the certificate and those that vouch for it; relative to {@code etc}. */
    String https_certificate() default "tls/certificate.pem";

    /** PEM file with the private key (PKCS#8). */
    String https_key() default "tls/key.pem";

    /** PKCS#12 file that takes the place of the two; empty: none. */
    String https_keystore() default "";

    /** Password of that file. */
    String https_keystore_password() default "";

    /** How long browsers shall remember that this host speaks HTTPS only; 0: they are not asked to. */
    int hsts_seconds() default 31_536_000;

    /** How many connections a port takes at the same time. */
    int connections() default 4000;

    /** Seconds beyond the idle time within which a request's head must have come. */
    int head_seconds() default 30;

    /** Requests in a second that one person may make for long; 0: any number. */
    int account_rate() default 200;

    /** Requests that one person may make at once. */
    int account_burst() default 2000;

    /** Requests in a second that may come from one address for long; 0: any number. */
    int address_rate() default 500;

    /** Requests that may come from one address at once. */
    int address_burst() default 5000;
}
