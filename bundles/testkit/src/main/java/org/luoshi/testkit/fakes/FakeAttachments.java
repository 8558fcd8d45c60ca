package org.luoshi.testkit.fakes;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.record.Attachment;
import org.luoshi.platform.api.record.Attachments;
import org.luoshi.platform.api.record.RecordKey;
import org.luoshi.platform.api.rest.FileContent;

/** Attachments in memory; nothing is audited. */
public final class FakeAttachments implements Attachments {
    private final List<Kept> kept = new ArrayList<>();
    private final Clock clock;

    /** @param clock tells when files are attached and removed */
    public FakeAttachments(Clock clock) {
        this.clock = clock;
    }

    private record Kept(RecordKey record, Attachment attachment, byte[] content) {}

    @Override
    public List<Attachment> of(RecordKey record) {
        return kept.stream()
                .filter(one -> one.record().equals(record))
                .map(Kept::attachment)
                .toList();
    }

    @Override
    public Attachment attach(Viewer who, RecordKey record, String part, FileContent file) {
        Attachment added = new Attachment(
                kept.size() + 1L,
                part,
                file.name(),
                file.mediaType(),
                file.content().length,
                "0".repeat(64),
                who.personId(),
                who.name(),
                clock.instant(),
                null,
                null);
        kept.add(new Kept(record, added, file.content()));
        return added;
    }

    @Override
    public FileContent read(Viewer who, RecordKey record, long id) {
        Kept one = find(record, id);
        if (!one.attachment().isThere()) {
            throw new NotFound("attachment", id);
        }
        return new FileContent(one.attachment().name(), one.attachment().mediaType(), one.content());
    }

    @Override
    public void remove(Viewer who, RecordKey record, long id) {
        replace(find(record, id), who.name());
    }

    @Override
    public Attachment restore(Viewer who, RecordKey record, long id) {
        return replace(find(record, id), null);
    }

    @Override
    public void removeAll(Viewer who, RecordKey record) {
        of(record).forEach(one -> remove(who, record, one.id()));
    }

    private Kept find(RecordKey record, long id) {
        return kept.stream()
                .filter(one -> one.record().equals(record) && one.attachment().id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("attachment", id));
    }

    private Attachment replace(Kept one, String removedBy) {
        Attachment old = one.attachment();
        Attachment changed = new Attachment(
                old.id(),
                old.part(),
                old.name(),
                old.mediaType(),
                old.size(),
                old.sha256(),
                old.addedById(),
                old.addedBy(),
                old.addedAt(),
                removedBy,
                removedBy == null ? null : clock.instant());
        kept.set(kept.indexOf(one), new Kept(one.record(), changed, one.content()));
        return changed;
    }
}
