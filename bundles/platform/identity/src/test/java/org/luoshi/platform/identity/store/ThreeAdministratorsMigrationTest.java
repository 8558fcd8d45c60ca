package org.luoshi.platform.identity.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.luoshi.platform.api.Roles;
import org.luoshi.platform.identity.Node;
import org.luoshi.platform.identity.domain.Administration;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class ThreeAdministratorsMigrationTest {
    private static final String MIGRATION = "/db/migration/V3__three_administrators.sql";

    @OnEveryDatabase
    void anInstallationOfBeforeLosesNobodyAndKeepsTheRolesApart(TestDatabase database) throws IOException {
        Node node = new Node(database);
        long id = node.person("admin", "甲", null, Roles.ADMINISTRATOR).account().id();
        run(node, "insert into account_role (account_id, role_key) values (" + id + ", 'leader')");
        run(
                node,
                "insert into role_permission (role_key, permission) values ('administrator', 'identity.roles.manage')");
        run(node, "insert into role_permission (role_key, permission) values ('leader', 'identity.people.manage')");
        run(node, "delete from role_permission where role_key in ('security-administrator', 'auditor')");
        run(node, "delete from role where role_key in ('security-administrator', 'auditor')");
        run(node, "insert into setting (name, content) values ('simple-mode', 'true')");

        for (String statement : migration().split(";")) {
            run(node, statement);
        }

        Node after = node.another();
        assertThat(after.people.get(id).account().roles()).containsExactly(Roles.ADMINISTRATOR);
        assertThat(after.appointments.administration()).isEqualTo(Administration.SIMPLE);
        assertThat(permissions(after, Roles.ADMINISTRATOR)).doesNotContain(IdentityPermissions.ROLES_MANAGE);
        assertThat(permissions(after, Roles.LEADER)).containsExactly(IdentityPermissions.PEOPLE_READ);
        assertThat(permissions(after, Roles.SECURITY_ADMINISTRATOR))
                .containsExactlyInAnyOrder(IdentityPermissions.PEOPLE_READ, IdentityPermissions.ROLES_MANAGE);
    }

    private static Set<String> permissions(Node node, String role) {
        return node.changes.read(() -> node.roleStore.find(role).orElseThrow().permissions());
    }

    private static void run(Node node, String statement) {
        if (!statement.isBlank()) {
            node.transactions.write(() -> node.transactions
                    .entityManager()
                    .createNativeQuery(statement)
                    .executeUpdate());
        }
    }

    private static String migration() throws IOException {
        try (InputStream file = IdentityPermissions.class.getResourceAsStream(MIGRATION)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
        }
    }
}
