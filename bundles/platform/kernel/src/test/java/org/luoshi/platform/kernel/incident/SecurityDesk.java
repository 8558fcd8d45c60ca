package org.luoshi.platform.kernel.incident;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.api.record.RecordCopies;
import org.luoshi.platform.api.record.RecordKey;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.api.work.Notice;
import org.luoshi.platform.kernel.attachments.PurgedFiles;
import org.luoshi.platform.kernel.audit.Trail;
import org.luoshi.platform.kernel.ground.Sql;
import org.luoshi.platform.kernel.incident.IncidentBook.IncidentView;
import org.luoshi.platform.kernel.notices.NoticeBoard;
import org.luoshi.platform.kernel.notices.NoticeTraces;
import org.luoshi.testkit.FixedClock;
import org.luoshi.testkit.database.TestDatabase;
import org.luoshi.testkit.fakes.FakeDirectory;
import org.luoshi.testkit.fakes.FakeViewer;

/** Incidents over a fresh database, with everything else of the kernel that keeps something about records. */
final class SecurityDesk implements AutoCloseable {
    static final RecordKey LETTER = new RecordKey("letters", "Letter", "7");
    static final long CLERK = 7;
    static final long OFFICER = 3;

    final FixedClock clock = FixedClock.at("2026-07-17T09:00");
    final Viewer clerk = FakeViewer.named(CLERK, "王芳").allowed("letters.read");
    final Viewer stranger = FakeViewer.named(8, "外人");
    final Viewer officer = FakeViewer.named(OFFICER, "保密员").allowed("platform.incidents.handle");
    final Incidents incidents;
    final IncidentBook book;
    final IncidentTodos todos;
    final Letters letters;
    final List<RecordCopies.Copy> backups = new ArrayList<>();
    private final Transactions transactions;
    private final Trail trail;
    private final NoticeBoard board;
    private final PurgedFiles files;
    private final IncidentReminder reminder;
    private final Removals removals = new Removals();
    private final Sql sql;

    SecurityDesk(TestDatabase database, Path folder) throws IOException, GeneralSecurityException {
        transactions = database.open(Incidents.class);
        sql = new Sql(database.current()::connection);
        trail = new Trail(database, transactions, clock, folder);
        FakeDirectory directory =
                new FakeDirectory().person(CLERK, "王芳", 1).person(OFFICER, "保密员", 1, "platform.incidents.handle");
        board = new NoticeBoard(database.current(), directory, clock, transactions);
        files = new PurgedFiles(database, transactions, folder.resolve("attachments"), trail.audit(), clock);
        letters = new Letters(transactions);
        removals.bindModule(letters);
        removals.bindCopies((since, until) -> backups.stream()
                .filter(copy -> !copy.at().isBefore(since) && !copy.at().isAfter(until))
                .toList());
        IncidentNews news = new IncidentNews(board, directory);
        incidents = new Incidents(
                transactions,
                database.current(),
                List.of(trail.traces(), files.traces(), new NoticeTraces(database.current(), transactions)),
                removals,
                news,
                trail.audit(),
                clock);
        book = new IncidentBook(transactions, database.current(), removals, clock);
        todos = new IncidentTodos(transactions, database.current(), clock);
        reminder = new IncidentReminder(transactions, database.current(), news, clock);
    }

    /** A letter of which audit records, one of them on its copy, a file and a notice tell. */
    void letterWritten(String title) {
        transactions.run(() -> {
            Map<String, Object> after = Map.of("title", title);
            trail.audit().record(clerk, new AuditEvent("letters", "letters.add", "Letter", "7", Map.of(), after));
            trail.audit().record(clerk, new AuditEvent("letters", "letters.copy", "Copy", "70", Map.of(), after));
            files.attach(clerk, LETTER, "附件.txt", title);
            LocalizedText line = LocalizedText.verbatim(title);
            board.tell(new Notice("letters", line, line, "/m/letters/7"), List.of(CLERK));
        });
    }

    void backup(String name, Duration from) {
        backups.add(new RecordCopies.Copy(name, clock.instant().plus(from)));
    }

    IncidentView reported() {
        return book.incident(incidents.report(clerk, LETTER, IncidentKind.MARKED));
    }

    IncidentView take(IncidentView incident, IncidentStep step, String reason) {
        ExpectedVersion seen = new ExpectedVersion(incident.version());
        return book.incident(incidents.take(officer, incident.id(), seen, step, reason));
    }

    void remind() {
        reminder.run(clock.instant());
    }

    void functionStops() {
        removals.unbindModule(letters);
    }

    long unread(long person) {
        return transactions.read(() -> sql.number(
                "select count(*) from kernel.notice_recipient where person_id = ? and is_read = false", person));
    }

    boolean auditShows(String text) {
        return trail.page().contains(text);
    }

    /** Every text in every table. */
    String everything() {
        return transactions.read(() -> sql
                .list(
                        "select column_name, table_name from information_schema.columns"
                                + " where lower(table_schema) = 'kernel'"
                                + " and (lower(data_type) like 'character%' or data_type = 'text')",
                        row -> "select \"" + row.getString(1) + "\" from kernel.\"" + row.getString(2) + "\"")
                .stream()
                .flatMap(column -> sql.list(column, row -> row.getString(1)).stream())
                .collect(Collectors.joining("\n")));
    }

    /** What is wrong with the audit chain once everything is in order. */
    Optional<String> chainFault() {
        Awaitility.await()
                .until(() -> transactions.read(() -> sql.number("select count(*) from kernel.audit_pending")) == 0);
        return trail.fault();
    }

    @Override
    public void close() {
        trail.close();
    }
}
