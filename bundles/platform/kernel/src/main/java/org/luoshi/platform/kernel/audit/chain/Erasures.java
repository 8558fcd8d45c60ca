package org.luoshi.platform.kernel.audit.chain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.luoshi.platform.api.time.WorkCalendar;

/**
 * What was erased with good reason. That a record of the chain says so is not enough: whoever owns the database can have any
 * record chained. A range counts when its term was over by then, a single payload when an incident was purged with it;
 * what else says that something was erased is a fault itself.
 */
final class Erasures {
    /** What a purge leaves behind: all of it in one request, the record of the incident last. */
    private static final String REPORTED = "platform.incident-REPORT";

    private static final String PURGED = "platform.incident-PURGE";
    static final List<String> ACTIONS = List.of(ChainCheck.ERASED, REPORTED, PURGED);

    /** A clock that was ahead when something was erased, and was set back before that was sealed. */
    private static final Duration LEEWAY = Duration.ofDays(1);

    private final List<Seal> seals;
    private final Map<String, String> incidents;
    private final List<Erasure> ranges = new ArrayList<>();
    /** Function whose record it may be, by the audit record. */
    private final Map<Long, String> singles = new HashMap<>();

    private final Set<String> reported = new HashSet<>();
    private final Map<Request, List<Said>> open = new HashMap<>();
    private final List<Said> unfounded = new ArrayList<>();
    private Erasure last;

    /**
     * @param said what the chain has under {@link #ACTIONS}, in its order
     * @param incidents the function of each incident, by its identifier
     * @param seals those of the whole chain, the oldest first
     */
    Erasures(List<Said> said, Map<String, String> incidents, List<Seal> seals) {
        this.incidents = incidents;
        this.seals = seals;
        said.forEach(this::hear);
        open.values().forEach(unfounded::addAll);
    }

    /** A record at its place in the chain; behind every place while it is on its way there. */
    record Said(long seq, Link.Content content) {}

    private record Request(long personId, String id) {
        static Request of(Link.Content content) {
            return new Request(content.personId(), content.requestId());
        }
    }

    private void hear(Said one) {
        Link.Content content = one.content();
        switch (content.action()) {
            case REPORTED -> reported.add(content.recordId());
            case PURGED -> purged(content);
            default -> erased(one);
        }
    }

    private void erased(Said one) {
        Optional<Erasure> erasure = Erasure.read(one.content().recordId());
        if (erasure.isPresent() && erasure.get().isSingle()) {
            open.computeIfAbsent(Request.of(one.content()), request -> new ArrayList<>())
                    .add(one);
        } else if (erasure.isPresent() && isOver(erasure.get(), one)) {
            ranges.add(erasure.get());
        } else {
            unfounded.add(one);
        }
    }

    /** An incident is purged once, after it was reported. */
    private void purged(Link.Content purge) {
        String module = incidents.get(purge.recordId());
        if (module != null && reported.remove(purge.recordId())) {
            List<Said> with = open.remove(Request.of(purge));
            if (with != null) {
                with.forEach(one -> singles.put(Long.valueOf(one.content().recordId()), module));
            }
        }
    }

    /** The moment that a record bears can be made up as well; the seal over it bears another one. */
    private boolean isOver(Erasure range, Said one) {
        Instant said = one.content().at();
        Instant latest = seals.stream()
                .filter(seal -> seal.seq() >= one.seq())
                .map(seal -> seal.at().plus(LEEWAY))
                .findFirst()
                .filter(said::isAfter)
                .orElse(said);
        Instant term = latest.atZone(WorkCalendar.ZONE)
                .minusMonths(ChainCheck.LEAST_MONTHS)
                .toInstant();
        return !range.before().isAfter(term);
    }

    /** Whether the payload of a record may be missing; one range covers many in a row, so that the last one usually answers. */
    boolean cover(Link.Content record) {
        if (record.module().equals(singles.get(record.id()))) {
            return true;
        }
        if (last == null || !last.covers(record)) {
            last = ranges.stream()
                    .filter(range -> range.covers(record))
                    .findFirst()
                    .orElse(null);
        }
        return last != null;
    }

    /** The first record of the chain that says without reason that something was erased. */
    Optional<Said> unfounded() {
        return unfounded.stream().filter(one -> one.seq() < Long.MAX_VALUE).min(Comparator.comparing(Said::seq));
    }
}
