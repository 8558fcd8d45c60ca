package org.luoshi.platform.kernel.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.luoshi.platform.api.Forbidden;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.api.work.SampleData;
import org.luoshi.platform.kernel.KernelPermissions;
import org.luoshi.testkit.FixedClock;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;
import org.luoshi.testkit.fakes.FakeAudit;
import org.luoshi.testkit.fakes.FakeViewer;

class SampleShelfTest {
    private static final long PLATFORM = 1;
    private static final long OFFICE = 2;
    private static final FakeViewer ADMINISTRATOR = FakeViewer.named(1, "管理员").allowed("platform.sample-data.manage");

    private final FixedClock clock = FixedClock.at("2026-07-17T09:00");
    private final FakeAudit audit = new FakeAudit();
    private final List<String> done = new ArrayList<>();

    @OnEveryDatabase
    void loadsThePlatformFirstAndEachOnce(TestDatabase database) {
        SampleTable table = table(database);
        SampleShelf shelf = shelf(table, true);
        offer(shelf, "supervision", OFFICE);
        assertThat(done).as("waits for people and offices").isEmpty();
        assertThat(shelf.holds()).isFalse();
        offer(shelf, "identity", PLATFORM);
        assertThat(done).containsExactly("load identity", "load supervision");
        assertThat(shelf.holds()).isTrue();
        assertThat(shelf.name()).isEqualTo("sampleData");

        SampleShelf nextStart = shelf(table, true);
        offer(nextStart, "identity", PLATFORM);
        offer(nextStart, "supervision", OFFICE);
        assertThat(done).hasSize(2);
    }

    @OnEveryDatabase
    void loadsNothingUnlessWanted(TestDatabase database) {
        SampleShelf shelf = shelf(table(database), false);
        offer(shelf, "identity", PLATFORM);
        assertThat(done).isEmpty();
        assertThat(new SampleResource(shelf).samples()).isEqualTo(new SampleResource.Samples(false, List.of()));
    }

    @OnEveryDatabase
    void removesInTheOppositeOrderAndNeverLoadsAgain(TestDatabase database) {
        SampleTable table = table(database);
        SampleShelf shelf = shelf(table, true);
        offer(shelf, "identity", PLATFORM);
        offer(shelf, "supervision", OFFICE);
        done.clear();
        SampleResource resource = new SampleResource(shelf);
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> resource.remove(FakeViewer.named(2, "某人")));

        resource.remove(ADMINISTRATOR);
        resource.remove(ADMINISTRATOR);

        assertThat(done).containsExactly("remove supervision", "remove identity");
        assertThat(resource.samples().present()).isFalse();
        assertThat(resource.samples().modules())
                .extracting(SampleState::module)
                .containsExactly("identity", "supervision");
        assertThat(audit.actions()).containsOnly("platform.sample-remove").hasSize(2);
        SampleShelf nextStart = shelf(table, true);
        offer(nextStart, "identity", PLATFORM);
        offer(nextStart, "supervision", OFFICE);
        offer(nextStart, "meetings", OFFICE);
        assertThat(done).hasSize(2);
    }

    @OnEveryDatabase
    void theShellTellsWhatIsThereAndRemovesItOnlyWithTheWord(TestDatabase database) {
        SampleShelf shelf = shelf(table(database), true);
        SampleCommands commands = new SampleCommands(shelf);
        assertThat(spoken(commands::status)).isEqualTo("There is no sample data here.");
        assertThat(spoken(() -> commands.remove("--yes"))).isEqualTo("There is no sample data here.");
        offer(shelf, "identity", PLATFORM);
        offer(shelf, "supervision", OFFICE);

        assertThat(spoken(commands::status))
                .isEqualTo("identity: sample data, loaded on 2026-07-17 09:00\n"
                        + "supervision: sample data, loaded on 2026-07-17 09:00");
        assertThat(spoken(commands::remove)).contains("identity, supervision", "nothing has been done", "--yes");
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> commands.remove("--no"));
        assertThat(shelf.holds()).isTrue();
        assertThat(spoken(() -> commands.remove("--yes"))).contains("is removed");

        assertThat(shelf.holds()).isFalse();
        assertThat(spoken(commands::status)).contains("supervision: none any more, removed on 2026-07-17 09:00");
        assertThat(audit.entries())
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.who().name()).startsWith("shell:"));
    }

    @OnEveryDatabase
    void theShellSaysWhatToDoWhenAModuleIsAway(TestDatabase database) {
        SampleShelf shelf = shelf(table(database), true);
        shelf.unbindSample(offer(shelf, "identity", PLATFORM));
        SampleCommands commands = new SampleCommands(shelf);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> spoken(() -> commands.remove("--yes")))
                .withMessageContaining("Start it and try again");
        assertThat(shelf.holds()).isTrue();
    }

    /** What a terminal in English shows. */
    private static String spoken(Supplier<String> command) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.ENGLISH);
        try {
            return command.get();
        } finally {
            Locale.setDefault(before);
        }
    }

    @OnEveryDatabase
    void removesNothingWhileAModuleIsAway(TestDatabase database) {
        SampleShelf shelf = shelf(table(database), true);
        offer(shelf, "identity", PLATFORM);
        SampleData supervision = offer(shelf, "supervision", OFFICE);
        done.clear();
        shelf.unbindSample(supervision);
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> shelf.remove(ADMINISTRATOR));
        assertThat(done).isEmpty();
        assertThat(shelf.holds()).isTrue();
    }

    @OnEveryDatabase
    void aSampleThatFailsIsNotTriedAgainBeforeTheNextStart(TestDatabase database) {
        SampleTable table = table(database);
        SampleShelf shelf = shelf(table, true);
        bind(shelf, PLATFORM, new Sample("identity") {
            @Override
            public void load() {
                super.load();
                throw new IllegalStateException("name taken");
            }
        });
        offer(shelf, "supervision", OFFICE);
        assertThat(done).containsExactly("load identity");
        assertThat(shelf.states()).isEmpty();

        SampleShelf nextStart = shelf(table, true);
        offer(nextStart, "identity", PLATFORM);
        assertThat(shelf.states()).extracting(SampleState::module).containsExactly("identity");
    }

    @OnEveryDatabase
    void oneOfSeveralNodesLoads(TestDatabase database) {
        Transactions transactions = database.open(KernelPermissions.class);
        SampleTable one = new SampleTable(transactions, database.current(), audit, clock);
        SampleTable other = new SampleTable(transactions, database.current(), audit, clock);
        List<Duration> waits = new ArrayList<>();
        SampleShelf second = new SampleShelf(other, true, id -> id == OFFICE, () -> 1, (pause, work) -> {
            waits.add(pause);
            if (pause.isZero()) {
                work.run();
            }
        });
        assertThat(one.alone(() -> offer(second, "identity", PLATFORM))).isTrue();
        assertThat(done).isEmpty();
        assertThat(waits).containsExactly(Duration.ZERO, SampleTable.LONGEST);
        offer(second, "supervision", OFFICE);
        assertThat(done).containsExactly("load identity", "load supervision");
    }

    private SampleTable table(TestDatabase database) {
        return new SampleTable(database.open(KernelPermissions.class), database.current(), audit, clock);
    }

    private static SampleShelf shelf(SampleTable table, boolean wanted) {
        return new SampleShelf(table, wanted, id -> id == OFFICE, () -> 1, (pause, work) -> work.run());
    }

    private SampleData offer(SampleShelf shelf, String module, long bundle) {
        return bind(shelf, bundle, new Sample(module));
    }

    private SampleData bind(SampleShelf shelf, long bundle, SampleData sample) {
        clock.advance(Duration.ofSeconds(1));
        shelf.bindSample(sample, Map.of("service.bundleid", bundle));
        return sample;
    }

    private class Sample implements SampleData {
        private final String module;

        Sample(String module) {
            this.module = module;
        }

        @Override
        public String module() {
            return module;
        }

        @Override
        public void load() {
            done.add("load " + module);
            clock.advance(Duration.ofSeconds(1));
        }

        @Override
        public void remove() {
            done.add("remove " + module);
        }
    }
}
