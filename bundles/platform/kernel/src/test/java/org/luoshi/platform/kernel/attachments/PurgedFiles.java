package org.luoshi.platform.kernel.attachments;

import java.nio.file.Path;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.record.Audit;
import org.luoshi.platform.api.record.RecordKey;
import org.luoshi.platform.kernel.ground.RecordTraces;
import org.luoshi.testkit.FixedClock;
import org.luoshi.testkit.database.TestDatabase;
import org.luoshi.testkit.fakes.FakeGate;

/** Attachments in a folder, for tests of what goes with a record. */
public final class PurgedFiles {
    private final AttachmentShelf shelf;
    private final AttachmentPurge purge;

    public PurgedFiles(TestDatabase database, Transactions transactions, Path folder, Audit audit, FixedClock clock) {
        shelf = new AttachmentShelf(folder, database.current(), audit, clock, new FakeGate());
        purge = new AttachmentPurge(folder, transactions, database.current());
    }

    public RecordTraces traces() {
        return purge;
    }

    public void attach(Viewer who, RecordKey record, String name, String content) {
        shelf.attach(who, record, null, Shelf.file(name, content));
    }
}
