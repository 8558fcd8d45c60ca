package org.luoshi.platform.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.modules.store.Installed.Origin;
import org.luoshi.platform.modules.store.Journal.Action;
import org.osgi.framework.Bundle;

/** What is on the disk before each step of a change is what a power cut would leave; the next start makes sense of it. */
class PowerCutTest {
    private static final String NOTHING = "";

    @TempDir
    private Path folder;

    private final List<Path> cuts = new ArrayList<>();

    @Test
    void leavesAnInstallationUndoneOrDone() throws Exception {
        changing(province -> province.modules().bring(province.visitors("1.0.0"), Origin.UPLOAD, "王管理"));

        assertThat(afterEachCut()).containsExactlyInAnyOrder(NOTHING, "1.0.0");
    }

    @Test
    void leavesAnUpdateUndoneOrDoneWithItsTables() throws Exception {
        changing(province -> {
            province.atEachStep(() -> {});
            province.modules().bring(province.visitors("1.0.0"), Origin.UPLOAD, "王管理");
            cutAtEachStep(province);
            province.modules().bring(province.visitors("1.1.0"), Origin.UPLOAD, "王管理");
        });

        assertThat(afterEachCut()).containsExactlyInAnyOrder("1.0.0", "1.1.0");
    }

    @Test
    void leavesTheOldVersionWhileAnUpdateIsTakenBack() throws Exception {
        changing(province -> {
            province.atEachStep(() -> {});
            province.modules().bring(province.visitors("1.0.0"), Origin.UPLOAD, "王管理");
            province.says("1.1.0", FunctionHealth.State.FAILED, "not well");
            cutAtEachStep(province);
            assertThat(catchThrowable(() -> province.modules().bring(province.visitors("1.1.0"), Origin.UPLOAD, "王管理")))
                    .isInstanceOf(ChangeFailed.class);
        });

        assertThat(afterEachCut()).containsExactly("1.0.0");
    }

    @Test
    void leavesARemovalUndoneOrDone() throws Exception {
        changing(province -> {
            province.atEachStep(() -> {});
            province.modules().bring(province.visitors("1.0.0"), Origin.UPLOAD, "王管理");
            cutAtEachStep(province);
            province.modules().carryOut(Action.REMOVE, "visitors", "王管理");
        });

        assertThat(afterEachCut()).containsExactlyInAnyOrder(NOTHING, "1.0.0");
    }

    @FunctionalInterface
    private interface Work {
        void on(Province province) throws Exception;
    }

    private void changing(Work work) throws Exception {
        Province province = new Province(Files.createDirectories(folder.resolve("running")));
        cutAtEachStep(province);
        work.on(province);
        province.atEachStep(() -> {});
        province.stop();
        cut();
    }

    private void cutAtEachStep(Province province) {
        province.atEachStep(this::cut);
    }

    private void cut() {
        Path copy = folder.resolve("cut-" + cuts.size());
        try {
            DiskCopy.of(folder.resolve("running"), copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cuts.add(copy);
    }

    /** The versions that run after the next start, over all cuts. */
    private Set<String> afterEachCut() throws Exception {
        assertThat(cuts).hasSizeGreaterThan(8);
        Set<String> found = new HashSet<>();
        for (Path cut : cuts) {
            Province province = new Province(cut);
            province.modules().recover();
            found.add(state(province, cut));
            province.stop();
        }
        return found;
    }

    private static String state(Province province, Path cut) throws Exception {
        assertThat(province.modules().recover()).as("all is done in %s", cut).isEmpty();
        assertThat(province.tables().exists("visitors")).as("a copy in %s", cut).isFalse();
        assertThat(cut.resolve("modules/journal.json")).doesNotExist();
        if (province.modules().installed().isEmpty()) {
            assertThat(province.deployment().bundles("visitors"))
                    .as("bundles in %s", cut)
                    .isEmpty();
            return NOTHING;
        }
        String version = province.modules().installed().get(0).version();
        assertThat(province.version()).as("bundle in %s", cut).isEqualTo(version);
        assertThat(province.bundle().getState()).as("state in %s", cut).isEqualTo(Bundle.ACTIVE);
        assertThat(province.tables().version("visitors"))
                .as("tables in %s", cut)
                .isEqualTo(version);
        return version;
    }
}
