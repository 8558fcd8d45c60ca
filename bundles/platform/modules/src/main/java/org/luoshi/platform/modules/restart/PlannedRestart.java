package org.luoshi.platform.modules.restart;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.time.WorkCalendar;
import org.luoshi.platform.rest.LiveEvents;
import org.luoshi.platform.rest.LiveTopic;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When the platform will be started again (计划重启); open pages are told as soon as it is planned. */
@Component(service = {PlannedRestart.class, LiveTopic.class})
public final class PlannedRestart implements LiveTopic {
    private static final Logger LOG = LoggerFactory.getLogger(PlannedRestart.class);
    private static final String TOPIC = "restart";
    /** Time to save what one is typing. */
    private static final Duration NOTICE = Duration.ofMinutes(1);

    private static final Duration FARTHEST = Duration.ofDays(7);

    private final LiveEvents events;
    private final Clock clock;
    private final Runnable restart;
    private final ScheduledThreadPoolExecutor timer;
    private final Messages messages = Messages.of(PlannedRestart.class);
    private Plan plan;
    private ScheduledFuture<?> due;

    /**
     * A restart that will happen.
     *
     * @param at when
     * @param by name of who planned it
     */
    public record Plan(Instant at, String by) {}

    /** @param at when; null when none is planned */
    public record Announcement(Instant at) {}

    @Activate
    public PlannedRestart(BundleContext own, @Reference LiveEvents events, @Reference Clock clock) {
        this(events, clock, new FrameworkRestart(own));
    }

    PlannedRestart(LiveEvents events, Clock clock, Runnable restart) {
        this.events = events;
        this.clock = clock;
        this.restart = restart;
        this.timer = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "luoshi-restart");
            thread.setDaemon(true);
            return thread;
        });
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        timer.setRemoveOnCancelPolicy(true);
    }

    @Deactivate
    void close() {
        timer.shutdown();
    }

    /**
     * Plans a restart, in the place of an earlier plan.
     *
     * @param when a time of day like {@code 22:00}, a moment like {@code 2026-11-23T14:00:00Z}, or nothing: in a minute
     * @param by name of who wants it
     * @throws InvalidInput when it is no time, or none within the next seven days
     */
    public synchronized Plan plan(String when, String by) {
        Instant now = clock.instant();
        Instant at = when == null || when.isBlank() ? now.plus(NOTICE) : moment(when.strip(), now);
        if (at.isBefore(now) || at.isAfter(now.plus(FARTHEST))) {
            throw new InvalidInput("at", messages.text("restart.when"));
        }
        cancel();
        plan = new Plan(at, by);
        due = timer.schedule(restart, Duration.between(now, at).toMillis(), TimeUnit.MILLISECONDS);
        LOG.info("{} has planned a restart at {}", by, at);
        events.changed(TOPIC);
        return plan;
    }

    /** The restart that is planned. */
    public synchronized Optional<Plan> planned() {
        return Optional.ofNullable(plan);
    }

    /** Calls the planned restart off. */
    public synchronized void callOff() {
        cancel();
        plan = null;
        events.changed(TOPIC);
    }

    @Override
    public String name() {
        return TOPIC;
    }

    @Override
    public Object snapshot(Viewer viewer) {
        return new Announcement(planned().map(Plan::at).orElse(null));
    }

    private void cancel() {
        if (due != null) {
            due.cancel(false);
        }
    }

    private Instant moment(String when, Instant now) {
        try {
            if (when.indexOf('T') >= 0) {
                return ZonedDateTime.parse(when).toInstant();
            }
            ZonedDateTime today = now.atZone(WorkCalendar.ZONE).with(LocalTime.parse(when));
            return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
        } catch (DateTimeException e) {
            LOG.debug("no time of a restart: {}", when, e);
            throw new InvalidInput("at", messages.text("restart.when"));
        }
    }
}
