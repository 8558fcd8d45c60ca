package org.luoshi.platform.identity.ldap;

import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.identity.domain.Texts;

/** Why the directory cannot be asked: one sentence for everybody, names and details for the log. */
final class LdapTrouble extends Exception {
    private final transient LocalizedText sentence;

    /** @param key of the sentence */
    LdapTrouble(String key, String details, Throwable cause) {
        super(details + ": " + cause.getMessage(), cause);
        this.sentence = Texts.text(key);
    }

    LdapTrouble(String key, String details) {
        super(details);
        this.sentence = Texts.text(key);
    }

    LocalizedText sentence() {
        return sentence;
    }
}
