package org.luoshi.supervision;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.record.Numbering;
import org.luoshi.platform.api.record.PurgedPart;
import org.luoshi.platform.api.record.RecordKey;
import org.luoshi.platform.api.record.RecordLabel;
import org.luoshi.platform.api.record.RecordRemoval;
import org.luoshi.supervision.item.ItemNumber;
import org.luoshi.supervision.item.SupervisionItem;
import org.luoshi.supervision.list.ListScope;
import org.luoshi.supervision.store.FrozenStore;
import org.luoshi.supervision.store.IntakeStore;
import org.luoshi.supervision.store.ItemStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes items and papers out that hold what must not be here (误入涉密信息处置). */
@Component
public final class SupervisionRemoval implements RecordRemoval {
    private static final String ITEM = "SupervisionItem";
    private static final String INTAKE = "IntakeNotice";
    private static final String DIGITS = "\\d{1,18}";

    /** Why the number of what was purged is never given again. */
    private static final String PURGED = "误入涉密信息处置，已清除";

    private final Transactions transactions;
    private final FrozenStore frozen;
    private final ItemStore items;
    private final IntakeStore intakes;
    private final Numbering numbering;

    @Activate
    public SupervisionRemoval(
            @Reference(target = "(osgi.unit.name=supervision)") Transactions transactions,
            @Reference FrozenStore frozen,
            @Reference ItemStore items,
            @Reference IntakeStore intakes,
            @Reference Numbering numbering) {
        this.transactions = transactions;
        this.frozen = frozen;
        this.items = items;
        this.intakes = intakes;
        this.numbering = numbering;
    }

    @Override
    public String module() {
        return "supervision";
    }

    @Override
    public List<String> recordTypes() {
        return List.of(ITEM, INTAKE);
    }

    @Override
    public Optional<RecordLabel> describe(Viewer who, RecordKey record) {
        if (!record.id().matches(DIGITS)) {
            return Optional.empty();
        }
        long id = id(record);
        return transactions.read(() -> isItem(record) ? item(who, id) : paper(who, id));
    }

    private Optional<RecordLabel> item(Viewer who, long id) {
        if (!who.may(SupervisionPermissions.READ)) {
            return Optional.empty();
        }
        return items.find(id).filter(ListScope.of(who)::includes).map(SupervisionRemoval::label);
    }

    private static RecordLabel label(SupervisionItem item) {
        String number = item.number().map(ItemNumber::toString).orElse("#" + item.id());
        return new RecordLabel(number, StepNotices.link(item));
    }

    private Optional<RecordLabel> paper(Viewer who, long id) {
        if (!who.may(SupervisionPermissions.REGISTER)) {
            return Optional.empty();
        }
        return intakes.find(id).map(paper -> new RecordLabel("#" + id, "/m/supervision/intake/" + id));
    }

    @Override
    public void freeze(RecordKey record, Consumer<List<RecordKey>> together) {
        long id = id(record);
        transactions.run(() -> {
            require(record, isItem(record) ? frozen.freezeItem(id) : frozen.freezeIntake(id));
            together.accept(isItem(record) ? quoting(id) : List.of());
        });
    }

    @Override
    public void release(RecordKey record, Runnable together) {
        long id = id(record);
        transactions.run(() -> {
            require(record, isItem(record) ? frozen.releaseItem(id) : frozen.releaseIntake(id));
            together.run();
        });
    }

    @Override
    public void purge(RecordKey record, String salt, Consumer<List<PurgedPart>> together) {
        long id = id(record);
        transactions.run(() -> {
            require(record, isItem(record) ? frozen.isFrozenItem(id) : frozen.isFrozenIntake(id));
            if (isItem(record)) {
                annulNumbers(id);
                together.accept(frozen.purgeItem(id, salt));
            } else {
                together.accept(frozen.purgeIntake(id, salt));
            }
        });
    }

    private void annulNumbers(long id) {
        frozen.number(id).ifPresent(one -> numbering.annul(StepActs.SERIES, one.year(), one.serial(), PURGED));
        for (long report : frozen.quoting(id)) {
            frozen.issued(report)
                    .ifPresent(one -> numbering.annul(WeeklyReports.SERIES, one.year(), one.number(), PURGED));
        }
    }

    private List<RecordKey> quoting(long id) {
        return frozen.quoting(id).stream()
                .map(report -> new RecordKey(module(), "WeeklyReport", Long.toString(report)))
                .toList();
    }

    private static boolean isItem(RecordKey record) {
        return record.type().equals(ITEM);
    }

    private static void require(RecordKey record, boolean there) {
        if (!there) {
            throw new NotFound(record.type(), record.id());
        }
    }

    private static long id(RecordKey record) {
        if (!record.id().matches(DIGITS)) {
            throw new NotFound(record.type(), record.id());
        }
        return Long.parseLong(record.id());
    }
}
