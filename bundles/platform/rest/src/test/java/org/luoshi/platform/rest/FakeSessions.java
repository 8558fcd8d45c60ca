package org.luoshi.platform.rest;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Sessions by token; the CSRF token is {@code csrf-<token>}. */
public final class FakeSessions implements Authentication {
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    public void signIn(String token, Locale locale, String... permissions) {
        FakePerson person = new FakePerson(sessions.size() + 1L, token, locale, Set.of(permissions));
        sessions.put(token, new Session(person, "csrf-" + token, false));
    }

    public void mustChangePassword(String token) {
        sessions.computeIfPresent(token, (key, known) -> new Session(known.viewer(), known.csrfToken(), true));
    }

    public void signOut(String token) {
        sessions.remove(token);
    }

    @Override
    public Optional<Session> resume(String token) {
        return Optional.ofNullable(sessions.get(token));
    }

    @Override
    public Optional<Session> watch(String token) {
        return resume(token);
    }
}
