package org.luoshi.platform.identity.ldap;

/**
 * Settings in {@code etc/org.luoshi.platform.directory.cfg}. The password of the account that searches is none of them: it
 * is the content of {@code etc/identity/directory-bind.txt}, which is in no backup.
 */
public @interface LdapSettings {
    /** Name of the configuration. */
    String PID = "org.luoshi.platform.directory";

    /** Addresses of the servers, asked in this order, with spaces between: {@code ldaps://host:636}; empty for no directory. */
    String url() default "";

    /** Whether {@code ldap://} is encrypted before anything is sent (StartTLS). */
    boolean starttls() default false;

    /** Allows {@code ldap://} without encryption to other machines; to this machine itself it always is. */
    boolean unencrypted() default false;

    /** PEM file below {@code etc} with the certificates to trust; empty for those that Java trusts. */
    String trust() default "";

    /** Distinguished name of the account that searches for people; empty where anybody may search. */
    String bind_dn() default "";

    /** Below which entry people are searched. */
    String base() default "";

    /** Which entry is a person's: a filter with {@code {username}} in place of the username. */
    String filter() default "(uid={username})";

    /** Seconds after which a server that does not take the connection is given up. */
    int connect_seconds() default 3;

    /** Seconds after which a server that does not answer is given up. */
    int answer_seconds() default 3;
}
