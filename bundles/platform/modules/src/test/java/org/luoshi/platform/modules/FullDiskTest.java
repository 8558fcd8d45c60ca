package org.luoshi.platform.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.platform.modules.store.Installed;
import org.luoshi.platform.modules.store.Installed.Origin;
import org.osgi.framework.Bundle;

class FullDiskTest {
    @TempDir
    private Path folder;

    private Province province;

    @AfterEach
    void stopProvince() throws Exception {
        province.stop();
    }

    @ParameterizedTest(name = "full after {0} writes")
    @ValueSource(ints = {0, 1, 2})
    void leavesTheOldVersionRunningAndSaysWhy(int writes) throws Exception {
        province = new Province(folder);
        province.modules().bring(province.visitors("1.0.0"), Origin.UPLOAD, "王管理");
        Path next = province.visitors("1.1.0");
        province.disk().fullAfter(writes);

        Throwable failure = catchThrowable(() -> province.modules().bring(next, Origin.UPLOAD, "王管理"));

        assertThat(failure).hasMessageContaining("No space left on device");
        assertThat(province.version()).isEqualTo("1.0.0");
        assertThat(province.bundle().getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(province.tables().version("visitors")).isEqualTo("1.0.0");
        assertThat(province.traffic().held("visitors")).isFalse();
        assertThat(province.modules().installed())
                .extracting(Installed::version)
                .containsExactly("1.0.0");
    }

    @ParameterizedTest(name = "full after {0} writes")
    @ValueSource(ints = {0, 1, 2})
    void leavesNothingOfANewFunction(int writes) throws Exception {
        province = new Province(folder);
        Path file = province.visitors("1.0.0");
        province.disk().fullAfter(writes);

        assertThat(catchThrowable(() -> province.modules().bring(file, Origin.UPLOAD, "王管理")))
                .hasMessageContaining("No space left on device");

        assertThat(province.deployment().bundles("visitors")).isEmpty();
        assertThat(province.modules().installed()).isEmpty();
    }
}
