package org.luoshi.platform.identity.sealing;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.time.WorkCalendar;
import org.luoshi.platform.identity.directory.Changes;
import org.luoshi.platform.identity.directory.Changes.Trace;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.platform.identity.domain.Texts;
import org.luoshi.platform.identity.store.MadeKeys;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The keys with which values are sealed (密钥): how they stand, another one, an old one taken out. Nobody sees a key. */
@Component(service = SealingKeys.class)
public final class SealingKeys {
    private static final String RECORD = "SealingKey";

    /** A transaction that sealed with the old key may end after the count of its values; none lasts that long. */
    private static final Duration REST = Duration.ofHours(1);

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(WorkCalendar.ZONE);

    private final Changes changes;
    private final SealedColumns columns;
    private final Vault vault;
    private final MadeKeys made;

    @Activate
    public SealingKeys(
            @Reference Changes changes,
            @Reference SealedColumns columns,
            @Reference Vault vault,
            @Reference MadeKeys made) {
        this.changes = changes;
        this.columns = columns;
        this.vault = vault;
        this.made = made;
    }

    /**
     * A key.
     *
     * @param newest whether it is the one that seals
     * @param present whether the file has it; values of a missing one cannot be read
     * @param values how many values it sealed
     */
    public record Key(String name, boolean newest, boolean present, long values) {}

    /** Every key that is there or missing, in the order of the file. */
    public List<Key> list(Viewer who) {
        who.require(IdentityPermissions.KEYS_MANAGE);
        Map<String, Long> counted = columns.counted();
        Set<String> present = Set.copyOf(vault.names());
        String newest = vault.newest();
        return counted.entrySet().stream()
                .map(key -> new Key(
                        key.getKey(), key.getKey().equals(newest), present.contains(key.getKey()), key.getValue()))
                .toList();
    }

    /**
     * Another key, and everything sealed anew with it. What is interrupted goes on by itself: at a start, or hourly. That it
     * begins is on record before the file changes, for what a file says no failed commit takes back.
     */
    public List<Key> renew(Viewer who) {
        who.require(IdentityPermissions.KEYS_MANAGE);
        String key = vault.freshName();
        changes.write(() -> {
            made.add(key, changes.now());
            return traced(who, "key-add-begin", key, Map.of());
        });
        vault.add(key);
        changes.write(() -> traced(who, "key-add", key, Map.of()));
        long values = columns.sweep();
        changes.write(() -> traced(who, "key-apply", key, Map.of("values", values)));
        return list(who);
    }

    /**
     * Takes an old key out of the file.
     *
     * @throws org.luoshi.platform.api.error.RuleViolation when it is the newest, a value still needs it, or a change that
     *     was begun before it was replaced may still write one
     */
    public List<Key> drop(Viewer who, String name) {
        Key key = list(who).stream()
                .filter(one -> one.present() && one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("key", name));
        if (key.newest()) {
            throw Texts.broken("key-newest");
        }
        if (key.values() > 0) {
            throw Texts.broken("key-in-use", name, key.values());
        }
        replacedAt(name).map(moment -> moment.plus(REST)).ifPresent(until -> {
            if (until.isAfter(changes.now())) {
                throw Texts.broken("key-fresh", name, MINUTE.format(until.plusSeconds(59)));
            }
        });
        changes.write(() -> traced(who, "key-drop-begin", name, Map.of()));
        vault.drop(name);
        changes.write(() -> traced(who, "key-drop", name, Map.of()));
        return list(who);
    }

    /** When the key behind it was made; empty when nobody knows, which is longer ago than this process or another's hand. */
    private Optional<Instant> replacedAt(String name) {
        List<String> names = vault.names();
        String next = names.get(names.indexOf(name) + 1);
        return changes.read(() -> made.madeAt(next));
    }

    private String traced(Viewer who, String action, String key, Map<String, Object> after) {
        changes.trace(who, action, Trace.of(RECORD, key, Map.of(), after));
        return key;
    }
}
