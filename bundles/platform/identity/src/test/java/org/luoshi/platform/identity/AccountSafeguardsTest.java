package org.luoshi.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.luoshi.platform.api.Roles;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.api.safeguard.Safeguard;
import org.luoshi.platform.identity.domain.Administration;
import org.luoshi.platform.identity.people.AccountSafeguards;
import org.luoshi.platform.identity.store.AccountFigures;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class AccountSafeguardsTest {
    private Node node;

    @OnEveryDatabase
    void tellsHowManyAreLockedStaleOldAndWithoutASecondFactor(TestDatabase database) {
        node = new Node(database);
        node.settled("wangwei");
        node.settled("xitong", Roles.ADMINISTRATOR);
        long left = node.settled("left").account().id();
        node.people.deactivate(Node.administrator(), left, new ExpectedVersion(0));
        assertThat(text("identity.accounts")).isEqualTo("在用账号 2 个，用户名各不相同，使用角色 2 种。");
        assertThat(text("identity.second-factor")).isEqualTo("在用账号 2 个，其中 2 个没有启用双重验证，包括管理员 1 人。");
        assertThat(one("identity.second-factor").holds()).isFalse();
        assertThat(one("identity.stale").holds()).isTrue();

        node.clock.advance(Duration.ofDays(91));
        lock("WangWei");
        lock("nobody");
        assertThat(text("identity.lockout")).startsWith("连续失败 5 次锁定 30 分钟").endsWith("目前锁定 1 个账号。");
        assertThat(one("identity.lockout").holds()).isTrue();
        assertThat(text("identity.password-age")).contains("目前有 2 个在用账号已到期");
        assertThat(text("identity.stale")).isEqualTo("2 个在用账号超过 90 天没有登录。");
        assertThat(one("identity.stale").holds()).isFalse();
    }

    @OnEveryDatabase
    void onlyThreeAdministratorsKeptApartAreWell(TestDatabase database) {
        node = new Node(database);
        assertThat(one("identity.administration").holds()).isFalse();
        node.administered(Administration.SIMPLE);
        assertThat(text("identity.administration")).contains("简易模式");
        assertThat(one("identity.administration").holds()).isFalse();

        node.settled("xitong", Roles.ADMINISTRATOR);
        node.settled("anquan", Roles.SECURITY_ADMINISTRATOR);
        node.settled("shenji", Roles.AUDITOR);
        node.administered(Administration.SEPARATED);
        assertThat(text("identity.administration")).isEqualTo("三员分立：系统管理员 1 人，安全管理员 1 人，安全审计员 1 人。");
        assertThat(one("identity.administration").holds()).isTrue();
    }

    @OnEveryDatabase
    void settingsAreThoseThatHoldNowAndEachIsToldInBothLanguages(TestDatabase database) {
        node = new Node(database);
        assertThat(text("identity.sessions")).startsWith("空闲 30 分钟（三员 10 分钟）自动退出，最长 12 小时");
        assertThat(one("identity.credentials").holds())
                .as("hashing that costs nothing")
                .isFalse();
        assertThat(all()).hasSize(9).allSatisfy(safeguard -> {
            assertThat(safeguard.finding().in(Locale.SIMPLIFIED_CHINESE)).containsPattern("\\p{IsHan}");
            assertThat(safeguard.finding().in(Locale.ENGLISH)).doesNotContainPattern("\\p{IsHan}|\\{");
        });
    }

    private void lock(String username) {
        for (int i = 0; i < 5; i++) {
            catchThrowable(() -> node.enter(username, "wrong", Node.DESK));
            node.clock.advance(Duration.ofMinutes(2));
        }
    }

    private List<Safeguard> all() {
        AccountFigures figures = new AccountFigures(node.transactions);
        return new AccountSafeguards(node.changes, figures, node.installation, new CheapSettings()).safeguards();
    }

    private Safeguard one(String key) {
        return all().stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
    }

    private String text(String key) {
        return one(key).finding().in(Locale.SIMPLIFIED_CHINESE);
    }
}
