package org.luoshi.platform.kernel.audit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.record.RecordKey;
import org.luoshi.platform.api.record.RecordTrail;
import org.luoshi.platform.api.record.TrailEntry;
import org.luoshi.platform.api.rest.Cursor;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.platform.kernel.audit.AuditFilter.Condition;
import org.luoshi.platform.kernel.audit.AuditReader.Entry;
import org.luoshi.platform.kernel.audit.chain.ChainReader;
import org.luoshi.platform.kernel.audit.chain.Link;
import org.luoshi.platform.kernel.ground.Sql;
import org.luoshi.platform.persistence.CurrentTransaction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads what the audit trail holds on one record, without what it was before and after. */
@Component(service = RecordTrail.class)
public final class TrailReader implements RecordTrail {
    private static final int CURSOR_KEYS = 2;
    private static final String ORDER = "record_id, at desc, id desc";
    private static final String COUNT =
            "select count(*) from (select 1 from kernel.audit_record where %s limit ?) found";
    /** Downloads of files are written by the platform itself. */
    private static final String FILE_READ = ".attachment-read";

    private final Transactions transactions;
    private final AuditWords words;
    private final Sql sql;

    @Activate
    public TrailReader(
            @Reference(target = "(osgi.unit.name=kernel)") Transactions transactions,
            @Reference CurrentTransaction transaction,
            @Reference AuditWords words) {
        this.transactions = transactions;
        this.words = words;
        this.sql = new Sql(transaction::connection);
    }

    @Override
    public Page<TrailEntry> page(Viewer who, RecordKey record, String cursor, int size) {
        who.require(READ);
        Cursor behind = Cursor.decode(cursor, CURSOR_KEYS);
        Condition all = new Condition(
                "record_id = ? and module = ? and record_type = ?",
                List.of(record.id(), record.module(), record.type()));
        Condition rest =
                behind == null ? all : all.behind(AuditCursor.moment(behind.key(0)), AuditCursor.id(behind.key(1)));
        Page<Link.Content> page = transactions.read(() -> {
            List<Link.Content> rows =
                    sql.list(AuditReader.select(rest, ORDER), ChainReader::content, rest.with(size + 1));
            long counted = sql.number(COUNT.formatted(all.sql()), all.with(Page.COUNT_LIMIT + 1));
            return Page.of(rows, size, row -> Cursor.encode(row.at(), row.id()), counted);
        });
        return page.map(row -> entry(row, who.locale()));
    }

    private TrailEntry entry(Link.Content row, Locale locale) {
        boolean viewed =
                row.action().endsWith(RecordViewLog.VERB) || row.action().endsWith(FILE_READ);
        return new TrailEntry(
                row.id(),
                row.at(),
                row.personId(),
                row.personName(),
                row.address(),
                viewed,
                words.action(new Entry(row, Map.of(), Map.of()), locale),
                row.declaration() != null);
    }
}
