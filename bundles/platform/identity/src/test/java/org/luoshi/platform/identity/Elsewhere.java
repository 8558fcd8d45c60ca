package org.luoshi.platform.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.error.Unavailable;
import org.luoshi.platform.identity.passwords.PasswordProof;

/** A directory that is no server. */
public final class Elsewhere implements PasswordProof {
    public final Map<String, String> passwords = new HashMap<>();
    /** Who was asked for. */
    public final List<String> asked = new ArrayList<>();

    public boolean setUp = true;
    public boolean away;

    @Override
    public boolean setUp() {
        return setUp;
    }

    @Override
    public boolean proves(String username, String password) {
        asked.add(username);
        if (away) {
            throw new Unavailable(LocalizedText.verbatim("away"), null);
        }
        return password.equals(passwords.get(username));
    }
}
