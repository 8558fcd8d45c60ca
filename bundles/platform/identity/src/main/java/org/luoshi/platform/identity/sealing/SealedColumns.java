package org.luoshi.platform.identity.sealing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.error.Unavailable;
import org.luoshi.platform.api.privacy.SealedColumn;
import org.luoshi.platform.api.privacy.SealedColumnSource;
import org.luoshi.platform.identity.directory.Changes;
import org.luoshi.platform.identity.domain.Texts;
import org.luoshi.platform.identity.store.SealedRows;
import org.luoshi.platform.identity.store.SealedRows.Row;
import org.luoshi.platform.rest.HealthWarning;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sealed columns of every module, and that what stands in them is sealed with the newest key. Columns are remembered:
 * those of a module that is away are taken along, too.
 */
@Component(service = {SealedColumns.class, HealthWarning.class})
public final class SealedColumns implements HealthWarning {
    private static final Logger LOG = LoggerFactory.getLogger(SealedColumns.class);
    private static final int BATCH = 500;

    private final List<SealedColumnSource> sources = new CopyOnWriteArrayList<>();
    private final Changes changes;
    private final SealedRows rows;
    private final Vault vault;
    private volatile Map<String, Long> missing = Map.of();

    @Activate
    public SealedColumns(@Reference Changes changes, @Reference SealedRows rows, @Reference Vault vault) {
        this.changes = changes;
        this.rows = rows;
        this.vault = vault;
    }

    /** A module appears; what it has in the clear is sealed, what an interrupted change of keys left over is taken up. */
    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void addSource(SealedColumnSource source) {
        sources.add(source);
        try {
            sweep();
        } catch (RuntimeException e) {
            LOG.warn("What is to be sealed is not sealed yet; this is tried again within the hour", e);
        }
    }

    public void removeSource(SealedColumnSource source) {
        sources.remove(source);
    }

    /** Whether a module that is present names the column. */
    boolean named(SealedColumn column) {
        return named().anyMatch(column::equals);
    }

    /**
     * Seals everything with the newest key that is not yet, batch by batch while people work: what they change meanwhile
     * stays. It may end at any moment; the next one goes on with what is left. Values that cannot be read stay as they are.
     *
     * @return how many values were sealed anew
     */
    public long sweep() {
        String beginning = vault.newestBeginning();
        List<SealedColumn> columns = changes.write(() -> {
            named().forEach(rows::remember);
            return rows.known();
        });
        long moved = 0;
        for (SealedColumn column : columns) {
            List<Object> unreadable = new ArrayList<>();
            Batch batch = new Batch(null, 0);
            do {
                Object after = batch.last();
                batch = changes.write(() -> batch(column, beginning, after, unreadable));
                moved += batch.moved();
            } while (batch.last() != null);
            tellOf(unreadable, column);
        }
        counted();
        return moved;
    }

    /** Of every key that is there or was used, in the order of the file, how many values it sealed. */
    Map<String, Long> counted() {
        Map<String, Long> used = new TreeMap<>();
        changes.read(rows::known).forEach(column -> changes.read(() -> rows.counted(column))
                .forEach((key, count) -> used.merge(key, count, Long::sum)));
        used.remove("");
        Map<String, Long> counted = new LinkedHashMap<>();
        vault.names().forEach(name -> counted.put(name, used.getOrDefault(name, 0L)));
        used.keySet().removeAll(counted.keySet());
        missing = Map.copyOf(used);
        counted.putAll(used);
        return counted;
    }

    @Override
    public String name() {
        return "keys";
    }

    @Override
    public Optional<LocalizedText> warning() {
        Map<String, Long> lost = missing;
        if (lost.isEmpty()) {
            return Optional.empty();
        }
        long values = lost.values().stream().mapToLong(Long::longValue).sum();
        String names = String.join(", ", new TreeMap<>(lost).keySet());
        return Optional.of(Texts.text("sealing.keys-missing", names, values));
    }

    private Stream<SealedColumn> named() {
        return sources.stream().flatMap(source -> source.columns().stream());
    }

    /** @param last the row to go on behind; null at the end */
    private record Batch(Object last, long moved) {}

    private static void tellOf(List<Object> unreadable, SealedColumn column) {
        if (!unreadable.isEmpty()) {
            LOG.warn(
                    "{} values of {} cannot be read and stay as they are; the first is that of {}",
                    unreadable.size(),
                    column.name(),
                    unreadable.get(0));
        }
    }

    private Batch batch(SealedColumn column, String beginning, Object after, List<Object> unreadable) {
        List<Row> found = rows.notBeginning(column, beginning, after, BATCH);
        long moved =
                found.stream().filter(row -> reseal(column, row, unreadable)).count();
        return new Batch(found.size() < BATCH ? null : found.get(BATCH - 1).id(), moved);
    }

    private boolean reseal(SealedColumn column, Row row, List<Object> unreadable) {
        String place = Vault.place(column, row.id());
        try {
            byte[] plain = Vault.isSealed(row.value())
                    ? vault.open(row.value(), place)
                    : row.value().getBytes(StandardCharsets.UTF_8);
            return rows.replace(column, row, vault.seal(plain, place));
        } catch (Unavailable | IllegalStateException e) {
            LOG.debug("The value at {} cannot be read", place, e);
            unreadable.add(row.id());
            return false;
        }
    }
}
