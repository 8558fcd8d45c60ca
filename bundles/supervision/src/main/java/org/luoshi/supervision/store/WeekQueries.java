package org.luoshi.supervision.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.time.WorkCalendar;
import org.luoshi.supervision.item.ItemNumber;
import org.luoshi.supervision.item.ItemState;
import org.luoshi.supervision.item.Keys;
import org.luoshi.supervision.report.FigureKey;
import org.luoshi.supervision.report.ReportContent;
import org.luoshi.supervision.report.ReportItem;
import org.luoshi.supervision.report.SectionKey;
import org.luoshi.supervision.report.Week;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gathers what a weekly report is written from. */
@Component(service = WeekQueries.class)
public class WeekQueries {
    private static final String COLUMNS = "i.id, i.number_key, i.title, i.state, i.lead_office_id, i.due, "
            + "i.original_due, i.next_feedback, i.finished_on, i.progress, ";

    /** The last report of each item within a span of time. */
    private static final String LAST_REPORTS = "item i join feedback f on f.item_id = i.id and f.id = "
            + "(select max(g.id) from feedback g where g.item_id = i.id and g.at >= ? and g.at < ?)";

    private final Transactions transactions;

    @Activate
    public WeekQueries(@Reference(target = "(osgi.unit.name=supervision)") Transactions transactions) {
        this.transactions = transactions;
    }

    /** A part of the report as SQL. */
    private record Part(String words, String from, Conditions conditions, String order) {}

    public Map<FigureKey, Long> figures(Week week, LocalDate asOf) {
        Map<FigureKey, Long> figures = new EnumMap<>(FigureKey.class);
        for (FigureKey key : FigureKey.values()) {
            Part part = part(key, week, asOf);
            figures.put(key, count(part));
        }
        return figures;
    }

    public List<ReportItem> items(SectionKey key, Week week, LocalDate asOf) {
        Part part = part(key, week, asOf);
        String sql = "select " + COLUMNS + part.words() + " from " + part.from() + " where "
                + part.conditions().sql() + " order by " + part.order() + " limit " + ReportContent.SENTENCES;
        return Sql.list(transactions.entityManager(), sql, part.conditions().values(), WeekQueries::item);
    }

    public long count(SectionKey key, Week week, LocalDate asOf) {
        return count(part(key, week, asOf));
    }

    private long count(Part part) {
        String sql = "select count(*) from " + part.from() + " where "
                + part.conditions().sql();
        return Sql.number(transactions.entityManager(), sql, part.conditions().values());
    }

    private static Part part(FigureKey key, Week week, LocalDate asOf) {
        return switch (key) {
            case OPEN -> plain(new Conditions().and("i.open = true").and("i.number_year is not null"), "i.id");
            case REGISTERED -> part(SectionKey.REGISTERED_THIS_WEEK, week, asOf);
            case CLOSED -> part(SectionKey.CLOSED_THIS_WEEK, week, asOf);
            case DUE -> part(SectionKey.DUE_THIS_WEEK, week, asOf);
            case OVERDUE -> part(SectionKey.OVERDUE, week, asOf);
        };
    }

    private static Part part(SectionKey key, Week week, LocalDate asOf) {
        return switch (key) {
            case OVERDUE -> plain(running().and("i.open = true").and("i.due_key < ?", asOf), "i.open, i.due_key, i.id");
            case NOT_REPORTED -> plain(running().and("i.feedback_key < ?", asOf), "i.running, i.feedback_key, i.id");
            case DUE_THIS_WEEK -> plain(within("i.due_key", week).and("i.counted = true"), "i.due_key, i.id");
            case DUE_NEXT_WEEK ->
                // Like those due this week only what the clock counts for: no draft, nothing that is suspended.
                plain(
                        within("i.due_key", week.next()).and("i.open = true").and("i.counted = true"),
                        "i.open, i.due_key, i.id");
            case REGISTERED_THIS_WEEK ->
                plain(within("i.registered_on", week).and("i.state <> ?", ItemState.ANNULLED), "i.registered_on, i.id");
            case CLOSED_THIS_WEEK ->
                new Part("i.conclusion, false", "item i", within("i.closed_on", week), "i.closed_on, i.id");
            case KEY_PROGRESS -> reported("f.done", "1 = 1", week);
            case NEEDS_COORDINATION ->
                reported("f.needs_coordination", "coalesce(f.needs_coordination, '') <> ''", week);
        };
    }

    private static Conditions running() {
        return new Conditions().and("i.running = true");
    }

    private static Conditions within(String column, Week week) {
        return new Conditions().from(column, week.from()).to(column, week.to());
    }

    private static Part plain(Conditions conditions, String order) {
        return new Part("null, false", "item i", conditions, order);
    }

    private static Part reported(String words, String condition, Week week) {
        Instant from = week.from().atStartOfDay(WorkCalendar.ZONE).toInstant();
        Instant until = week.to().plusDays(1).atStartOfDay(WorkCalendar.ZONE).toInstant();
        // The span stands first in the join, then again here, so that the index on the moment serves.
        Conditions conditions = Conditions.after(from, until)
                .and("f.at >= ?", from)
                .and("f.at < ?", until)
                .and(condition);
        return new Part(words + ", f.signed_at is null", LAST_REPORTS, conditions, "i.id");
    }

    private static ReportItem item(ResultSet row) throws SQLException {
        long number = row.getLong(2);
        return new ReportItem(
                row.getLong(1),
                number == Keys.UNNUMBERED ? null : ItemNumber.ofKey(number),
                row.getString(3),
                ItemState.valueOf(row.getString(4)),
                row.getLong(5),
                Sql.date(row, 6),
                Sql.date(row, 7),
                Sql.date(row, 8),
                Sql.date(row, 9),
                row.getInt(10),
                row.getString(11),
                row.getBoolean(12));
    }
}
