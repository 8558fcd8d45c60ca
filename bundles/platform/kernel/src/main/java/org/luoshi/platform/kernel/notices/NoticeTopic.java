package org.luoshi.platform.kernel.notices;

import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.rest.LiveTopic;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How many notices open pages show as unread. */
@Component(service = LiveTopic.class)
public final class NoticeTopic implements LiveTopic {
    static final String NAME = "notifications";

    private final NoticeInbox inbox;

    @Activate
    public NoticeTopic(@Reference NoticeInbox inbox) {
        this.inbox = inbox;
    }

    /** What a page is sent. */
    public record Unread(long unread) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Object snapshot(Viewer viewer) {
        return new Unread(inbox.unread(viewer));
    }
}
