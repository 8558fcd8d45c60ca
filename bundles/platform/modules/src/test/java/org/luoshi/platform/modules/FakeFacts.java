package org.luoshi.platform.modules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.luoshi.platform.api.LocalizedText;

/** What a test says is known about running functions. */
public final class FakeFacts implements FunctionFacts {
    private final Map<String, Integer> people = new HashMap<>();
    private final Map<String, List<String>> permissions = new HashMap<>();
    private final Map<String, List<String>> migrations = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();
    private final Predicate<String> running;
    private long tableBytes;
    private boolean tablesAreLocal = true;

    /** @param running whether a function runs: only then are its permissions and pages there */
    public FakeFacts(Predicate<String> running) {
        this.running = running;
    }

    public FakeFacts use(String function, int number) {
        people.put(function, number);
        return this;
    }

    /** Permissions that a function registers while it runs. */
    public FakeFacts registers(String function, String... keys) {
        permissions.put(function, List.of(keys));
        return this;
    }

    FakeFacts applied(String function, String... versions) {
        migrations.put(function, new ArrayList<>(List.of(versions)));
        return this;
    }

    FakeFacts address(String part, String bundle) {
        addresses.put(part, bundle);
        return this;
    }

    FakeFacts tables(long bytes, boolean local) {
        tableBytes = bytes;
        tablesAreLocal = local;
        return this;
    }

    @Override
    public int people(String function) {
        return people.getOrDefault(function, 0);
    }

    @Override
    public List<Right> permissions(String function) {
        List<String> keys = running.test(function) ? permissions.getOrDefault(function, List.of()) : List.of();
        return keys.stream()
                .map(key -> new Right(key, LocalizedText.verbatim(key)))
                .toList();
    }

    @Override
    public Optional<LocalizedText> permissionOwner(String key) {
        return permissions.entrySet().stream()
                .filter(one -> one.getValue().contains(key))
                .map(one -> LocalizedText.verbatim(one.getKey()))
                .findFirst();
    }

    @Override
    public Optional<String> addressOwner(String part) {
        return Optional.ofNullable(addresses.get(part));
    }

    @Override
    public boolean servesPages(String function) {
        return running.test(function);
    }

    @Override
    public List<String> migrations(String function) {
        return List.copyOf(migrations.getOrDefault(function, List.of()));
    }

    @Override
    public long tableBytes(String function) {
        return tableBytes;
    }

    @Override
    public boolean tablesAreLocal() {
        return tablesAreLocal;
    }

    @Override
    public long freeBytes() {
        return 1_000_000;
    }
}
