package org.luoshi.platform.kernel.notices;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.platform.api.rest.SignedIn;
import org.luoshi.platform.kernel.notices.NoticeInbox.Received;
import org.luoshi.platform.rest.LiveEvents;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** My notices. */
@OfficeResource
@Component(service = NoticeResource.class)
@Path("notifications")
@Produces(MediaType.APPLICATION_JSON)
@SignedIn
public final class NoticeResource {
    private static final int DEFAULT_SIZE = 20;
    private static final int LARGEST_SIZE = 200;

    private final NoticeInbox inbox;
    private final AtomicReference<LiveEvents> events = new AtomicReference<>();

    @Activate
    public NoticeResource(@Reference NoticeInbox inbox) {
        this.inbox = inbox;
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindEvents(LiveEvents service) {
        events.set(service);
    }

    void unbindEvents(LiveEvents service) {
        events.compareAndSet(service, null);
    }

    @GET
    public Page<Received> page(
            @QueryParam("cursor") String cursor,
            @QueryParam("size") String size,
            @QueryParam("unread") boolean unread,
            @Context Viewer viewer) {
        return inbox.page(viewer, unread, cursor, size(size));
    }

    @POST
    @Path("{id: \\d{1,18}}/read")
    public void read(@PathParam("id") long id, @Context Viewer viewer) {
        inbox.read(viewer, id);
        announce(viewer);
    }

    @POST
    @Path("read-all")
    public void readAll(@Context Viewer viewer) {
        inbox.readAll(viewer);
        announce(viewer);
    }

    /** The person's other pages count anew. */
    private void announce(Viewer viewer) {
        LiveEvents live = events.get();
        if (live != null) {
            live.changed(NoticeTopic.NAME, List.of(viewer.personId()));
        }
    }

    private static int size(String text) {
        if (text == null || text.isEmpty()) {
            return DEFAULT_SIZE;
        }
        if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > LARGEST_SIZE) {
            throw new InvalidInput("size", Messages.of(NoticeResource.class).text("notice.size.invalid"));
        }
        return Integer.parseInt(text);
    }
}
