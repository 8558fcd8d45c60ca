package org.luoshi.platform.identity.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.bouncycastle.util.encoders.Base32;
import org.luoshi.platform.api.Roles;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.work.Notice;
import org.luoshi.platform.identity.Node;
import org.luoshi.platform.identity.domain.Administration;
import org.luoshi.platform.identity.domain.Totp;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class LostAccessTest {
    private long security;
    private long auditor;
    private long person;

    @OnEveryDatabase
    void theOtherAdministratorsAndThePersonAreToldOfANewPassword(TestDatabase database) {
        Node node = department(database);

        String password = node.lostAccess.resetPassword(Node.administrator(), person);

        assertTold(node, security, "wangwei的密码已被重置", "某人");
        assertTold(node, auditor, "wangwei的密码已被重置", "wangwei");
        assertTold(node, person, "您的密码已被某人重置", "安全管理员");
        assertThat(node.notifier.told().toString()).doesNotContain(password);
    }

    @OnEveryDatabase
    void andOfASecondFactorThatIsTakenAwayOnceThereWasOne(TestDatabase database) {
        Node node = department(database);
        node.lostAccess.removeSecondFactor(Node.administrator(), person);
        assertThat(node.notifier.told()).isEmpty();
        Viewer who = Node.viewer(person);
        Totp app = new Totp(Base32.decode(node.factors.begin(who, Node.PASSWORD).secret()));
        node.factors.confirm(who, "", app.code(node.clock.instant()));

        node.lostAccess.removeSecondFactor(Node.administrator(), person);

        assertTold(node, security, "wangwei的双重验证已被解除", "某人");
        assertTold(node, auditor, "wangwei的双重验证已被解除", "wangwei");
        assertTold(node, person, "您的双重验证已被某人解除", "安全管理员");
    }

    @OnEveryDatabase
    void whoHasLeftIsToldNothing(TestDatabase database) {
        Node node = department(database);
        node.changes.directory(() -> {
            node.accounts.find(auditor).orElseThrow().deactivate();
            return auditor;
        });

        node.lostAccess.resetPassword(Node.administrator(), person);

        assertThat(node.notifier.toldTo(auditor)).isEmpty();
        assertThat(node.notifier.toldTo(security)).hasSize(1);
    }

    private Node department(TestDatabase database) {
        Node node = new Node(database).administered(Administration.SEPARATED);
        security = node.person("anquan", "钱安全", null, Roles.SECURITY_ADMINISTRATOR)
                .account()
                .id();
        auditor = node.person("shenji", "赵审计", null, Roles.AUDITOR).account().id();
        person = node.settled("wangwei").account().id();
        return node;
    }

    private static void assertTold(Node node, long who, String title, String detail) {
        assertThat(node.notifier.toldTo(who)).singleElement().satisfies(notice -> assertSays(notice, title, detail));
    }

    private static void assertSays(Notice notice, String title, String detail) {
        assertThat(notice.title().in(Locale.SIMPLIFIED_CHINESE)).isEqualTo(title);
        assertThat(notice.detail().in(Locale.SIMPLIFIED_CHINESE)).contains(detail);
        assertThat(notice.title().in(Locale.ENGLISH)).isNotBlank();
    }
}
