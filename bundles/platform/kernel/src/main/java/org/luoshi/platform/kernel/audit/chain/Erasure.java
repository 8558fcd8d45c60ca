package org.luoshi.platform.kernel.audit.chain;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a record with the action {@link ChainCheck#ERASED} says was erased (whether rightly, {@link Erasures} knows): the payloads of these audit records, of one
 * ({@code 5}), or of those among several that are older than a moment ({@code 1-500@2026-01-01T00:00:00Z}).
 *
 * @param from the first audit record
 * @param to the last one
 * @param before only records older than this
 */
public record Erasure(long from, long to, Instant before) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})(?:-(\\d{1,18})@(.{1,40}))?");

    /** How it stands in the audit record, as identifier of the record it is about. */
    public String written() {
        return from + "-" + to + "@" + before;
    }

    /** Empty when a text is none. */
    static Optional<Erasure> read(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long from = Long.parseLong(parts.group(1));
        if (parts.group(2) == null) {
            return Optional.of(new Erasure(from, from, Instant.MAX));
        }
        try {
            return Optional.of(new Erasure(from, Long.parseLong(parts.group(2)), Instant.parse(parts.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether it is of one record, whatever its age. */
    boolean isSingle() {
        return before.equals(Instant.MAX);
    }

    boolean covers(Link.Content record) {
        return record.id() >= from && record.id() <= to && record.at().isBefore(before);
    }
}
