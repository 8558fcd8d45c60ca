package org.luoshi.platform.rest.limit;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * A bucket of tokens for each key. A bucket is one number, the moment at which it will be full again, so that taking a
 * token is one compare-and-set and nobody waits for a lock; and a full bucket can be forgotten, since a new one is full.
 */
final class Buckets<K> {
    static final int MOST = 20_000;

    private static final long SWEPT_EVERY = TimeUnit.SECONDS.toNanos(1);

    private final long interval;
    private final long depth;
    private final LongSupplier nanos;
    private final ConcurrentMap<K, AtomicLong> fullAt = new ConcurrentHashMap<>();
    private final AtomicLong crowd;
    private final AtomicLong sweptAt;

    Buckets(Rate rate, LongSupplier nanos) {
        this.interval = TimeUnit.SECONDS.toNanos(1) / rate.perSecond();
        this.depth = interval * Math.max(1, rate.burst());
        this.nanos = nanos;
        this.crowd = new AtomicLong(nanos.getAsLong());
        this.sweptAt = new AtomicLong(nanos.getAsLong() - SWEPT_EVERY);
    }

    /** Takes a token: 0 when there was one, else the nanoseconds until there is. */
    long take(K key) {
        long now = nanos.getAsLong();
        AtomicLong bucket = bucket(key, now);
        while (true) {
            long known = bucket.get();
            long full = (known - now > 0 ? known : now) + interval;
            if (full - now > depth) {
                return full - now - depth;
            }
            if (bucket.compareAndSet(known, full)) {
                return 0;
            }
        }
    }

    int size() {
        return fullAt.size();
    }

    private AtomicLong bucket(K key, long now) {
        AtomicLong known = fullAt.get(key);
        if (known != null) {
            return known;
        }
        if (fullAt.size() >= MOST) {
            forgetFull(now);
        }
        // Whoever comes when there are too many shares one bucket with all others who do.
        return fullAt.size() >= MOST ? crowd : fullAt.computeIfAbsent(key, newcomer -> new AtomicLong(now));
    }

    private void forgetFull(long now) {
        long last = sweptAt.get();
        if (now - last >= SWEPT_EVERY && sweptAt.compareAndSet(last, now)) {
            fullAt.values().removeIf(full -> full.get() - now <= 0);
        }
    }
}
