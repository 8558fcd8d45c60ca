package org.luoshi.platform.kernel.notices;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.record.PurgedPart;
import org.luoshi.platform.api.record.RecordKey;
import org.luoshi.platform.kernel.ground.Hashes;
import org.luoshi.platform.kernel.ground.RecordTraces;
import org.luoshi.platform.kernel.ground.Sql;
import org.luoshi.platform.persistence.CurrentTransaction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What people were told about a record: held back from them, given back, or deleted. */
@Component(service = RecordTraces.class)
public final class NoticeTraces implements RecordTraces {
    private static final String ABOUT =
            "(select n.id from kernel.notice n where n.module = ? and (n.link = ? or n.link like ?))";

    private final Sql sql;

    @Activate
    public NoticeTraces(
            @Reference CurrentTransaction transaction,
            @Reference(target = "(osgi.unit.name=kernel)") Transactions kernel) {
        this.sql = new Sql(transaction::connection);
    }

    @Override
    public void hold(RecordKey record, String link) {
        change(
                "insert into kernel.notice_held (person_id, notice_id, read_at, is_read)"
                        + " select person_id, notice_id, read_at, is_read from kernel.notice_recipient"
                        + " where notice_id in " + ABOUT,
                record,
                link);
        change("delete from kernel.notice_recipient where notice_id in " + ABOUT, record, link);
    }

    @Override
    public void giveBack(RecordKey record, String link) {
        change(
                "insert into kernel.notice_recipient (person_id, notice_id, read_at, is_read)"
                        + " select person_id, notice_id, read_at, is_read from kernel.notice_held"
                        + " where notice_id in " + ABOUT,
                record,
                link);
        change("delete from kernel.notice_held where notice_id in " + ABOUT, record, link);
    }

    @Override
    public List<PurgedPart> purge(Viewer who, RecordKey record, String link, String salt) {
        List<String> texts = new ArrayList<>(List.of(salt));
        texts.addAll(sql.list(
                "select n.title_zh, n.detail_zh from kernel.notice n where n.id in " + ABOUT + " order by n.id",
                row -> row.getString(1) + "\n" + row.getString(2),
                record.module(),
                link,
                link + "/%"));
        change("delete from kernel.notice_held where notice_id in " + ABOUT, record, link);
        change("delete from kernel.notice_recipient where notice_id in " + ABOUT, record, link);
        change("delete from kernel.notice where id in " + ABOUT, record, link);
        return List.of(new PurgedPart("kernel.notice", texts.size() - 1L, Hashes.ofEach(texts.toArray(String[]::new))));
    }

    private void change(String statement, RecordKey record, String link) {
        sql.update(statement, record.module(), link, link + "/%");
    }
}
