package org.luoshi.platform.modules.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.api.safeguard.Safeguard;
import org.luoshi.platform.modules.store.Installed;
import org.luoshi.platform.modules.store.Installed.Origin;

class ModuleSafeguardsTest {
    private static final Installed OURS = installed("supervision", Origin.CATALOGUE, true);
    private static final Installed UPLOADED = installed("visitors", Origin.UPLOAD, false);

    @Test
    void whatComesFromElsewhereWithoutASignatureIsNotWell() {
        assertThat(ModuleSafeguards.functions(List.of(OURS), false).holds()).isTrue();
        assertThat(ModuleSafeguards.functions(List.of(OURS, UPLOADED), false).holds())
                .isFalse();

        Safeguard asked = ModuleSafeguards.functions(List.of(OURS, UPLOADED), true);
        assertThat(asked.holds()).isTrue();
        assertThat(asked.finding().in(Locale.ENGLISH)).startsWith("2 functions are installed, 1 of them run");
        assertThat(asked.finding().in(Locale.SIMPLIFIED_CHINESE)).contains("须有受信密钥的签名");
    }

    @Test
    void aRemoteShellIsNamed() {
        assertThat(ModuleSafeguards.services(Stream.of("org.apache.karaf.shell.core"), "-1")
                        .holds())
                .isTrue();

        Safeguard found = ModuleSafeguards.services(Stream.of("a", "org.apache.karaf.shell.ssh"), "-1");
        assertThat(found.holds()).isFalse();
        assertThat(found.finding().in(Locale.SIMPLIFIED_CHINESE)).contains("org.apache.karaf.shell.ssh");
    }

    /** Unset, it would be a random one. */
    @Test
    void aPortThatStopsThePlatformIsNamed() {
        for (String port : new String[] {null, "0", "8082"}) {
            Safeguard found = ModuleSafeguards.services(Stream.of("a"), port);

            assertThat(found.holds()).isFalse();
            assertThat(found.finding().in(Locale.ENGLISH)).contains("karaf.shutdown.port");
        }
    }

    private static Installed installed(String id, Origin origin, boolean enabled) {
        return new Installed(id, "1.0.0", "", origin, "", enabled, Instant.EPOCH, "");
    }
}
