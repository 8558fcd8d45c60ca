package org.luoshi.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.record.Audit;
import org.luoshi.platform.api.record.Numbering;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.reports.WordDocuments;
import org.luoshi.supervision.item.Assignment;
import org.luoshi.supervision.item.Category;
import org.luoshi.supervision.item.Deadline;
import org.luoshi.supervision.item.FeedbackCycle;
import org.luoshi.supervision.item.ItemDraft;
import org.luoshi.supervision.item.Matter;
import org.luoshi.supervision.item.Origin;
import org.luoshi.supervision.item.Someone;
import org.luoshi.supervision.item.Source;
import org.luoshi.supervision.item.SourceKind;
import org.luoshi.supervision.item.Step;
import org.luoshi.supervision.item.Urgency;
import org.luoshi.supervision.rest.AttachmentsResource;
import org.luoshi.supervision.rest.DeadlineRulesResource;
import org.luoshi.supervision.rest.IntakesResource;
import org.luoshi.supervision.rest.ItemExportResource;
import org.luoshi.supervision.rest.ItemsResource;
import org.luoshi.supervision.rest.OptionsResource;
import org.luoshi.supervision.rest.ProposalsResource;
import org.luoshi.supervision.rest.ReportTemplateResource;
import org.luoshi.supervision.rest.ReportsResource;
import org.luoshi.supervision.rest.SummaryResource;
import org.luoshi.supervision.rest.ThresholdsResource;
import org.luoshi.supervision.store.DeadlineRuleStore;
import org.luoshi.supervision.store.FigureQueries;
import org.luoshi.supervision.store.IntakeStore;
import org.luoshi.supervision.store.ItemLists;
import org.luoshi.supervision.store.ItemStore;
import org.luoshi.supervision.store.ReminderStore;
import org.luoshi.supervision.store.ReportStore;
import org.luoshi.supervision.store.TelephoneStore;
import org.luoshi.supervision.store.WeekQueries;
import org.luoshi.supervision.view.ItemView;
import org.luoshi.testkit.FixedClock;
import org.luoshi.testkit.database.TestDatabase;
import org.luoshi.testkit.fakes.FakeAttachments;
import org.luoshi.testkit.fakes.FakeAudit;
import org.luoshi.testkit.fakes.FakeCalendar;
import org.luoshi.testkit.fakes.FakeDirectory;
import org.luoshi.testkit.fakes.FakeExports;
import org.luoshi.testkit.fakes.FakeIdentifiers;
import org.luoshi.testkit.fakes.FakeNotifier;
import org.luoshi.testkit.fakes.FakeNumbering;
import org.luoshi.testkit.fakes.FakeRecordTrail;

/** The whole function over a real database, with fakes for what the platform gives. */
public final class Department {
    public static final LocalDate MONDAY = LocalDate.of(2026, 7, 6);

    public final FixedClock clock = FixedClock.at("2026-07-06T09:00");
    public final FakeCalendar calendar = new FakeCalendar(clock).provisionalFrom(2027);
    public final FakeDirectory directory = directory();
    public final FakeAudit audit = new FakeAudit();
    public final FakeNotifier notifier = new FakeNotifier();
    public final FakeExports exports = new FakeExports();
    public final FakeRecordTrail trail = new FakeRecordTrail();
    public final FakeAttachments files = new FakeAttachments(clock);
    public final Transactions transactions;
    public final ItemStore items;
    public final ItemLists lists;
    public final ReminderStore reminders;
    public final Telephones telephones;
    public final Desk desk;
    public final StepNotices notices;
    public final ItemAttachments attachments;
    public final Supervision supervision;
    public final ItemSearch search;
    public final ReportStore reportStore;
    public final ReportPapers papers;
    public final WeeklyReports reports;
    public final PaperReader reader;
    public final IntakeStore intakeStore;
    public final Intakes intakes;
    public final Figures figures;
    public final DueItems dueItems;
    public final DeadlineReminders deadlineReminders;
    public final DeadlineRules deadlineRules;

    public Department(TestDatabase database) {
        this(database, new FakeNumbering());
    }

    public Department(TestDatabase database, Numbering numbering) {
        transactions = database.open(Supervision.class);
        items = new ItemStore(transactions);
        lists = new ItemLists(transactions, clock);
        reminders = new ReminderStore(transactions);
        SupervisionSettings settings = TestSettings.standard(transactions, audit, clock);
        telephones = new Telephones(new TelephoneStore(transactions), new FakeIdentifiers(audit));
        desk = new Desk(clock, calendar, directory, settings, telephones);
        notices = new StepNotices(directory, notifier);
        StepActs acts = new StepActs(items, directory, numbering);
        attachments = new ItemAttachments(transactions, items, files);
        supervision = new Supervision(transactions, items, reminders, acts, notices, attachments, audit, desk);
        search = new ItemSearch(transactions, lists, desk);
        reportStore = new ReportStore(transactions);
        papers = new ReportPapers(transactions, reportStore, new WordDocuments(), audit);
        WeekGathering gathering = new WeekGathering(new WeekQueries(transactions), reportStore, desk);
        reader = new PaperReader(directory, calendar);
        intakeStore = new IntakeStore(transactions);
        intakes = new Intakes(transactions, intakeStore, reader, supervision, search, audit, desk);
        figures = new Figures(transactions, new FigureQueries(transactions), desk);
        dueItems = new DueItems(transactions, lists, reportStore, desk);
        deadlineReminders = new DeadlineReminders(transactions, reminders, notices, notifier, desk);
        deadlineRules = new DeadlineRules(transactions, new DeadlineRuleStore(transactions), calendar, audit);
        ReportWording wording = new ReportWording(items);
        reports = new WeeklyReports(transactions, reportStore, gathering, wording, papers, numbering, audit, desk);
    }

    /** Every resource of the function. */
    public List<Object> resources() {
        return List.of(
                new ItemsResource(supervision, search, desk, trail),
                new ItemExportResource(search, exports),
                new AttachmentsResource(attachments),
                new OptionsResource(desk.settings()),
                new ProposalsResource(reader, new PaperFiles(new WordDocuments())),
                new IntakesResource(intakes, desk),
                new ReportsResource(reports),
                new ReportTemplateResource(papers),
                new SummaryResource(figures),
                new DeadlineRulesResource(deadlineRules),
                new ThresholdsResource(desk.settings()));
    }

    private static FakeDirectory directory() {
        return new FakeDirectory()
                .office(Someone.RESOURCES, "资源配置处")
                .office(5, "监督评估处")
                .office(6, "财务处")
                .office(7, "合作处")
                .office(8, "办公室")
                .office(10, "政策法规处")
                .office(11, "机关党委")
                .office(12, "人事处")
                .office(Someone.SUPERVISION_OFFICE, "督查办")
                .person(1, "陈督", Someone.SUPERVISION_OFFICE, "supervision.verify", "supervision.dispatch")
                .person(2, "李静", 1, "supervision.approve", "supervision.extend-approve")
                .person(30, "许进", Someone.RESOURCES, "supervision.handle", "supervision.sign")
                .person(31, "林岚", Someone.RESOURCES, "supervision.handle")
                .person(51, "高望", 5, "supervision.handle");
    }

    public static ItemDraft draft(String title, LocalDate due) {
        return draft(title, due, Someone.RESOURCES, Set.of(5L));
    }

    public static ItemDraft draft(String title, LocalDate due, long lead, Set<Long> assisting) {
        return new ItemDraft(
                new Matter(title, title + "的内容", null, Category.DAILY, Urgency.ORDINARY, false),
                new Source(SourceKind.DIRECTOR_MEETING, null, "厅长办公会议〔2026〕第14次", null, MONDAY, null),
                new Assignment(lead, 2L, null, null),
                null,
                assisting,
                Deadline.named(due, false, FeedbackCycle.WEEKLY, null),
                List.of(),
                Origin.TYPED);
    }

    /** A draft saved by the supervision office. */
    public ItemView drafted(String title, LocalDate due) {
        return supervision.register(Someone.supervisor(), draft(title, due));
    }

    public ItemView dispatched(String title, LocalDate due) {
        ItemView item = drafted(title, due);
        item = take(Someone.supervisor(), Step.SUBMIT, item, Inputs.none());
        item = take(Someone.leader(), Step.APPROVE, item, Inputs.none());
        return take(Someone.supervisor(), Step.DISPATCH, item, Inputs.none());
    }

    public ItemView inProgress(String title, LocalDate due) {
        ItemView item = take(Someone.handler(), Step.RECEIVE, dispatched(title, due), Inputs.none());
        return take(Someone.handler(), Step.START, item, Inputs.none());
    }

    public ItemView closed(String title, LocalDate due) {
        ItemView item =
                take(Someone.handler(), Step.REQUEST_CLOSURE, inProgress(title, due), Inputs.of("conclusion", "已完成公示"));
        item = take(Someone.supervisor(), Step.BEGIN_VERIFICATION, item, Inputs.none());
        return take(Someone.supervisor(), Step.PASS, item, Inputs.allYes());
    }

    public ItemView take(Viewer who, Step step, ItemView item, StepInput input) {
        return supervision.take(who, step, item.head().id(), new ExpectedVersion(item.version()), input);
    }

    /** What those who leave have open, traced in this audit. */
    public OpenItems openItems(Audit traces) {
        return new OpenItems(transactions, items, intakeStore, reportStore, traces, notifier, desk);
    }

    /** Turns the clock to nine in the morning of a day. */
    public void itIs(LocalDate day) {
        clock.setTo(day + "T09:00");
    }

    /** Everything that was audited last. */
    public Map<String, Object> lastAuditAfter() {
        return audit.entries().get(audit.entries().size() - 1).event().after();
    }
}
