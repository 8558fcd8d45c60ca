package org.luoshi.platform.kernel.todo;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.kernel.ground.Background;
import org.luoshi.platform.rest.LiveEvents;
import org.luoshi.platform.rest.LiveTopic;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * How many to-dos open pages show. To-dos are derived, nobody announces them: who is told something looks again at once
 * (see the notices), everybody else within a minute.
 */
@Component(service = LiveTopic.class)
public final class TodoTopic implements LiveTopic {
    static final String NAME = "todos";

    private static final Duration ROUND = Duration.ofMinutes(1);
    private static final int HIGHEST_COUNT = 100;

    private final TodoBoard board;
    private final AtomicReference<LiveEvents> events = new AtomicReference<>();
    private final Background background = new Background("todo-counts");

    @Activate
    public TodoTopic(@Reference TodoBoard board) {
        this.board = board;
        background.every(ROUND, this::announce);
    }

    /** What a page is sent. */
    public record Count(int count) {}

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

    @Deactivate
    void close() {
        background.close();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Object snapshot(Viewer viewer) {
        return new Count(board.of(viewer, HIGHEST_COUNT).items().size());
    }

    private void announce() {
        LiveEvents live = events.get();
        if (live != null) {
            live.changed(NAME);
        }
    }
}
