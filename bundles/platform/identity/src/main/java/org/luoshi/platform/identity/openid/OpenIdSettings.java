package org.luoshi.platform.identity.openid;

/**
 * Settings in {@code etc/org.luoshi.platform.openid.cfg}. The client's secret is none of them: it is the content of {@code
 * etc/identity/openid-client.txt}, which is in no backup.
 */
public @interface OpenIdSettings {
    /** Name of the configuration. */
    String PID = "org.luoshi.platform.openid";

    /** Address of the provider as its tokens name it; {@code https}, to this machine itself also {@code http}; empty for none. */
    String issuer() default "";

    /** What the provider calls Luoshi. */
    String client_id() default "";

    /** Address at which people reach Luoshi, without a path: {@code https://oa.example.gov.cn}. */
    String address() default "";

    /** What is asked for; {@code openid} has to be among it. */
    String scopes() default "openid profile";

    /** Claim of the token that is the username here. */
    String claim() default "preferred_username";

    /** What the button calls the provider; empty for the console's own words. */
    String label() default "";

    /** PEM file below {@code etc} with the certificates to trust; empty for those that Java trusts. */
    String trust() default "";
}
