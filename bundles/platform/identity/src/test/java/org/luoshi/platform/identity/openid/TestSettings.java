package org.luoshi.platform.identity.openid;

import java.lang.annotation.Annotation;
import java.nio.file.Path;

/** Settings of a provider as a test wants them. */
public record TestSettings(String issuer, String address, String scopes, String trust) implements OpenIdSettings {
    /** Folder of settings. */
    public static final Path ETC = Path.of("target", "openid-etc");

    static final String CLIENT = "luoshi";

    public TestSettings(String issuer) {
        this(issuer, "https://oa.example", "openid profile", "");
    }

    @Override
    public String client_id() {
        return CLIENT;
    }

    @Override
    public String claim() {
        return "preferred_username";
    }

    @Override
    public String label() {
        return "";
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return OpenIdSettings.class;
    }
}
