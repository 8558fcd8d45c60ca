package org.luoshi.supervision.store;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.supervision.settings.Thresholds;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the thresholds that an office set for itself: one row. */
@Component(service = ThresholdStore.class)
public class ThresholdStore {
    private static final String READ =
            "select version, amber_workdays, remind_before, remind_overdue_every from threshold where id = 1";
    private static final String SEPARATOR = ",";

    private final Transactions transactions;

    @Activate
    public ThresholdStore(@Reference(target = "(osgi.unit.name=supervision)") Transactions transactions) {
        this.transactions = transactions;
    }

    /** @param thresholds empty while nobody has set any */
    public record Kept(long version, Optional<Thresholds> thresholds) {}

    public Kept read() {
        return one(READ);
    }

    /** Whoever else wants to change them waits. */
    public Kept readForChange() {
        return one(READ + " for update");
    }

    public void keep(Thresholds thresholds) {
        String before =
                thresholds.remindBeforeWorkdays().stream().map(String::valueOf).collect(Collectors.joining(SEPARATOR));
        Sql.change(
                entities(),
                "update threshold set version = version + 1, amber_workdays = ?, remind_before = ?,"
                        + " remind_overdue_every = ? where id = 1",
                List.of(thresholds.amberWorkdays(), before, thresholds.remindOverdueEveryWorkdays()));
    }

    private Kept one(String sql) {
        return Sql.list(entities(), sql, List.of(), row -> {
                    int amber = row.getInt(2);
                    return row.wasNull()
                            ? new Kept(row.getLong(1), Optional.empty())
                            : new Kept(
                                    row.getLong(1),
                                    Optional.of(new Thresholds(amber, days(row.getString(3)), row.getInt(4))));
                })
                .get(0);
    }

    private static List<Integer> days(String text) {
        return Arrays.stream(text.split(SEPARATOR))
                .filter(day -> !day.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }

    private EntityManager entities() {
        return transactions.entityManager();
    }
}
