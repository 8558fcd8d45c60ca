package org.luoshi.platform.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.kernel.audit.chain.ChainCheck;
import org.luoshi.platform.kernel.audit.chain.Fault;
import org.luoshi.platform.kernel.audit.chain.Link;
import org.luoshi.testkit.database.TestDatabase;

/** A chain of records with one seal over all of it. */
final class SealedChain implements AutoCloseable {
    final AuditDesk desk;
    final AuditSeals seals;
    private final Path folder;
    private long records;

    SealedChain(TestDatabase database, Path folder, int count) throws Exception {
        this.folder = folder;
        desk = new AuditDesk(database);
        write(count);
        seals = new AuditSeals(
                desk.transactions,
                database.current(),
                desk.clock,
                AuditDesk.SETTINGS,
                seals(),
                folder.resolve("etc/audit"));
        Awaitility.await().until(() -> seals.newest().isPresent());
    }

    private Path seals() {
        return folder.resolve("data/audit-seals");
    }

    void write(int count) {
        for (int i = 0; i < count; i++) {
            desk.write(new AuditEvent(
                    "supervision", "supervision.edit", "SupervisionItem", "7", Map.of(), Map.of("title", "新" + i)));
        }
        settle(records + count);
    }

    void settle(long expected) {
        records = expected;
        Awaitility.await().untilAsserted(() -> assertThat(desk.sequence()).hasSize((int) expected));
    }

    ChainCheck.Result check() throws Exception {
        return desk.transactions.read(() -> {
            try {
                return seals.check().run(checked -> {});
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    Fault fault() throws Exception {
        return check().fault().orElseThrow();
    }

    void sql(String statement) {
        desk.change(statement);
    }

    void delete(long id) {
        sql("delete from kernel.audit_sequence where audit_id = " + id);
        sql("delete from kernel.audit_payload where audit_id = " + id);
        sql("delete from kernel.audit_record where id = " + id);
    }

    void exchange(long one, long other) {
        sql("update kernel.audit_sequence set seq = -1 where seq = " + one);
        sql("update kernel.audit_sequence set seq = " + one + " where seq = " + other);
        sql("update kernel.audit_sequence set seq = " + other + " where seq = -1");
    }

    /** What somebody does who owns the database and has read this code. */
    void writeAnew() {
        String hash = Link.BEGINNING;
        List<Link.Content> contents = desk.contents();
        for (int i = 0; i < contents.size(); i++) {
            hash = contents.get(i).hashAt(i + 1, hash);
            sql("update kernel.audit_sequence set hash = '" + hash + "' where seq = " + (i + 1));
        }
    }

    List<String> lines() throws IOException {
        return new ArrayList<>(Files.readAllLines(file()));
    }

    void lines(List<String> lines) throws IOException {
        Files.write(file(), lines);
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(seals())) {
            return files.findFirst().orElseThrow();
        }
    }

    @Override
    public void close() {
        seals.stop();
        desk.close();
    }
}
