package org.luoshi.supervision;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.record.Audit;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.api.record.Numbering;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.supervision.item.Occasion;
import org.luoshi.supervision.item.Texts;
import org.luoshi.supervision.report.Issue;
import org.luoshi.supervision.report.ReportState;
import org.luoshi.supervision.report.ReportStep;
import org.luoshi.supervision.report.Week;
import org.luoshi.supervision.report.WeeklyReport;
import org.luoshi.supervision.store.ItemLists;
import org.luoshi.supervision.store.ReportStore;
import org.luoshi.supervision.view.ReportLine;
import org.luoshi.supervision.view.ReportView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What people do to weekly reports: gather, edit, approve, issue. */
@Component(service = WeeklyReports.class)
public class WeeklyReports {
    /** Series of the numbers 第N期. */
    public static final String SERIES = "supervision.weekly-report";

    /** Kind of record in the audit trail. */
    static final String REPORT = "WeeklyReport";

    private final Transactions transactions;
    private final ReportStore reports;
    private final WeekGathering gathering;
    private final ReportWording wording;
    private final ReportPapers papers;
    private final Numbering numbering;
    private final Audit audit;
    private final Desk desk;

    @Activate
    public WeeklyReports(
            @Reference(target = "(osgi.unit.name=supervision)") Transactions transactions,
            @Reference ReportStore reports,
            @Reference WeekGathering gathering,
            @Reference ReportWording wording,
            @Reference ReportPapers papers,
            @Reference Numbering numbering,
            @Reference Audit audit,
            @Reference Desk desk) {
        this.transactions = transactions;
        this.reports = reports;
        this.gathering = gathering;
        this.wording = wording;
        this.papers = papers;
        this.numbering = numbering;
        this.audit = audit;
        this.desk = desk;
    }

    public Page<ReportLine> page(ItemLists.Place place) {
        return transactions.read(() -> reports.page(place).map(ReportLine::of));
    }

    public ReportView report(Viewer viewer, long id) {
        return transactions.read(() -> ReportView.of(existing(id), viewer));
    }

    /**
     * Gathers a week. A draft of that week that is there already is answered as it is: a double click makes one.
     *
     * @param week null means the present one
     */
    public ReportView create(Viewer viewer, Week week) {
        LocalDate today = desk.calendar().today();
        Week wanted = week == null ? Week.of(today) : week;
        if (wanted.from().isAfter(today)) {
            throw Texts.invalid("week", "week-ahead");
        }
        try {
            return transactions.write(() -> ReportView.of(draftOf(viewer, wanted), viewer));
        } catch (RuntimeException e) {
            // Somebody else may have been first: then theirs is the draft of that week.
            return transactions
                    .read(() -> reports.of(wanted)
                            .filter(report -> report.state() == ReportState.DRAFT)
                            .map(report -> ReportView.of(report, viewer)))
                    .orElseThrow(() -> e);
        }
    }

    private WeeklyReport draftOf(Viewer viewer, Week week) {
        WeeklyReport there = reports.of(week).orElse(null);
        if (there != null) {
            if (there.state() != ReportState.DRAFT) {
                throw Texts.violation("report-exists", week.toString(), Texts.title(there.state()));
            }
            return there;
        }
        WeeklyReport report = new WeeklyReport(week, gathering.gather(week), desk.occasion(viewer));
        reports.add(report);
        reports.flush();
        trace(viewer, "report-create", report, Map.of());
        return report;
    }

    /** Gathers a draft anew; what was edited is lost. */
    public ReportView gather(Viewer viewer, long id, ExpectedVersion expected) {
        return change(viewer, id, expected, "report-gather", report -> {
            report.require(ReportStep.GATHER);
            report.gather(gathering.gather(report.week()), desk.occasion(viewer));
        });
    }

    public ReportView edit(Viewer viewer, long id, ExpectedVersion expected, ReportWording.Words words) {
        return change(viewer, id, expected, "report-edit", report -> {
            report.require(ReportStep.EDIT);
            report.edit(wording.apply(report.content(), words), desk.occasion(viewer));
        });
    }

    public ReportView approve(Viewer viewer, long id, ExpectedVersion expected) {
        return change(viewer, id, expected, "report-approve", report -> report.approve(desk.occasion(viewer)));
    }

    public ReportView withdraw(Viewer viewer, long id, ExpectedVersion expected) {
        return change(viewer, id, expected, "report-withdraw", report -> report.withdraw(desk.occasion(viewer)));
    }

    /** Issues an approved report: numbers and freezes it. Whoever clicks twice gets the same issue. */
    public ReportView issue(Viewer viewer, long id) {
        return transactions.write(() -> {
            WeeklyReport report = reports.findForChange(id).orElseThrow(() -> new NotFound(REPORT, id));
            if (report.state() != ReportState.ISSUED) {
                report.require(ReportStep.ISSUE);
                Map<String, Object> before = ReportView.fields(report);
                issue(report, desk.occasion(viewer));
                reports.flush();
                trace(viewer, "report-issue", report, before);
            }
            return ReportView.of(report, viewer);
        });
    }

    private void issue(WeeklyReport report, Occasion occasion) {
        LocalDate day = occasion.today();
        int number = numbering.next(SERIES, day.getYear(), Long.toString(report.id()));
        byte[] word = papers.write(report, number, day);
        report.issue(new Issue(day.getYear(), number, occasion.at(), ReportPapers.sha256(word)));
        reports.keepWord(report.id(), word);
    }

    public void discard(Viewer viewer, long id, ExpectedVersion expected) {
        transactions.run(() -> {
            WeeklyReport report = forChange(id, expected);
            report.require(ReportStep.DISCARD);
            audit.record(viewer, event("report-discard", report, ReportView.fields(report), Map.of()));
            reports.remove(report);
        });
    }

    /** A report as Word file. */
    public record Word(String name, byte[] content) {}

    /** The Word file: frozen when the report was issued, else as it would look today. */
    public Word word(long id) {
        return transactions.read(() -> {
            WeeklyReport report = existing(id);
            byte[] content = reports.word(id)
                    .orElseGet(() -> papers.write(report, null, desk.calendar().today()));
            return new Word(papers.name(report), content);
        });
    }

    private ReportView change(
            Viewer viewer, long id, ExpectedVersion expected, String verb, Consumer<WeeklyReport> change) {
        return transactions.write(() -> {
            WeeklyReport report = forChange(id, expected);
            Map<String, Object> before = ReportView.fields(report);
            change.accept(report);
            reports.flush();
            trace(viewer, verb, report, before);
            return ReportView.of(report, viewer);
        });
    }

    private WeeklyReport existing(long id) {
        return reports.find(id).orElseThrow(() -> new NotFound(REPORT, id));
    }

    private WeeklyReport forChange(long id, ExpectedVersion expected) {
        WeeklyReport report = reports.findForChange(id).orElseThrow(() -> new NotFound(REPORT, id));
        expected.check(report.version(), () -> ReportView.fields(report));
        return report;
    }

    private void trace(Viewer viewer, String verb, WeeklyReport report, Map<String, Object> before) {
        audit.record(viewer, event(verb, report, before, ReportView.fields(report)));
    }

    private static AuditEvent event(
            String verb, WeeklyReport report, Map<String, Object> before, Map<String, Object> after) {
        return new AuditEvent("supervision", "supervision." + verb, REPORT, Long.toString(report.id()), before, after);
    }
}
