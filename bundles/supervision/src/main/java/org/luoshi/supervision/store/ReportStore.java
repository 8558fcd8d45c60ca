package org.luoshi.supervision.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.rest.Cursor;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.supervision.report.ReportState;
import org.luoshi.supervision.report.Week;
import org.luoshi.supervision.report.WeeklyReport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps weekly reports, the Word files of those that were issued, and the template. */
@Component(service = ReportStore.class)
public class ReportStore {
    private final Transactions transactions;

    @Activate
    public ReportStore(@Reference(target = "(osgi.unit.name=supervision)") Transactions transactions) {
        this.transactions = transactions;
    }

    public void add(WeeklyReport report) {
        entities().persist(report);
    }

    public void remove(WeeklyReport report) {
        entities().remove(report);
    }

    public void flush() {
        entities().flush();
    }

    public Optional<WeeklyReport> find(long id) {
        return Optional.ofNullable(entities().find(WeeklyReport.class, id));
    }

    /** The report for changing it; whoever else wants to change it waits. */
    public Optional<WeeklyReport> findForChange(long id) {
        return Optional.ofNullable(entities().find(WeeklyReport.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<WeeklyReport> of(Week week) {
        return entities()
                .createQuery("select r from WeeklyReport r where r.week = :week", WeeklyReport.class)
                .setParameter("week", week)
                .getResultStream()
                .findFirst();
    }

    /** Those of these reports that are there. */
    public List<WeeklyReport> these(List<Long> ids) {
        return entities()
                .createQuery("select r from WeeklyReport r where r.id in :ids order by r.id", WeeklyReport.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Reports in a state that passes; there are few. */
    public List<WeeklyReport> in(ReportState state) {
        return entities()
                .createQuery("select r from WeeklyReport r where r.state = :state order by r.id", WeeklyReport.class)
                .setParameter("state", state)
                .setMaxResults(50)
                .getResultList();
    }

    /** Drafts that this person carries on. */
    public List<WeeklyReport> draftsOf(long personId) {
        return entities()
                .createQuery(
                        "select r from WeeklyReport r where r.author.personId = :person and r.state = :draft"
                                + " order by r.id",
                        WeeklyReport.class)
                .setParameter("person", personId)
                .setParameter("draft", ReportState.DRAFT)
                .getResultList();
    }

    /** The report that was issued last, of a week before this one. */
    public Optional<WeeklyReport> lastIssuedBefore(Week week) {
        return entities()
                .createQuery(
                        "select r from WeeklyReport r where r.state = :issued and (r.week.year < :year or "
                                + "r.week.year = :year and r.week.number < :number) "
                                + "order by r.week.year desc, r.week.number desc",
                        WeeklyReport.class)
                .setParameter("issued", ReportState.ISSUED)
                .setParameter("year", week.year())
                .setParameter("number", week.number())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Reports, the newest first. One a week: they are few enough to be counted. */
    public Page<WeeklyReport> page(ItemLists.Place place) {
        Cursor start = Cursor.decode(place.cursor(), 1);
        List<WeeklyReport> reports = entities()
                .createQuery("select r from WeeklyReport r where r.id < :before order by r.id desc", WeeklyReport.class)
                .setParameter("before", start == null ? Long.MAX_VALUE : Position.number(start.key(0)))
                .setMaxResults(place.size() + 1)
                .getResultList();
        long count = entities()
                .createQuery("select count(r) from WeeklyReport r", Long.class)
                .getSingleResult();
        return Page.of(reports, place.size(), report -> Cursor.encode(report.id()), count);
    }

    /** Keeps the Word file of an issued report. */
    public void keepWord(long reportId, byte[] content) {
        Sql.change(
                entities(),
                "insert into weekly_report_word (report_id, content) values (?, ?)",
                List.of(reportId, content));
    }

    public Optional<byte[]> word(long reportId) {
        return bytes("select content from weekly_report_word where report_id = ?", List.of(reportId));
    }

    /** The template that staff put in place of the standard one. */
    public Optional<byte[]> template() {
        return bytes("select content from report_template where id = ?", List.of(1));
    }

    public void putTemplate(byte[] content) {
        dropTemplate();
        Sql.change(entities(), "insert into report_template (id, content) values (?, ?)", List.of(1, content));
    }

    public boolean dropTemplate() {
        return Sql.change(entities(), "delete from report_template where id = ?", List.of(1)) > 0;
    }

    private Optional<byte[]> bytes(String sql, List<Object> values) {
        return Sql.list(entities(), sql, values, row -> row.getBytes(1)).stream()
                .findFirst();
    }

    private EntityManager entities() {
        return transactions.entityManager();
    }
}
