package org.luoshi.platform.rest;

import org.luoshi.platform.api.LocalizedText;

/** Name and password do not belong together, or the person may not sign in (status 401, code {@code sign-in-failed}). */
public final class SignInFailed extends RuntimeException {
    private final LocalizedText explanation;

    /** @param explanation what to tell the person; gives away nothing that helps guessing */
    public SignInFailed(LocalizedText explanation) {
        super("sign-in failed");
        this.explanation = explanation;
    }

    public LocalizedText explanation() {
        return explanation;
    }
}
