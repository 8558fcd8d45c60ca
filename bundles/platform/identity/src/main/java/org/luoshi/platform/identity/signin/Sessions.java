package org.luoshi.platform.identity.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.identity.directory.Changes;
import org.luoshi.platform.identity.directory.Changes.Trace;
import org.luoshi.platform.identity.domain.Account;
import org.luoshi.platform.identity.domain.Administration;
import org.luoshi.platform.identity.domain.Credential;
import org.luoshi.platform.identity.domain.Duty;
import org.luoshi.platform.identity.domain.SessionLimits;
import org.luoshi.platform.identity.domain.SessionToken;
import org.luoshi.platform.identity.domain.UserSession;
import org.luoshi.platform.identity.passwords.IdentitySettings;
import org.luoshi.platform.identity.store.AccountStore;
import org.luoshi.platform.identity.store.InstallationStore;
import org.luoshi.platform.identity.store.SessionStore;
import org.luoshi.platform.rest.Authentication;
import org.luoshi.platform.rest.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Who is signed in (会话). The state is in the database; in front of it lies a memory of {@link #REMEMBERED}, so that a
 * page that asks twenty things at once costs one look.
 */
@Component(
        service = {Sessions.class, Authentication.class},
        configurationPid = IdentitySettings.PID)
public final class Sessions implements Authentication {
    /** How long this node may believe what another node has changed. */
    static final Duration REMEMBERED = Duration.ofSeconds(2);

    /** The last use is written down at most this often. */
    static final Duration SEEN_WRITTEN_EVERY = Duration.ofMinutes(1);

    private static final int MOST_REMEMBERED = 10_000;

    private final Map<String, Known> memory = new ConcurrentHashMap<>();
    private final Changes changes;
    private final SessionStore sessions;
    private final AccountStore accounts;
    private final InstallationStore installation;
    private final Viewers viewers;
    private final SessionLimits limits;
    private final SessionLimits administrators;

    private record Known(
            Session session,
            SessionLimits limits,
            Instant startedAt,
            AtomicReference<Instant> lastSeenAt,
            Instant readAt,
            long changesHere) {}

    private record Found(UserSession session, Account account, boolean mustChange, SessionLimits limits) {}

    @Activate
    public Sessions(
            @Reference Changes changes,
            @Reference SessionStore sessions,
            @Reference AccountStore accounts,
            @Reference InstallationStore installation,
            @Reference Viewers viewers,
            IdentitySettings settings) {
        this.changes = changes;
        this.sessions = sessions;
        this.accounts = accounts;
        this.installation = installation;
        this.viewers = viewers;
        Duration longest = Duration.ofHours(settings.session_longest_hours());
        this.limits = new SessionLimits(Duration.ofMinutes(settings.session_idle_minutes()), longest);
        int shorter = Math.min(settings.session_idle_minutes(), settings.session_idle_minutes_administrators());
        this.administrators = new SessionLimits(Duration.ofMinutes(shorter), longest);
    }

    @Override
    public Optional<Session> resume(String token) {
        return SessionToken.parse(token).flatMap(parsed -> known(parsed).map(known -> {
            seen(parsed.digest(), known);
            return known.session();
        }));
    }

    @Override
    public Optional<Session> watch(String token) {
        return SessionToken.parse(token).flatMap(this::known).map(Known::session);
    }

    /** Ends the session; signing out twice is no error. */
    public void signOut(Viewer who, String token) {
        SessionToken.parse(token).ifPresent(parsed -> {
            changes.write(() -> {
                boolean ended = sessions.remove(parsed.digest());
                if (ended) {
                    changes.trace(who, "sign-out", Trace.of("Person", who.personId()));
                }
                return ended;
            });
            memory.remove(parsed.digest());
        });
    }

    /** Forgets sessions that have run out. */
    public int tidy() {
        Instant now = changes.now();
        return changes.write(() -> sessions.removeDead(limits, now));
    }

    private Optional<Known> known(SessionToken token) {
        Instant now = changes.now();
        Known known = memory.get(token.digest());
        if (known == null || !fresh(known, now)) {
            known = read(token, now);
        }
        return Optional.ofNullable(known)
                .filter(k -> k.limits().alive(k.startedAt(), k.lastSeenAt().get(), now));
    }

    private boolean fresh(Known known, Instant now) {
        return known.changesHere() == installation.changesHere()
                && now.isBefore(known.readAt().plus(REMEMBERED));
    }

    private Known read(SessionToken token, Instant now) {
        long changesHere = installation.changesHere();
        Optional<Found> found = changes.read(() -> sessions.find(token.digest()).flatMap(this::find));
        if (found.isEmpty()) {
            memory.remove(token.digest());
            return null;
        }
        UserSession session = found.get().session();
        Session signedIn = new Session(
                viewers.of(found.get().account()),
                token.csrfToken(),
                found.get().mustChange());
        Known known = new Known(
                signedIn,
                found.get().limits(),
                session.startedAt(),
                new AtomicReference<>(session.lastSeenAt()),
                now,
                changesHere);
        remember(token.digest(), known, now);
        return known;
    }

    private Optional<Found> find(UserSession session) {
        return accounts.find(session.accountId()).filter(Account::active).flatMap(account -> accounts.credential(
                        account.id())
                .map(Credential::mustChange)
                .map(mustChange -> new Found(session, account, mustChange, limits(account))));
    }

    /** The three administrators are given less time to leave their desk. */
    private SessionLimits limits(Account account) {
        boolean one = Duty.isAmong(account.roles()) && installation.administration() == Administration.SEPARATED;
        return one ? administrators : limits;
    }

    private void remember(String digest, Known known, Instant now) {
        if (memory.size() >= MOST_REMEMBERED) {
            memory.values().removeIf(other -> !fresh(other, now));
        }
        if (memory.size() < MOST_REMEMBERED) {
            memory.put(digest, known);
        }
    }

    private void seen(String digest, Known known) {
        Instant now = changes.now();
        Instant before = known.lastSeenAt().get();
        boolean due = !now.isBefore(before.plus(SEEN_WRITTEN_EVERY));
        if (due && known.lastSeenAt().compareAndSet(before, now)) {
            changes.write(() -> {
                sessions.seen(digest, now);
                return now;
            });
        }
    }
}
