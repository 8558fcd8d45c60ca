package org.luoshi.itests;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Administrators besides the first one. */
final class Administrators {
    private static final String PASSWORD = "Second-2026-zx";

    private static final Map<String, String> USERNAMES =
            Map.of("administrator", "xitong", "security-administrator", "anquan", "auditor", "shenji");

    private Administrators() {}

    /** A second administrator (李四) who has signed in and chosen a password. */
    static Client second(Installation installation, Client admin) {
        Map<String, Object> person = new HashMap<>();
        for (String field : List.of("officeId", "post", "phone", "email")) {
            person.put(field, null);
        }
        person.put("username", "lisi");
        person.put("name", "李四");
        person.put("roles", List.of("administrator"));
        String first = admin.post("/api/people", person).body().get("password").asText();
        return settled(installation, "lisi", first);
    }

    /** Has the first administrator appoint the three, which closes that account: their first passwords, by role. */
    static Map<String, String> appointThree(Client first) {
        Map<String, Object> three = new HashMap<>();
        USERNAMES.forEach((role, username) -> three.put(role, Map.of("username", username, "name", username)));
        Map<String, String> passwords = new HashMap<>();
        first.post("/api/set-up/administrators", Map.of("administrators", three))
                .body()
                .forEach(one -> passwords.put(
                        one.get("role").asText(), one.get("password").asText()));
        return passwords;
    }

    /** The username of one of the three. */
    static String username(String role) {
        return USERNAMES.get(role);
    }

    /** Signs in with a first password and chooses another one. */
    static Client settled(Installation installation, String username, String first) {
        new Client(installation.address())
                .signIn(username, first)
                .send("PUT", "/api/session/password", Map.of("current", first, "next", PASSWORD), Map.of());
        return new Client(installation.address()).signIn(username, PASSWORD);
    }

    /** One of the three in another session; they have chosen their password. */
    static Client as(Installation installation, String role) {
        return new Client(installation.address()).signIn(username(role), PASSWORD);
    }
}
