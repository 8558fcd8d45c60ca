package org.luoshi.supervision.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.platform.api.rest.RequiresVersion;
import org.luoshi.supervision.Department;
import org.luoshi.supervision.SupervisionPermissions;
import org.luoshi.supervision.item.Someone;
import org.luoshi.supervision.settings.Thresholds;
import org.luoshi.testkit.database.TestDatabase;

class SettingsAddressesTest {
    private static final Map<String, Object> DAYS =
            Map.of("amberWorkdays", 4, "remindBeforeWorkdays", List.of(2), "remindOverdueEveryWorkdays", 5);

    private TestDatabase database;
    private Door door;

    @BeforeEach
    void open() {
        database = TestDatabase.h2();
        door = new Door(new Department(database).resources());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void letsThoseWhoKeepTheSettingsChangeTheThresholds() {
        assertThat(get(Someone.supervisor(), "thresholds").get("version").asLong())
                .isZero();
        assertThat(change(DAYS, "0")).isEqualTo(200);
        assertThat(get(Someone.supervisor(), "thresholds").get("version").asLong())
                .isEqualTo(1);
        assertThat(get(Someone.handler(), "options").get("amberWorkdays").asInt())
                .isEqualTo(4);
    }

    @Test
    void namesTheThresholdsThatMakeNoSense() {
        assertThat(change(Map.of("amberWorkdays", 0, "remindOverdueEveryWorkdays", 1), "0"))
                .isEqualTo(422);
    }

    @Test
    void areForThoseWhoKeepTheSettingsAlsoWhenItemsAreNoneOfTheirBusiness() throws NoSuchMethodException {
        List<Method> reading = List.of(
                DeadlineRulesResource.class.getMethod("all"), ReportTemplateResource.class.getMethod("template"));
        assertThat(reading).allSatisfy(method -> assertThat(
                        method.getAnnotation(RequiresPermission.class).value())
                .contains(SupervisionPermissions.SETTINGS));
        assertThat(ThresholdsResource.class
                        .getAnnotation(RequiresPermission.class)
                        .value())
                .containsExactly(SupervisionPermissions.SETTINGS);
        assertThat(ThresholdsResource.class.getMethod("change", ExpectedVersion.class, Thresholds.class, Viewer.class))
                .matches(method -> method.isAnnotationPresent(RequiresVersion.class));
    }

    private int change(Map<String, Object> days, String ifMatch) {
        return door.call(Someone.supervisor(), "PUT", "thresholds", days, ifMatch)
                .status();
    }

    private JsonNode get(Viewer who, String address) {
        Door.Answer answer = door.call(who, "GET", address, null, null);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }
}
