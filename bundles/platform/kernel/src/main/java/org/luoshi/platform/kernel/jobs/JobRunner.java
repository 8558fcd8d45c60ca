package org.luoshi.platform.kernel.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.work.ScheduledJob;
import org.luoshi.platform.kernel.ground.Background;
import org.luoshi.platform.kernel.ground.Sql;
import org.luoshi.platform.persistence.CurrentTransaction;
import org.luoshi.platform.rest.Applications;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the scheduled jobs (定时任务) of every module. A run that was missed while no node was up happens once; one that was
 * broken off happens again.
 */
@Component(
        service = {},
        immediate = true)
public final class JobRunner {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final Duration ROUND = Duration.ofSeconds(5);

    private final JobTable table;
    private final Executor threads;
    private final Runnable stopThreads;
    private final Map<String, Job> jobs = new ConcurrentHashMap<>();
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final Background background = new Background("jobs");
    private final AtomicReference<Applications> traffic = new AtomicReference<>();

    /** Only the thread that looks around uses it. */
    private volatile Instant lastRound = Instant.MIN;

    /** A job as it is registered; {@code entered} once the database knows it. */
    private record Job(String id, JobSchedule schedule, ScheduledJob work, boolean entered) {}

    @Activate
    public JobRunner(
            @Reference(target = "(osgi.unit.name=kernel)") Transactions transactions,
            @Reference CurrentTransaction transaction,
            @Reference Clock clock) {
        this(
                new JobTable(transactions, new Sql(transaction::connection), clock),
                Executors.newCachedThreadPool(work -> {
                    Thread thread = new Thread(work, "luoshi-job");
                    thread.setDaemon(true);
                    return thread;
                }));
        background.every(ROUND, this::round);
    }

    private JobRunner(JobTable table, ExecutorService threads) {
        this(table, threads, threads::shutdown);
    }

    /** Without a round of its own, for tests. */
    JobRunner(JobTable table, Executor threads, Runnable stopThreads) {
        this.table = table;
        this.threads = threads;
        this.stopThreads = stopThreads;
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindJob(ScheduledJob work, Map<String, ?> properties) {
        String id = String.valueOf(properties.get("luoshi.job.id"));
        try {
            jobs.put(id, new Job(id, JobSchedule.of(properties), work, false));
        } catch (IllegalArgumentException e) {
            LOG.error("job {} never runs", id, e);
        }
    }

    void unbindJob(ScheduledJob work) {
        jobs.values().removeIf(job -> job.work() == work);
    }

    /** Without the REST edge nothing is ever held. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindTraffic(Applications service) {
        traffic.set(service);
    }

    void unbindTraffic(Applications service) {
        traffic.compareAndSet(service, null);
    }

    @Deactivate
    void close() {
        background.close();
        stopThreads.run();
    }

    /** Looks once at every job. A clock that is set back has planned too far: everything is entered again. */
    void round() {
        Instant now = table.now();
        if (now.isBefore(lastRound)) {
            jobs.replaceAll((id, job) -> new Job(id, job.schedule(), job.work(), false));
        }
        lastRound = now;
        jobs.values().stream().filter(job -> !job.entered()).forEach(this::enter);
        running.forEach(table::hold);
        table.due().stream().map(jobs::get).filter(Objects::nonNull).forEach(this::start);
    }

    private void enter(Job job) {
        table.enter(job.id(), job.schedule());
        jobs.replace(job.id(), job, new Job(job.id(), job.schedule(), job.work(), true));
    }

    private void start(Job job) {
        if (!running.contains(job.id()) && !held(job)) {
            table.take(job.id()).ifPresent(due -> {
                running.add(job.id());
                threads.execute(() -> run(job, due));
            });
        }
    }

    /** While a function is updated its jobs wait: what they would write could not be kept if the update is taken back. */
    private boolean held(Job job) {
        Applications applications = traffic.get();
        return applications != null && applications.held(job.id().split("\\.", 2)[0]);
    }

    private void run(Job job, Instant due) {
        try {
            job.work().run(due);
        } catch (RuntimeException e) {
            LOG.error("job {} failed; it is tried again at its next time", job.id(), e);
        } finally {
            finish(job, due);
        }
    }

    /** When the database is away now, the run counts as broken off and happens again. */
    private void finish(Job job, Instant due) {
        try {
            table.finish(job.id(), due, job.schedule());
        } catch (RuntimeException e) {
            LOG.warn("the end of job {} could not be noted; it will run again", job.id(), e);
        } finally {
            running.remove(job.id());
        }
    }
}
