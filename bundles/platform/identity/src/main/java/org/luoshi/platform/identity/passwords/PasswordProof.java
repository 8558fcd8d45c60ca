package org.luoshi.platform.identity.passwords;

/** Proves passwords that are kept elsewhere (统一目录): Luoshi sees them at the door and stores nothing of them. */
public interface PasswordProof {
    /** Whether the operator has set it up. */
    boolean setUp();

    /**
     * Tells whether the password is this person's.
     *
     * @throws org.luoshi.platform.api.error.Unavailable when nobody answers, which says nothing about the password
     */
    boolean proves(String username, String password);
}
