package org.luoshi.platform.kernel.audit.chain;

import java.io.IOException;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.luoshi.platform.kernel.audit.chain.ChainReader.Row;

/** Goes through the whole chain and its seals and finds the first thing that is wrong (完整性校验). */
public final class ChainCheck {
    /** Action of the audit record that says that the payloads of others were erased, see {@link Erasure}. */
    public static final String ERASED = "audit.payload-erased";

    /**
     * For so many months contents are kept at least.
     *
     * <p>Source: 网络安全法 art. 21(3).
     */
    public static final int LEAST_MONTHS = 6;

    private static final int BATCH = 1_000;

    private final ChainReader chain;
    private final SealBook book;
    private final PublicKey key;
    private final Deque<Seal> seals = new ArrayDeque<>();
    private Erasures erasures;
    private Row withoutPayload;
    private String hash = Link.BEGINNING;
    private long seq;
    private long sealed;

    public ChainCheck(Connection connection, SealBook book, PublicKey key) {
        this.chain = new ChainReader(connection);
        this.book = book;
        this.key = key;
    }

    /**
     * What was found.
     *
     * @param records how many records of the chain were looked at
     * @param sealed the last of them that a seal vouches for
     * @param fault empty when all is well
     */
    public record Result(long records, long sealed, Optional<Fault> fault) {}

    /** @param progress is told how many records have been looked at */
    public Result run(LongConsumer progress) throws SQLException, IOException {
        Optional<Fault> fault = readSeals();
        if (fault.isEmpty()) {
            // Read beforehand, vouched for by the walk: an altered one breaks the chain, one outside comes last.
            erasures = chain.erasures(List.copyOf(seals));
            fault = walk(progress);
        }
        return new Result(seq, sealed, fault.isPresent() ? fault : atTheEnd());
    }

    private Optional<Fault> readSeals() throws IOException {
        String previous = Link.BEGINNING;
        for (SealBook.Line line : book.lines()) {
            if (line.seal().filter(seal -> seal.isSignedBy(key)).isEmpty()) {
                return Optional.of(new Fault(Fault.Kind.SEAL_FORGED, 0, 0, line.place()));
            }
            Seal seal = line.seal().get();
            if (!seal.previous().equals(previous)) {
                return Optional.of(new Fault(Fault.Kind.SEAL_MISSING, seal.seq(), 0, line.place()));
            }
            previous = seal.digest();
            seals.add(seal);
        }
        return Optional.empty();
    }

    private Optional<Fault> walk(LongConsumer progress) throws SQLException {
        List<Row> rows = chain.behind(0, BATCH);
        while (!rows.isEmpty()) {
            for (int i = 0; i < rows.size(); i++) {
                Optional<Fault> fault = look(rows.get(i), rows.subList(i, rows.size()));
                if (fault.isPresent()) {
                    return fault;
                }
            }
            progress.accept(seq);
            rows = chain.behind(seq, BATCH);
        }
        return Optional.empty();
    }

    private Optional<Fault> look(Row row, List<Row> window) {
        if (row.seq() != seq + 1) {
            return Optional.of(new Fault(Fault.Kind.DELETED, seq + 1, 0, ""));
        } else if (row.link() == null) {
            return Optional.of(Fault.of(Fault.Kind.DELETED, row));
        } else if (!row.link().expected(hash).equals(row.link().hash())) {
            return Optional.of(Fault.of(isElsewhere(window) ? Fault.Kind.REORDERED : Fault.Kind.ALTERED, row));
        } else if (row.payload() != null
                && !row.payload().equals(row.link().content().payloadHash())) {
            return Optional.of(Fault.of(Fault.Kind.PAYLOAD_ALTERED, row));
        }
        seq = row.seq();
        hash = row.link().hash();
        notePayload(row);
        return compareSeals(row);
    }

    private void notePayload(Row row) {
        if (row.payload() == null
                && withoutPayload == null
                && !erasures.cover(row.link().content())) {
            withoutPayload = row;
        }
    }

    private Optional<Fault> compareSeals(Row row) {
        while (!seals.isEmpty() && seals.peek().seq() <= seq) {
            Seal seal = seals.poll();
            if (!seal.hash().equals(hash)) {
                return Optional.of(new Fault(Fault.Kind.SEALED_DIFFERENTLY, sealed + 1, row.recordId(), ""));
            }
            sealed = seal.seq();
        }
        return Optional.empty();
    }

    /** Whether the record that belongs here stands a little further on. */
    private boolean isElsewhere(List<Row> window) {
        var stored = window.stream()
                .filter(row -> row.link() != null)
                .map(row -> row.link().hash())
                .collect(Collectors.toSet());
        return window.stream()
                .skip(1)
                .filter(row -> row.link() != null)
                .anyMatch(row -> stored.contains(row.link().content().hashAt(seq + 1, hash)));
    }

    private Optional<Fault> atTheEnd() throws SQLException {
        if (!seals.isEmpty()) {
            return Optional.of(new Fault(Fault.Kind.TRUNCATED, seq + 1, 0, ""));
        }
        Optional<Erasures.Said> unfounded = erasures.unfounded();
        if (unfounded.isPresent()) {
            Erasures.Said said = unfounded.get();
            return Optional.of(new Fault(
                    Fault.Kind.ERASURE_UNFOUNDED, said.seq(), said.content().id(), ""));
        }
        if (withoutPayload != null) {
            return Optional.of(Fault.of(Fault.Kind.PAYLOAD_MISSING, withoutPayload));
        }
        long outside = chain.outside();
        return outside == 0 ? Optional.empty() : Optional.of(new Fault(Fault.Kind.OUTSIDE, 0, outside, ""));
    }
}
