package org.luoshi.platform.kernel.attachments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.record.Attachment;
import org.luoshi.platform.api.record.NonSecretGate;
import org.luoshi.platform.api.record.RecordKey;
import org.luoshi.platform.api.rest.FileContent;
import org.luoshi.testkit.FixedClock;
import org.luoshi.testkit.database.TestDatabase;
import org.luoshi.testkit.fakes.FakeAudit;
import org.luoshi.testkit.fakes.FakeGate;
import org.luoshi.testkit.fakes.FakeViewer;

/** Attachments over a fresh database and an empty folder. */
final class Shelf {
    static final RecordKey ITEM = new RecordKey("supervision", "SupervisionItem", "7");

    final FixedClock clock = FixedClock.at("2026-07-17T09:00");
    final FakeViewer viewer = FakeViewer.named(7, "王芳");
    final FakeAudit audit = new FakeAudit();
    final Transactions transactions;
    final AttachmentShelf shelf;
    private final AttachmentSweep sweep;
    private final Path folder;

    Shelf(TestDatabase database, Path folder) {
        this(database, folder, new FakeGate());
    }

    /** @param gate what every file has to pass */
    Shelf(TestDatabase database, Path folder, NonSecretGate gate) {
        this.folder = folder;
        transactions = database.open(AttachmentShelf.class);
        shelf = new AttachmentShelf(folder, database.current(), audit, clock, gate);
        sweep = new AttachmentSweep(folder, transactions, database.current(), clock);
    }

    Attachment attach(String name, String content) {
        return transactions.write(() -> shelf.attach(viewer, ITEM, null, file(name, content)));
    }

    List<Attachment> of(RecordKey record) {
        return transactions.read(() -> shelf.of(record));
    }

    FileContent read(Attachment attachment) {
        return transactions.write(() -> shelf.read(viewer, ITEM, attachment.id()));
    }

    void remove(Attachment attachment) {
        transactions.run(() -> shelf.remove(viewer, ITEM, attachment.id()));
    }

    Attachment restore(Attachment attachment) {
        return transactions.write(() -> shelf.restore(viewer, ITEM, attachment.id()));
    }

    /** Lets this many days pass for every file that was written so far, then sweeps. */
    void sweepAfterDays(int days) throws IOException {
        for (String file : files()) {
            Files.setLastModifiedTime(folder.resolve(file), FileTime.from(clock.instant()));
        }
        clock.advance(Duration.ofDays(days));
        sweep.run(clock.instant());
    }

    /** Names of all files, without the folder they lie in. */
    List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    static FileContent file(String name, String content) {
        return new FileContent(name, "text/plain", bytes(content));
    }

    static FileContent tooLarge() {
        return new FileContent("大.zip", "application/zip", new byte[20 * 1024 * 1024 + 1]);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
