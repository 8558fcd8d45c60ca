package org.luoshi.platform.rest;

import org.luoshi.platform.api.LocalizedText;

/** Name and password do not belong together, or the person may not sign in (status 401). */
public final class SignInFailed extends RuntimeException {
    private final String code;
    private final LocalizedText explanation;

    /** @param explanation what to tell the person; gives away nothing that helps guessing */
    public SignInFailed(LocalizedText explanation) {
        this("sign-in-failed", explanation);
    }

    /** @param code identifier for programs */
    public SignInFailed(String code, LocalizedText explanation) {
        super("sign-in failed");
        this.code = code;
        this.explanation = explanation;
    }

    public String code() {
        return code;
    }

    public LocalizedText explanation() {
        return explanation;
    }
}
