package org.luoshi.supervision.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.api.DataScope;
import org.luoshi.platform.api.Forbidden;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.record.RecordKey;
import org.luoshi.supervision.Department;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;
import org.luoshi.testkit.fakes.FakeExports.Exported;
import org.luoshi.testkit.fakes.FakeViewer;

class TrailAndExportAddressesTest {
    private static final LocalDate JULY_31 = LocalDate.of(2026, 7, 31);
    private static final FakeViewer LEADER =
            FakeViewer.named(2, "李静").seeing(DataScope.ALL).allowed("supervision.read", "platform.trail.read");

    @OnEveryDatabase
    void theTrailOfAnItemIsForThoseWhoSeeTheItem(TestDatabase database) {
        Department department = new Department(database);
        Door door = new Door(department.resources());
        long id = department.drafted("完成公示", JULY_31).head().id();
        String address = "items/" + id + "/trail?size=5";
        RecordKey key = new RecordKey("supervision", "SupervisionItem", Long.toString(id));
        FakeViewer foreign = FakeViewer.named(70, "外处").in(9, "外处").allowed("supervision.read");
        FakeViewer blind = LEADER.allowed("platform.trail.read");

        Door.Answer answer = door.call(LEADER, "GET", address, null, null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("items").get(0).get("viewed").asBoolean()).isTrue();
        assertThat(department.trail.asked()).containsExactly(key);
        assertThatThrownBy(() -> department.supervision.key(foreign, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> department.supervision.key(blind, id)).isInstanceOf(Forbidden.class);
    }

    @OnEveryDatabase
    void theExportFollowsTheFiltersOfTheAddressAndTheScopeOfThePerson(TestDatabase database) {
        Department department = new Department(database);
        Door door = new Door(department.resources());
        department.dispatched("红灯事项", LocalDate.of(2026, 7, 7));
        department.dispatched("绿灯事项", JULY_31);
        department.dispatched("无时限事项", null);
        department.drafted("草拟事项", JULY_31);
        department.itIs(LocalDate.of(2026, 7, 8));

        Door.Answer answer =
                door.call(LEADER, "POST", "items/export?light=RED&sort=-due&size=1", Map.of("reason", "迎接检查"), null);
        door.call(FakeViewer.named(70, "外处").in(9, "外处"), "POST", "items/export", Map.of(), null);
        door.call(LEADER, "POST", "items/export?state=DISPATCHED&from=2026-07-01&sort=-due", Map.of(), null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(new String(answer.bytes(), StandardCharsets.UTF_8))
                .startsWith("督〔2026〕1号,红灯事项,")
                .contains(",红灯,资源配置处,,2026-07-07,2026-07-07,-1,")
                .doesNotContain("\n");
        List<Exported> exported = department.exports.exported();
        assertThat(exported.get(0).reason()).isEqualTo("迎接检查");
        assertThat(exported.get(0).filter()).isEqualTo("light=RED&sort=-due&size=1");
        assertThat(exported.get(0).recordType()).isEqualTo("SupervisionItem");
        assertThat(exported.get(0).titles()).hasSize(14).contains("牵头处室", "剩余工作日");
        assertThat(exported.get(1).rows()).isEmpty();
        assertThat(exported.get(1).reason()).isNull();
        assertThat(exported.get(2).rows()).extracting(row -> row.get(1)).containsExactly("绿灯事项", "红灯事项");
        assertThat(door.call(LEADER, "POST", "items/export?light=BLUE", Map.of(), null)
                        .status())
                .isEqualTo(422);
    }
}
