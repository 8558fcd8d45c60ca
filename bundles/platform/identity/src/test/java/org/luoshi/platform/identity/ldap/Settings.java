package org.luoshi.platform.identity.ldap;

import java.lang.annotation.Annotation;

/** Settings of a directory as a test wants them. */
record Settings(String url, boolean starttls, String trust, String filter) implements LdapSettings {
    static final String BASE = "dc=example,dc=gov";
    static final String ACCOUNT = "cn=luoshi,dc=example,dc=gov";

    Settings(String url) {
        this(url, false, "", "(uid={username})");
    }

    @Override
    public boolean unencrypted() {
        return false;
    }

    @Override
    public String bind_dn() {
        return ACCOUNT;
    }

    @Override
    public String base() {
        return BASE;
    }

    @Override
    public int connect_seconds() {
        return 1;
    }

    @Override
    public int answer_seconds() {
        return 1;
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return LdapSettings.class;
    }
}
