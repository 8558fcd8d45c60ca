package org.luoshi.itests;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Administrators besides the first one. */
final class Administrators {
    private static final String PASSWORD = "Second-2026-zx";

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
        new Client(installation.address())
                .signIn("lisi", first)
                .send("PUT", "/api/session/password", Map.of("current", first, "next", PASSWORD), Map.of());
        return new Client(installation.address()).signIn("lisi", PASSWORD);
    }
}
