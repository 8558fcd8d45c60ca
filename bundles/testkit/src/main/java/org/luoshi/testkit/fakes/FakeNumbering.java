package org.luoshi.testkit.fakes;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.luoshi.platform.api.record.Numbering;

/** Numbers from memory. */
public final class FakeNumbering implements Numbering {
    private final Map<String, AtomicInteger> last = new ConcurrentHashMap<>();
    private final Map<String, String> annulled = new ConcurrentHashMap<>();

    @Override
    public int next(String series, int year, String recordId) {
        return last.computeIfAbsent(series + year, key -> new AtomicInteger()).incrementAndGet();
    }

    @Override
    public void annul(String series, int year, int number, String reason) {
        AtomicInteger given = last.get(series + year);
        if (given == null || number < 1 || number > given.get()) {
            throw new IllegalArgumentException(series + " " + year + " has no number " + number);
        }
        annulled.put(series + year + "/" + number, reason);
    }

    /** Why a number was annulled; empty when it was not. */
    public Optional<String> annulledBecause(String series, int year, int number) {
        return Optional.ofNullable(annulled.get(series + year + "/" + number));
    }
}
