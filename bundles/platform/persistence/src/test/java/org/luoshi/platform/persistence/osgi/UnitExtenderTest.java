package org.luoshi.platform.persistence.osgi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.error.Unavailable;
import org.luoshi.platform.persistence.EachDatabase;
import org.luoshi.platform.persistence.TestedDatabase;
import org.luoshi.platform.persistence.TextGuard;
import org.luoshi.platform.persistence.UnitStatus;
import org.luoshi.platform.persistence.UnitStatus.State;
import org.luoshi.platform.persistence.migration.KeptScripts;
import org.luoshi.platform.persistence.notes.Note;
import org.luoshi.platform.persistence.pool.ConnectionPool;
import org.luoshi.platform.persistence.pool.DatabaseSettings;
import org.luoshi.platform.persistence.unit.TransactionStack;
import org.osgi.framework.Bundle;

class UnitExtenderTest {
    private static final Map<String, String> NOTES =
            Map.of("Luoshi-Schema", "notes", "Luoshi-Entities", Note.class.getName());

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path kept;

    private final FakeFramework framework = new FakeFramework();
    private final Guards guards = new Guards();
    private ConnectionPool pool;
    private UnitExtender extender;

    @BeforeEach
    void open() {
        use(TestedDatabase.H2.fresh());
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void opensAUnitForABundleThatNamesASchema() {
        Bundle bundle = framework.bundle("org.luoshi.notes", NOTES, "/notes/V1__notes.sql");
        BundleUnit unit = extender.addingBundle(bundle, null);

        await().atMost(PATIENCE).until(() -> framework.services().containsKey("notes"));
        assertThat(extender.units()).containsExactly(new UnitStatus("notes", "org.luoshi.notes", State.OPEN, "1", ""));
        assertThat(kept.resolve("notes/V1__notes.sql")).exists();
        Transactions transactions = framework.services().get("notes");
        assertThat(transactions.<List<Note>>read(() -> transactions
                        .entityManager()
                        .createQuery("select n from Note n", Note.class)
                        .getResultList()))
                .isEmpty();

        extender.removedBundle(bundle, null, unit);
        assertThat(framework.services()).isEmpty();
        assertThat(extender.units()).isEmpty();
        assertThatThrownBy(() -> transactions.read(() -> 1)).isInstanceOf(Unavailable.class);
    }

    @Test
    void givesAnOfficeFunctionASchemaOfItsName() {
        extender.addingBundle(framework.bundle("org.luoshi.supervision", Map.of("Luoshi-Module", "supervision")), null);

        await().atMost(PATIENCE).until(() -> framework.services().containsKey("supervision"));
        assertThat(extender.units().get(0).state()).isEqualTo(State.OPEN);
    }

    @Test
    void letsAFunctionWriteOnlyWhileTheGuardIsThere() {
        Map<String, String> function = Map.of("Luoshi-Module", "notes", "Luoshi-Entities", Note.class.getName());
        extender.addingBundle(framework.bundle("notes", function, "/notes/V1__notes.sql"), null);
        await().atMost(PATIENCE).until(() -> framework.services().containsKey("notes"));
        Transactions notes = framework.services().get("notes");
        Note note = new Note("one", LocalDate.EPOCH, Instant.EPOCH);

        assertThatThrownBy(() -> notes.run(() -> notes.entityManager().persist(note)))
                .isInstanceOf(Unavailable.class);
        List<String> seen = new ArrayList<>();
        TextGuard guard = (attribute, text) -> seen.add(attribute + "=" + text);
        guards.add(guard);
        notes.run(() -> notes.entityManager().persist(new Note("two", LocalDate.EPOCH, Instant.EPOCH)));
        assertThat(seen).containsExactly("title=two");
        guards.remove(guard);
        assertThatThrownBy(() -> guards.forFunctions().check("title", "three")).isInstanceOf(Unavailable.class);
        guards.forPlatform().check("title", "the platform's own rows come before the guard");
    }

    @Test
    void passesOverOtherBundles() {
        assertThat(extender.addingBundle(framework.bundle("other", Map.of()), null))
                .isNull();
        assertThat(extender.units()).isEmpty();
    }

    @Test
    void showsWhyAUnitFailedAndOpensTheOthers() {
        extender.addingBundle(
                framework.bundle(
                        "bad", Map.of("Luoshi-Schema", "bad"), "/broken/V1__tables.sql", "/broken/V2__more.sql"),
                null);
        extender.addingBundle(
                framework.bundle("mismatch", Map.of("Luoshi-Schema", "late", "Luoshi-Entities", Note.class.getName())),
                null);
        extender.addingBundle(framework.bundle("odd", Map.of("Luoshi-Schema", "Odd Name")), null);
        extender.addingBundle(framework.bundle("good", NOTES, "/notes/V1__notes.sql"), null);

        await().atMost(PATIENCE)
                .until(() -> extender.units().stream().noneMatch(unit -> unit.state() == State.MIGRATING));
        assertThat(extender.units())
                .extracting(UnitStatus::bundle, UnitStatus::state)
                .containsExactlyInAnyOrder(
                        tuple("bad", State.FAILED),
                        tuple("mismatch", State.FAILED),
                        tuple("odd", State.FAILED),
                        tuple("good", State.OPEN));
        assertThat(reason("bad")).contains("no_such_table");
        assertThat(reason("mismatch")).contains("note");
        assertThat(reason("odd")).contains("lower-case");
    }

    @Test
    void refusesASecondBundleWithTheSameSchema() {
        Bundle first = framework.bundle("first", NOTES, "/notes/V1__notes.sql");
        extender.addingBundle(first, null);
        await().atMost(PATIENCE).until(() -> framework.services().containsKey("notes"));

        extender.addingBundle(framework.bundle("second", NOTES, "/notes/V1__notes.sql"), null);

        await().atMost(PATIENCE).until(() -> !reason("second").isEmpty());
        assertThat(reason("second")).contains("first");
    }

    @Test
    void waitsForTheDatabase() {
        close();
        use(new DatabaseSettings("jdbc:h2:tcp://127.0.0.1:1/nothing", "", "", 2));
        Bundle bundle = framework.bundle("good", NOTES, "/notes/V1__notes.sql");

        BundleUnit unit = extender.addingBundle(bundle, null);

        await().atMost(PATIENCE).until(() -> !reason("good").isEmpty());
        assertThat(extender.units().get(0).state()).isEqualTo(State.MIGRATING);
        extender.removedBundle(bundle, null, unit);
        assertThat(extender.units()).isEmpty();
    }

    @EachDatabase
    void breaksOffAMigrationThatHangsWhenItsBundleStops(TestedDatabase database) {
        close();
        use(database.fresh());
        Bundle endless = framework.bundle("endless", Map.of("Luoshi-Schema", "endless"), "/endless/V1__endless.sql");
        BundleUnit unit = extender.addingBundle(endless, null);
        await().atMost(PATIENCE).until(pool.migrationTurn()::isLocked);

        extender.removedBundle(endless, null, unit);

        await().atMost(PATIENCE).until(() -> !pool.migrationTurn().isLocked());
        extender.addingBundle(framework.bundle("good", NOTES, "/notes/V1__notes.sql"), null);
        await().atMost(PATIENCE).until(() -> framework.services().containsKey("notes"));
    }

    @Test
    void opensOtherSchemasWhileTheComponentsOfOneHang() throws InterruptedException {
        for (String name : List.of("first", "second", "third")) {
            framework.hangsAt(name);
            extender.addingBundle(framework.bundle(name, Map.of("Luoshi-Schema", name)), null);
        }
        Bundle bundle = framework.bundle("fourth", Map.of("Luoshi-Schema", "fourth"));
        framework.hangsAt("fourth");
        BundleUnit hanging = extender.addingBundle(bundle, null);

        extender.addingBundle(framework.bundle("good", NOTES, "/notes/V1__notes.sql"), null);
        await().atMost(PATIENCE).until(() -> framework.services().containsKey("notes"));

        await().atMost(PATIENCE).until(() -> framework.hanging().contains("fourth"));
        extender.removedBundle(bundle, null, hanging);
        await().atMost(PATIENCE).until(() -> !framework.hanging().contains("fourth"));
        assertThat(framework.services()).doesNotContainKey("fourth");
    }

    private void use(DatabaseSettings settings) {
        pool = ConnectionPool.open(settings);
        extender = new UnitExtender(framework.context(), pool, new TransactionStack(), guards, new KeptScripts(kept));
    }

    private String reason(String bundle) {
        return extender.units().stream()
                .filter(unit -> unit.bundle().equals(bundle))
                .map(UnitStatus::reason)
                .findFirst()
                .orElseThrow();
    }
}
