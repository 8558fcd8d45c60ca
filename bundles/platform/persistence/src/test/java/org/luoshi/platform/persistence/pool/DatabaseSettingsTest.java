package org.luoshi.platform.persistence.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DatabaseSettingsTest {
    @Test
    void givesH2WhatKeepsAcknowledgedWrites() {
        DatabaseSettings settings = DatabaseSettings.h2(Path.of("/data/db"), 16);

        assertThat(settings.url())
                .startsWith("jdbc:h2:retry:/data/db/luoshi;")
                .contains(";WRITE_DELAY=0")
                .contains(";MODE=PostgreSQL");
        assertThat(settings.user()).isEqualTo("sa");
        assertThat(settings.product()).isEqualTo("H2");
    }

    @Test
    void keepsWhatTheOperatorSays() {
        DatabaseSettings settings = new DatabaseSettings("jdbc:h2:mem:x;write_delay=500", "me", "", 4);

        assertThat(settings.url()).contains(";write_delay=500").doesNotContain("WRITE_DELAY");
        assertThat(settings.user()).isEqualTo("me");
    }

    @Test
    void leavesAPostgresqlAddressAsItIs() {
        DatabaseSettings settings = new DatabaseSettings("jdbc:postgresql://db/luoshi", "", "", 4);

        assertThat(settings.url()).isEqualTo("jdbc:postgresql://db/luoshi");
        assertThat(settings.user()).isEmpty();
        assertThat(settings.product()).isEqualTo("PostgreSQL");
    }

    @Test
    void neverShowsAPassword() {
        assertThat(new DatabaseSettings("jdbc:postgresql://db/x?password=geheim&ssl=true", "", "streng", 4))
                .asString()
                .doesNotContain("geheim", "streng")
                .contains("ssl=true");
    }

    @Test
    void namesWhatIsWrongWithAnAddress() {
        assertThatThrownBy(() -> new DatabaseSettings("jdbc:mysql://db/x", "", "", 4))
                .hasMessageContaining("jdbc:h2: or jdbc:postgresql:");
    }
}
