package org.luoshi.platform.kernel.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.rest.Cursor;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.platform.kernel.ground.Sql;
import org.luoshi.platform.persistence.CurrentTransaction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What one person has been told. Everybody sees only what is addressed to them. */
@Component(service = NoticeInbox.class)
public final class NoticeInbox {
    private static final String MINE = " from kernel.notice_recipient r where r.person_id = ?";
    private static final String UNREAD = " and r.is_read = false";

    private final Transactions transactions;
    private final Clock clock;
    private final Sql sql;

    @Activate
    public NoticeInbox(
            @Reference(target = "(osgi.unit.name=kernel)") Transactions transactions,
            @Reference CurrentTransaction transaction,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
        this.sql = new Sql(transaction::connection);
    }

    /** A notice as one of its recipients sees it. */
    public record Received(
            long id, String module, String title, String detail, String link, Instant at, Instant readAt) {}

    /** From the newest backwards. */
    Page<Received> page(Viewer who, boolean unreadOnly, String cursor, int size) {
        long behind = behind(cursor);
        String filter = MINE + (unreadOnly ? UNREAD : "");
        boolean english = Messages.supported(who.locale()).getLanguage().equals("en");
        return transactions.read(() -> {
            List<Received> rows = sql.list(
                    "select n.*, m.read_at from (" + select(unreadOnly) + ") m"
                            + " join kernel.notice n on n.id = m.notice_id order by n.id desc",
                    row -> received(row, english ? "en" : "zh"),
                    who.personId(),
                    behind,
                    size + 1);
            return Page.of(rows, size, row -> Cursor.encode(row.id()), count(who, filter));
        });
    }

    /** How many are unread, the page's limit of counting and one more at most. */
    long unread(Viewer who) {
        return transactions.read(() -> count(who, MINE + UNREAD));
    }

    /** @throws NotFound when the person was never told it */
    void read(Viewer who, long id) {
        transactions.run(() -> {
            int found = sql.update(
                    "update kernel.notice_recipient set is_read = true, read_at = coalesce(read_at, ?)"
                            + " where person_id = ? and notice_id = ?",
                    clock.instant(),
                    who.personId(),
                    id);
            if (found == 0) {
                throw new NotFound("Notice", id);
            }
        });
    }

    void readAll(Viewer who) {
        transactions.run(() -> sql.update(
                "update kernel.notice_recipient set is_read = true, read_at = ?"
                        + " where person_id = ? and is_read = false",
                clock.instant(),
                who.personId()));
    }

    /** The equality columns of the index that serves go first: H2 uses it in no other way. */
    static String select(boolean unreadOnly) {
        return "select r.notice_id, r.read_at" + MINE + (unreadOnly ? UNREAD : "") + " and r.notice_id < ? order by "
                + (unreadOnly ? "r.person_id, r.is_read, r.notice_id desc" : "r.person_id, r.notice_id desc")
                + " limit ?";
    }

    private long count(Viewer who, String filter) {
        return sql.number(
                "select count(*) from (select 1" + filter + " limit ?) found", who.personId(), Page.COUNT_LIMIT + 1);
    }

    private static long behind(String text) {
        Cursor cursor = Cursor.decode(text, 1);
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        String key = cursor.key(0);
        if (key == null || !key.matches("\\d{1,18}")) {
            throw new InvalidInput("cursor", Messages.of(NoticeInbox.class).text("cursor.invalid"));
        }
        return Long.parseLong(key);
    }

    private static Received received(ResultSet row, String language) throws SQLException {
        return new Received(
                row.getLong("id"),
                row.getString("module"),
                row.getString("title_" + language),
                row.getString("detail_" + language),
                row.getString("link"),
                Sql.instant(row, "at"),
                Sql.instant(row, "read_at"));
    }
}
