package org.luoshi.platform.identity.ldap;

import org.luoshi.platform.identity.trust.ServerTrouble;

/** Why the directory cannot be asked: one sentence for everybody, names and details for the log. */
final class LdapTrouble extends ServerTrouble {
    /** @param key of the sentence */
    LdapTrouble(String key, String details, Throwable cause) {
        super(key, details + ": " + cause.getMessage(), cause);
    }

    LdapTrouble(String key, String details) {
        super(key, details, null);
    }

    @Override
    public boolean isAway() {
        return true;
    }
}
