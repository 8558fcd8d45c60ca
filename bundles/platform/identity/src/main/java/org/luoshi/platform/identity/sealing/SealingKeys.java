package org.luoshi.platform.identity.sealing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.identity.directory.Changes;
import org.luoshi.platform.identity.directory.Changes.Trace;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.platform.identity.domain.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The keys with which values are sealed (密钥): how they stand, another one, an old one taken out. Nobody sees a key. */
@Component(service = SealingKeys.class)
public final class SealingKeys {
    private static final String RECORD = "SealingKey";

    private final Changes changes;
    private final SealedColumns columns;
    private final Vault vault;

    @Activate
    public SealingKeys(@Reference Changes changes, @Reference SealedColumns columns, @Reference Vault vault) {
        this.changes = changes;
        this.columns = columns;
        this.vault = vault;
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

    /** Another key, and everything sealed anew with it. What is interrupted goes on by itself: at a start, or hourly. */
    public List<Key> renew(Viewer who) {
        who.require(IdentityPermissions.KEYS_MANAGE);
        String key = changes.write(() -> {
            String made = vault.renew();
            changes.trace(who, "key-add", Trace.of(RECORD, made));
            return made;
        });
        long values = columns.sweep();
        changes.write(() -> {
            changes.trace(who, "key-apply", Trace.of(RECORD, key, Map.of(), Map.of("values", values)));
            return key;
        });
        return list(who);
    }

    /**
     * Takes an old key out of the file.
     *
     * @throws org.luoshi.platform.api.error.RuleViolation when it is the newest, or a value still needs it
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
        changes.write(() -> {
            vault.drop(name);
            changes.trace(who, "key-drop", Trace.of(RECORD, name));
            return name;
        });
        return list(who);
    }
}
