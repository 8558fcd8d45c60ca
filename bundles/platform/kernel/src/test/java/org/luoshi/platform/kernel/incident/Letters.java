package org.luoshi.platform.kernel.incident;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.record.PurgedPart;
import org.luoshi.platform.api.record.RecordKey;
import org.luoshi.platform.api.record.RecordLabel;
import org.luoshi.platform.api.record.RecordRemoval;

/** A module whose letters are a set of identifiers; letter 7 has a copy that quotes it. */
final class Letters implements RecordRemoval {
    static final RecordKey COPY = new RecordKey("letters", "Copy", "70");

    final Set<String> there = new HashSet<>(Set.of("7", "8"));
    private final Set<String> frozen = new HashSet<>();
    private final Transactions transactions;

    Letters(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public String module() {
        return "letters";
    }

    @Override
    public List<String> recordTypes() {
        return List.of("Letter");
    }

    @Override
    public Optional<RecordLabel> describe(Viewer who, RecordKey record) {
        return there.contains(record.id()) && who.may("letters.read")
                ? Optional.of(new RecordLabel(record.id() + "号", "/m/letters/" + record.id()))
                : Optional.empty();
    }

    @Override
    public void freeze(RecordKey record, Consumer<List<RecordKey>> together) {
        transactions.run(() -> {
            move(record, there, frozen);
            together.accept(List.of(COPY));
        });
    }

    @Override
    public void release(RecordKey record, Runnable together) {
        transactions.run(() -> {
            move(record, frozen, there);
            together.run();
        });
    }

    @Override
    public void purge(RecordKey record, String salt, Consumer<List<PurgedPart>> together) {
        transactions.run(() -> {
            move(record, frozen, new HashSet<>());
            together.accept(List.of(new PurgedPart("letters.letter", 1, "a".repeat(64))));
        });
    }

    private static void move(RecordKey record, Set<String> from, Set<String> to) {
        if (!from.remove(record.id())) {
            throw new NotFound(record.type(), record.id());
        }
        to.add(record.id());
    }
}
