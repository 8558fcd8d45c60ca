package org.luoshi.platform.modules.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.api.Permission;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.platform.modules.ModulesPermissions;

class WhoMayCarryTest {
    @Test
    void noRoleTakesDataAwayByItself() {
        assertThat(new ModulesPermissions().permissions()).contains(Permission.of(ModulesPermissions.CARRY));
    }

    @Test
    void whoManagesFunctionsReachesNoArchive() {
        assertThat(ArchiveResource.class.getAnnotation(RequiresPermission.class).value())
                .containsExactly(ModulesPermissions.CARRY);
        assertThat(Arrays.stream(ArchiveResource.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(RequiresPermission.class)))
                .isEmpty();
    }

    @Test
    void whoCarriesDataSeesWhatThereIsAndDestroysNothing() {
        Set<String> open = Arrays.stream(ModuleDataResource.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(RequiresPermission.class))
                .map(method -> method.getName())
                .collect(Collectors.toSet());

        assertThat(open).containsExactlyInAnyOrder("frozen", "data", "holding");
        assertThat(ModuleDataResource.class
                        .getAnnotation(RequiresPermission.class)
                        .value())
                .containsExactly(ModulesPermissions.MANAGE);
    }
}
