package org.luoshi.platform.identity.passwords;

import org.luoshi.platform.identity.domain.PasswordGenerator;
import org.luoshi.platform.identity.domain.PasswordHash;
import org.luoshi.platform.identity.domain.PasswordRules;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Passwords to begin with, made here and shown once; there are no default ones. */
@Component(service = FirstPasswords.class)
public final class FirstPasswords {
    private final Hashing hashing;
    private final PasswordGenerator generator;

    @Activate
    public FirstPasswords(@Reference Hashing hashing) {
        this.hashing = hashing;
        this.generator = new PasswordGenerator(hashing.random(), new PasswordRules());
    }

    /**
     * A password and its hash.
     *
     * @param text to be shown once and kept nowhere
     */
    public record FirstPassword(String text, PasswordHash hash) {
        @Override
        public String toString() {
            return "FirstPassword";
        }
    }

    /** Makes one that fits the rules. Takes its time: call it outside a transaction. */
    public FirstPassword make(String username) {
        String text = generator.generate(username);
        return new FirstPassword(text, hashing.hash(text));
    }
}
