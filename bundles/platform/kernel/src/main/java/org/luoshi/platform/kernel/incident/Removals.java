package org.luoshi.platform.kernel.incident;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.luoshi.platform.api.record.RecordCopies;
import org.luoshi.platform.api.record.RecordKey;
import org.luoshi.platform.api.record.RecordRemoval;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The modules that can take their records out, and those who keep copies of everything. Both come and go. */
@Component(service = Removals.class)
public final class Removals {
    private final List<RecordRemoval> modules = new CopyOnWriteArrayList<>();
    private final List<RecordCopies> shelves = new CopyOnWriteArrayList<>();

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindModule(RecordRemoval module) {
        modules.add(module);
    }

    void unbindModule(RecordRemoval module) {
        modules.remove(module);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindCopies(RecordCopies copies) {
        shelves.add(copies);
    }

    void unbindCopies(RecordCopies copies) {
        shelves.remove(copies);
    }

    /** Empty when nobody takes out such records just now. */
    Optional<RecordRemoval> of(RecordKey record) {
        return modules.stream()
                .filter(one -> one.module().equals(record.module())
                        && one.recordTypes().contains(record.type()))
                .findFirst();
    }

    /** Whether anybody who knows copies can be asked. */
    boolean knowCopies() {
        return !shelves.isEmpty();
    }

    /** Copies that hold what was there between these moments, the newest first. */
    List<RecordCopies.Copy> copies(Instant from, Instant to) {
        return shelves.stream()
                .flatMap(shelf -> shelf.between(from, to).stream())
                .sorted(Comparator.comparing(RecordCopies.Copy::at).reversed())
                .toList();
    }
}
