package org.luoshi.supervision.view;

import java.time.Instant;
import java.util.List;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.record.Attachment;

/**
 * An attachment for one viewer.
 *
 * @param feedbackId the report it belongs to, null for the item as a whole
 * @param size in bytes
 * @param removable whether this viewer can take it away now
 */
public record AttachmentView(
        long id,
        Long feedbackId,
        String name,
        String mediaType,
        long size,
        String sha256,
        String by,
        Instant at,
        boolean removable) {
    /** @param open whether the viewer can attach anything now */
    public static AttachmentView of(Attachment attachment, Viewer viewer, boolean open) {
        return new AttachmentView(
                attachment.id(),
                attachment.part() == null ? null : Long.valueOf(attachment.part()),
                attachment.name(),
                attachment.mediaType(),
                attachment.size(),
                attachment.sha256(),
                attachment.addedBy(),
                attachment.addedAt(),
                open && isOwn(attachment, viewer));
    }

    /** Those that are there. */
    public static List<AttachmentView> of(List<Attachment> attachments, Viewer viewer, boolean open) {
        return attachments.stream()
                .filter(Attachment::isThere)
                .map(one -> of(one, viewer, open))
                .toList();
    }

    /** Whether it is this viewer's to take away: the own ones, and all for those who write items down. */
    public static boolean isOwn(Attachment attachment, Viewer viewer) {
        return attachment.addedById() == viewer.personId() || viewer.may("supervision.register");
    }
}
