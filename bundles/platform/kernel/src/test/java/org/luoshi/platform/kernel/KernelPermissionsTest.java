package org.luoshi.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.api.Permission;

class KernelPermissionsTest {
    private final KernelPermissions source = new KernelPermissions();

    @Test
    void everyPermissionHasATitleInBothLanguages() {
        assertThat(source.permissions()).extracting(Permission::key).allSatisfy(key -> {
            assertThat(source.messages().text("permission." + key).in(Locale.CHINA))
                    .isNotBlank();
            assertThat(source.messages().text("permission." + key).in(Locale.ENGLISH))
                    .isNotBlank();
        });
        assertThat(source.title().in(Locale.CHINA)).isEqualTo("平台");
    }
}
