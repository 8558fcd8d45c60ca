package org.luoshi.platform.rest.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.rest.Authentication;
import org.luoshi.platform.rest.LiveTopic;
import org.luoshi.platform.rest.Session;
import org.luoshi.platform.rest.exchange.PlatformServices;
import org.luoshi.platform.rest.exchange.RequestViewer;
import org.luoshi.platform.rest.json.JsonFormat;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All open streams: gives each of them the snapshots it may see, and ends it when its session ends. */
@Component(service = LiveStreams.class)
public final class LiveStreams {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);
    private static final int STREAMS_PER_SESSION = 12;

    private final LiveChanges changes;
    private final PlatformServices services;
    private final long heartbeatMillis;
    private final List<LiveTopic> topics = new CopyOnWriteArrayList<>();
    private final List<LiveStream> streams = new CopyOnWriteArrayList<>();
    private final ObjectMapper mapper = JsonFormat.mapper();

    @Activate
    public LiveStreams(@Reference LiveChanges changes, @Reference PlatformServices services) {
        this(changes, services, TimeUnit.SECONDS.toMillis(15));
    }

    /** With another heartbeat, for tests. */
    public LiveStreams(LiveChanges changes, PlatformServices services, long heartbeatMillis) {
        this.changes = changes;
        this.services = services;
        this.heartbeatMillis = heartbeatMillis;
        changes.listen(this::changed);
        changes.worker().scheduleWithFixedDelay(this::beat, heartbeatMillis, heartbeatMillis, TimeUnit.MILLISECONDS);
    }

    @Deactivate
    public void close() {
        changes.listen((topic, people) -> {});
        streams.forEach(LiveStream::end);
        streams.clear();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addTopic(LiveTopic topic) {
        topics.add(topic);
        changes.changed(topic.name());
    }

    public void removeTopic(LiveTopic topic) {
        topics.remove(topic);
    }

    /** Begins to feed a stream: first with a snapshot of everything. */
    void open(LiveStream stream) {
        List<LiveStream> siblings = streams.stream()
                .filter(other -> other.token().equals(stream.token()))
                .toList();
        if (siblings.size() >= STREAMS_PER_SESSION) {
            siblings.get(0).end();
        }
        streams.add(stream);
        try {
            changes.worker().execute(() -> {
                topics.forEach(topic -> feed(stream, topic, Set.of()));
                stream.beat();
            });
        } catch (RejectedExecutionException e) {
            stream.end();
        }
    }

    private void changed(String name, Set<Long> people) {
        forgetEnded();
        for (LiveTopic topic : topics) {
            if (topic.name().equals(name)) {
                streams.forEach(stream -> feed(stream, topic, people));
            }
        }
    }

    private void beat() {
        try {
            forgetEnded();
            for (LiveStream stream : streams) {
                if (viewer(stream).isPresent()) {
                    stream.beat();
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("heartbeat of live events failed", e);
        }
    }

    private void forgetEnded() {
        streams.removeIf(LiveStream::isOver);
    }

    private void feed(LiveStream stream, LiveTopic topic, Set<Long> people) {
        try {
            Viewer viewer = viewer(stream).orElse(null);
            if (viewer != null && (people.isEmpty() || people.contains(viewer.personId()))) {
                stream.offer(topic.name(), json(topic.snapshot(viewer), viewer));
            }
        } catch (RuntimeException | JsonProcessingException e) {
            LOG.error("no snapshot of live topic {}", topic.name(), e);
        }
    }

    /** Who listens, with the rights of this moment; ends the stream when the session is over. */
    private Optional<Viewer> viewer(LiveStream stream) {
        Authentication authentication = services.authentication().orElse(null);
        if (authentication == null || stream.isOver()) {
            return Optional.empty();
        }
        Optional<Session> session = authentication.watch(stream.token());
        if (session.isEmpty()) {
            stream.end();
        }
        return session.map(known -> new RequestViewer(known.viewer(), stream.origin(), ""));
    }

    private byte[] json(Object snapshot, Viewer viewer) throws JsonProcessingException {
        return mapper.writer().with(viewer.locale()).writeValueAsBytes(snapshot);
    }
}
