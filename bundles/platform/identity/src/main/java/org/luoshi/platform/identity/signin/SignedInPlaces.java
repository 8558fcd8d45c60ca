package org.luoshi.platform.identity.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.identity.directory.Changes;
import org.luoshi.platform.identity.directory.Changes.Trace;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.platform.identity.domain.SessionToken;
import org.luoshi.platform.identity.domain.UserSession;
import org.luoshi.platform.identity.store.AccountStore;
import org.luoshi.platform.identity.store.SessionStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where people are signed in (登录会话), and signing out from afar. */
@Component(service = SignedInPlaces.class)
public final class SignedInPlaces {
    private static final String RECORD = "Person";

    private final Changes changes;
    private final SessionStore sessions;
    private final AccountStore accounts;

    @Activate
    public SignedInPlaces(
            @Reference Changes changes, @Reference SessionStore sessions, @Reference AccountStore accounts) {
        this.changes = changes;
        this.sessions = sessions;
        this.accounts = accounts;
    }

    /**
     * A browser in which somebody is signed in.
     *
     * @param id names it among the person's own; of no use for signing in
     * @param here whether it is the one that asks
     */
    public record Place(String id, Instant startedAt, Instant lastSeenAt, String address, boolean here) {
        private static byte[] bytes(String digest) {
            return digest.getBytes(StandardCharsets.US_ASCII);
        }

        static Place of(UserSession session, String digest) {
            return new Place(
                    session.handle(),
                    session.startedAt(),
                    session.lastSeenAt(),
                    session.address(),
                    MessageDigest.isEqual(bytes(session.tokenHash()), bytes(digest)));
        }
    }

    /** The viewer's own, the one that was used last first. */
    public List<Place> own(Viewer who, String token) {
        return of(who.personId(), digest(token));
    }

    /** Those of anybody, for whoever manages people. */
    public List<Place> ofPerson(Viewer who, long personId) {
        who.require(IdentityPermissions.PEOPLE_MANAGE);
        return of(personId, "");
    }

    private List<Place> of(long personId, String digest) {
        return changes.read(() -> sessions.of(personId).stream()
                .sorted(Comparator.comparing(UserSession::lastSeenAt).reversed())
                .map(session -> Place.of(session, digest))
                .toList());
    }

    /**
     * Signs the viewer out somewhere else.
     *
     * @throws NotFound when the viewer has no such session any more
     */
    public void signOut(Viewer who, String id) {
        changes.directory(() -> {
            UserSession session = sessions.of(who.personId()).stream()
                    .filter(one -> one.handle().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("session", id));
            sessions.remove(session.tokenHash());
            changes.trace(who, "sign-out-afar", ended(who.personId(), 1));
            return session;
        });
    }

    /** Signs somebody out everywhere. */
    public void signOutEverywhere(Viewer who, long personId) {
        who.require(IdentityPermissions.PEOPLE_MANAGE);
        changes.directory(() -> {
            accounts.find(personId).orElseThrow(() -> new NotFound("person", personId));
            int ended = sessions.of(personId).size();
            sessions.removeAll(personId);
            changes.trace(who, "sign-out-afar", ended(personId, ended));
            return ended;
        });
    }

    private static Trace ended(long personId, int sessions) {
        return Trace.of(RECORD, personId, Map.of(), Map.of("sessions", sessions));
    }

    private static String digest(String token) {
        return SessionToken.parse(token).map(SessionToken::digest).orElse("");
    }
}
