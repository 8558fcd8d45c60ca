package org.luoshi.platform.kernel.gate;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.record.NonSecretGate;
import org.luoshi.platform.api.safeguard.Safeguard;
import org.luoshi.platform.api.safeguard.SafeguardSource;
import org.luoshi.platform.kernel.ground.Sql;
import org.luoshi.platform.persistence.CurrentTransaction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** That the gate stands, by how many rules it goes, and how often it refused lately. */
@Component
public final class GateSafeguards implements SafeguardSource {
    private static final int DAYS = 30;

    private final Transactions transactions;
    private final Sql sql;
    private final Clock clock;
    private final int rules = new MarkRules().all().size();
    private final Messages messages = Messages.of(GateSafeguards.class);

    /** @param gate without which there is nothing to tell */
    @Activate
    public GateSafeguards(
            @Reference(target = "(osgi.unit.name=kernel)") Transactions transactions,
            @Reference CurrentTransaction transaction,
            @Reference Clock clock,
            @Reference NonSecretGate gate) {
        this.transactions = transactions;
        this.sql = new Sql(transaction::connection);
        this.clock = clock;
    }

    @Override
    public List<Safeguard> safeguards() {
        long refused = transactions.read(() -> sql.number(
                "select count(*) from kernel.audit_record"
                        + " where module = 'platform' and at >= ? and action = 'platform.refuse'",
                clock.instant().minus(Duration.ofDays(DAYS))));
        return List.of(
                new Safeguard("gate.rules", rules > 0, messages.text("safeguard.gate.rules", rules, DAYS, refused)));
    }
}
