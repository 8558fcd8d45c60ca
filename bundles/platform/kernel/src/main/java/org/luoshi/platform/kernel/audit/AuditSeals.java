package org.luoshi.platform.kernel.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.kernel.audit.chain.ChainCheck;
import org.luoshi.platform.kernel.audit.chain.Seal;
import org.luoshi.platform.kernel.audit.chain.SealBook;
import org.luoshi.platform.kernel.audit.chain.SealKey;
import org.luoshi.platform.kernel.audit.chain.Sealing;
import org.luoshi.platform.kernel.ground.Background;
import org.luoshi.platform.kernel.ground.Sql;
import org.luoshi.platform.persistence.CurrentTransaction;
import org.luoshi.platform.rest.HealthWarning;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Seals the audit chain at least every minute, where whoever owns the database cannot write (封存): into {@code
 * data/audit-seals} and, if one is set, to a syslog server. What was written after the last seal is not protected yet.
 */
@Component(
        service = {AuditSeals.class, HealthWarning.class},
        immediate = true,
        configurationPid = AuditSettings.PID)
public final class AuditSeals implements HealthWarning {
    private static final int LONGEST = 60;

    private final Transactions transactions;
    private final CurrentTransaction transaction;
    private final Sql sql;
    private final Clock clock;
    private final SealBook book;
    private final Sealing sealing;
    private final Path keys;
    private final SyslogCopy copy;
    private final Background background = new Background("audit-seals");

    @Activate
    public AuditSeals(
            @Reference(target = "(osgi.unit.name=kernel)") Transactions transactions,
            @Reference CurrentTransaction transaction,
            @Reference Clock clock,
            AuditSettings settings,
            BundleContext own)
            throws IOException, GeneralSecurityException {
        this(
                transactions,
                transaction,
                clock,
                settings,
                Path.of(own.getProperty("karaf.data"), "audit-seals"),
                Path.of(own.getProperty("karaf.etc"), "audit"));
    }

    AuditSeals(
            Transactions transactions,
            CurrentTransaction transaction,
            Clock clock,
            AuditSettings settings,
            Path seals,
            Path keys)
            throws IOException, GeneralSecurityException {
        this.transactions = transactions;
        this.transaction = transaction;
        this.sql = new Sql(transaction::connection);
        this.clock = clock;
        this.keys = keys;
        this.book = new SealBook(seals);
        this.sealing = new Sealing(book, keys);
        this.copy = SyslogCopy.of(settings.syslog(), book, seals.resolveSibling("audit-syslog"));
        int pause = Math.max(1, Math.min(settings.seal_seconds(), LONGEST));
        background.every(Duration.ofSeconds(pause), this::seal);
    }

    @Deactivate
    void stop() {
        background.close();
    }

    /** The end of the chain. */
    record End(long seq, String hash) {}

    /** Seals what is not sealed, and sends what the syslog server lacks. */
    void seal() {
        transactions.read(() -> end(sql)).ifPresent(this::seal);
        sealing.newest().ifPresent(copy::send);
    }

    private void seal(End end) {
        try {
            sealing.seal(end.seq(), end.hash(), clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException("the audit chain cannot be sealed", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the audit chain cannot be sealed with the key in " + keys, e);
        }
    }

    @Override
    public String name() {
        return "audit-syslog";
    }

    @Override
    public Optional<LocalizedText> warning() {
        return copy.warning();
    }

    /** Whether a syslog server is told the seals. */
    boolean isCopied() {
        return copy.isSet();
    }

    static Optional<End> end(Sql sql) {
        return sql.first(
                "select seq, hash from kernel.audit_sequence order by seq desc limit 1",
                row -> new End(row.getLong(1), row.getString(2)));
    }

    /** The newest seal; empty while nothing was sealed. */
    Optional<Seal> newest() {
        return sealing.newest();
    }

    /** What goes through chain and seals, on the connection of the current transaction. */
    ChainCheck check() throws IOException, GeneralSecurityException {
        PublicKey key = SealKey.publicKey(SealKey.publicFile(keys));
        return new ChainCheck(transaction.connection(), book, key);
    }
}
