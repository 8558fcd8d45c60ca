package org.luoshi.platform.kernel.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.awaitility.Awaitility;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.work.ScheduledJob;
import org.luoshi.platform.kernel.ground.Sql;
import org.luoshi.testkit.FixedClock;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class JobRunnerTest {
    private static final Map<String, String> HOURLY =
            Map.of("luoshi.job.id", "supervision.reminders", "luoshi.job.every", "PT1H");

    @OnEveryDatabase
    void runsAJobAtItsTimeAndTellsItForWhichMoment(TestDatabase database) {
        Office office = new Office(database);
        JobRunner node = office.node(Runnable::run);
        node.bindJob(office.job, HOURLY);
        node.round();
        assertThat(office.runs).isEmpty();
        office.clock.advance(Duration.ofMinutes(61));
        node.round();
        node.round();
        assertThat(office.runs).containsExactly(office.local("2026-07-17T10:00"));
        node.close();
    }

    @OnEveryDatabase
    void catchesUpOnceAfterADowntime(TestDatabase database) {
        Office office = new Office(database);
        JobRunner before = office.node(Runnable::run);
        before.bindJob(office.job, HOURLY);
        before.round();
        before.close();
        office.clock.advance(Duration.ofHours(30));
        JobRunner after = office.node(Runnable::run);
        after.bindJob(office.job, HOURLY);
        after.round();
        after.round();
        office.clock.advance(Duration.ofHours(1));
        after.round();
        assertThat(office.runs).containsExactly(office.local("2026-07-17T10:00"), office.local("2026-07-18T16:00"));
        after.close();
    }

    @OnEveryDatabase
    void goesOnWithinTheHourWhenAClockThatWasAheadIsSetBack(TestDatabase database) {
        Office office = new Office(database);
        JobRunner node = office.node(Runnable::run);
        node.bindJob(office.job, HOURLY);
        node.round();
        office.clock.advance(Duration.ofDays(3));
        node.round();
        office.clock.advance(Duration.ofDays(-3));
        node.round();
        office.runs.clear();
        office.clock.advance(Duration.ofHours(1));
        node.round();
        assertThat(office.runs).containsExactly(office.local("2026-07-17T10:00"));
        node.close();
    }

    @OnEveryDatabase
    void eachRunHappensOnOneOfSeveralNodes(TestDatabase database) {
        Office office = new Office(database);
        Queue<Runnable> begun = new ArrayDeque<>();
        JobRunner first = office.node(begun::add);
        JobRunner second = office.node(Runnable::run);
        first.bindJob(office.job, HOURLY);
        second.bindJob(office.job, HOURLY);
        first.round();
        second.round();
        office.clock.advance(Duration.ofHours(1));
        first.round();
        second.round();
        assertThat(begun).hasSize(1);
        assertThat(office.runs).isEmpty();
        office.clock.advance(Duration.ofSeconds(50));
        first.round();
        office.clock.advance(Duration.ofSeconds(50));
        second.round();
        assertThat(office.runs).as("the first shows signs of life").isEmpty();
        begun.remove().run();
        assertThat(office.runs).hasSize(1);
        first.close();
        second.close();
    }

    @OnEveryDatabase
    void aRunThatIsBrokenOffHappensAgain(TestDatabase database) {
        Office office = new Office(database);
        Queue<Runnable> lost = new ArrayDeque<>();
        JobRunner dying = office.node(lost::add);
        JobRunner second = office.node(Runnable::run);
        dying.bindJob(office.job, HOURLY);
        second.bindJob(office.job, HOURLY);
        dying.round();
        second.round();
        office.clock.advance(Duration.ofHours(1));
        dying.round();
        office.clock.advance(JobTable.HELD);
        second.round();
        assertThat(office.runs).containsExactly(office.local("2026-07-17T10:00"));
        second.close();
    }

    @OnEveryDatabase
    void aRunThatThrowsIsTriedAgainAtTheNextTime(TestDatabase database) {
        Office office = new Office(database);
        JobRunner node = office.node(Runnable::run);
        node.bindJob(
                due -> {
                    office.runs.add(due);
                    throw new IllegalStateException("no reminders today");
                },
                HOURLY);
        node.round();
        for (int i = 0; i < 2; i++) {
            office.clock.advance(Duration.ofHours(1));
            node.round();
        }
        assertThat(office.runs).containsExactly(office.local("2026-07-17T10:00"), office.local("2026-07-17T11:00"));
        node.close();
    }

    @OnEveryDatabase
    void aNewScheduleHoldsAtOnceAndAJobThatIsGoneRunsNoMore(TestDatabase database) {
        Office office = new Office(database);
        JobRunner node = office.node(Runnable::run);
        node.bindJob(office.job, HOURLY);
        node.round();
        node.unbindJob(office.job);
        node.bindJob(office.job, Map.of("luoshi.job.id", "supervision.reminders", "luoshi.job.at", "09:30"));
        node.bindJob(office.job, Map.of("luoshi.job.id", "supervision.nonsense"));
        node.round();
        office.clock.advance(Duration.ofMinutes(31));
        node.round();
        assertThat(office.runs).containsExactly(office.local("2026-07-17T09:30"));
        node.unbindJob(office.job);
        office.clock.advance(Duration.ofDays(2));
        node.round();
        assertThat(office.runs).hasSize(1);
        node.close();
    }

    @OnEveryDatabase
    void theJobsOfAFunctionWaitWhileItIsHeld(TestDatabase database) {
        Office office = new Office(database);
        JobRunner node = office.node(Runnable::run);
        HeldModules traffic = new HeldModules();
        node.bindTraffic(traffic);
        node.bindJob(office.job, HOURLY);
        node.round();
        office.clock.advance(Duration.ofHours(1));
        traffic.hold("supervision", Duration.ZERO);
        node.round();
        assertThat(office.runs).isEmpty();

        traffic.release("supervision");
        node.round();

        assertThat(office.runs).containsExactly(office.local("2026-07-17T10:00"));
        node.unbindTraffic(traffic);
        node.close();
    }

    @OnEveryDatabase
    void looksByItself(TestDatabase database) {
        Office office = new Office(database);
        JobRunner planner = office.node(Runnable::run);
        planner.bindJob(office.job, HOURLY);
        planner.round();
        office.clock.advance(Duration.ofHours(1));
        JobRunner node = new JobRunner(office.transactions, database.current(), office.clock);
        node.bindJob(office.job, HOURLY);
        Awaitility.await().untilAsserted(() -> assertThat(office.runs).hasSize(1));
        node.close();
        planner.close();
    }

    /** A job over a fresh database, from nine in the morning on. */
    private static final class Office {
        private final FixedClock clock = FixedClock.at("2026-07-17T09:00");
        private final List<Instant> runs = java.util.Collections.synchronizedList(new ArrayList<>());
        private final ScheduledJob job = runs::add;
        private final Transactions transactions;
        private final TestDatabase database;

        Office(TestDatabase database) {
            this.database = database;
            transactions = database.open(JobRunner.class);
        }

        JobRunner node(Executor threads) {
            Sql sql = new Sql(database.current()::connection);
            return new JobRunner(new JobTable(transactions, sql, clock), threads, () -> {});
        }

        Instant local(String time) {
            return FixedClock.at(time).instant();
        }
    }
}
