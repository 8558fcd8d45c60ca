package org.luoshi.platform.identity.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.api.Forbidden;
import org.luoshi.platform.api.Roles;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.VersionConflict;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.identity.Node;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.platform.identity.domain.PersonDetails;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class PhonesTest {
    private static final String PHONE = "13812341234";
    private static final String MASKED = "138****1234";
    private static final Viewer CLERK =
            Node.viewer(901, IdentityPermissions.PEOPLE_READ, IdentityPermissions.PEOPLE_MANAGE);
    private static final Viewer READER = Node.viewer(903, IdentityPermissions.PEOPLE_READ);

    @OnEveryDatabase
    void isMaskedForEverybodyAndInNoRowOrTraceInTheClear(TestDatabase database) {
        Node node = new Node(database);
        Listed added =
                node.people.add(Node.administrator(), details("wangwei", PHONE)).person();
        long id = added.account().id();

        assertThat(added.phone()).isEqualTo(MASKED);
        assertThat(node.people.get(id).phone()).isEqualTo(MASKED);
        assertThat(node.people.get(id).version()).isEqualTo(added.version());
        assertThat(node.lastTrace().event().after()).containsEntry("phone", MASKED);
        node.people.change(Node.administrator(), id, version(node, id), details("wangwei", "0731-88881234"));
        assertThat(node.lastTrace().event().before()).containsEntry("phone", MASKED);
        assertThat(node.lastTrace().event().after()).containsEntry("phone", "0731****1234");
        assertThatExceptionOfType(VersionConflict.class)
                .isThrownBy(() -> node.people.deactivate(CLERK, id, new ExpectedVersion(99)))
                .satisfies(e -> assertThat(e.current()).containsEntry("phone", "0731****1234"));
        assertThat(node.traces.entries().toString()).doesNotContain(PHONE, "88881234");
        assertThat(rows(database, node)).isNotEmpty().doesNotContain(PHONE).doesNotContain("88881234");
        assertThat(details("wangwei", PHONE).toString()).doesNotContain(PHONE);
    }

    @OnEveryDatabase
    void theMaskedNumberSentBackKeepsTheOneThatIsStored(TestDatabase database) {
        Node node = new Node(database);
        long id = node.people
                .add(Node.administrator(), details("wangwei", PHONE))
                .person()
                .account()
                .id();
        String stored = stored(node, id);

        node.people.change(Node.administrator(), id, version(node, id), details("wang", MASKED));
        node.people.change(Node.administrator(), id, version(node, id), details("wangwei", PHONE));

        assertThat(stored(node, id)).isEqualTo(stored);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> node.people.change(
                        Node.administrator(), id, version(node, id), details("wangwei", "139****1234")))
                .satisfies(e -> assertThat(e.errors().get(0).field()).isEqualTo("phone"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> node.people.add(Node.administrator(), details("lina", MASKED)));
        node.people.change(Node.administrator(), id, version(node, id), details("wangwei", ""));
        assertThat(stored(node, id)).isEmpty();
    }

    @OnEveryDatabase
    void whoeverManagesPeopleRevealsItAndEverybodyTheirOwnAndBothLeaveATrace(TestDatabase database) {
        Node node = new Node(database);
        long id = node.people
                .add(Node.administrator(), details("wangwei", PHONE))
                .person()
                .account()
                .id();

        assertThat(node.people.revealPhone(CLERK, id, " 通知开会 ")).isEqualTo(PHONE);

        assertThat(node.lastTrace().who()).isEqualTo(CLERK);
        assertThat(node.lastTrace().event().action()).isEqualTo("identity.reveal");
        assertThat(node.lastTrace().event().recordId()).isEqualTo(String.valueOf(id));
        assertThat(node.lastTrace().event().after()).isEqualTo(Map.of("revealed", "phone", "reason", "通知开会"));
        assertThat(node.people.revealPhone(Node.viewer(id), id, null)).isEqualTo(PHONE);
        int before = node.traces.entries().size();
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> node.people.revealPhone(READER, id, ""));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> node.people.revealPhone(CLERK, id, "长".repeat(201)));
        assertThat(node.traces.entries()).hasSize(before);
    }

    @OnEveryDatabase
    void numbersOfVersionsBeforeAreSealedAtTheStart(TestDatabase database) {
        Node node = new Node(database);
        long id = node.person("wangwei", "王伟", null).account().id();
        node.changes.write(() -> node.transactions
                .entityManager()
                .createNativeQuery("update account set phone = '" + PHONE + "'")
                .executeUpdate());
        assertThat(node.people.get(id).phone()).as("until it is sealed").isEqualTo(MASKED);

        Node started = node.another();

        assertThat(stored(started, id)).matches("1-[0-9a-f]{4}:2:.+");
        assertThat(started.people.revealPhone(CLERK, id, "")).isEqualTo(PHONE);
        assertThat(started.people.get(id).version())
                .as("nobody changed the person")
                .isZero();
        String stored = stored(started, id);
        assertThat(stored(node.another(), id)).isEqualTo(stored);
    }

    @Test
    void theFileOfTheDatabaseDoesNotHoldIt(@TempDir Path folder) throws IOException {
        try (TestDatabase database = TestDatabase.h2(folder)) {
            Node node = new Node(database);
            node.people.add(Node.administrator(), details("wangwei", PHONE));
        }

        try (Stream<Path> files = Files.list(folder)) {
            String bytes = "";
            for (Path file : files.toList()) {
                bytes += Files.readString(file, StandardCharsets.ISO_8859_1);
            }
            assertThat(bytes.contains("wangwei")).isTrue();
            assertThat(bytes.contains(PHONE)).isFalse();
        }
    }

    private static PersonDetails details(String username, String phone) {
        return new PersonDetails(username, "王伟", null, "", phone, "", Set.of(Roles.STAFF));
    }

    private static ExpectedVersion version(Node node, long id) {
        return new ExpectedVersion(node.people.get(id).version());
    }

    private static String stored(Node node, long id) {
        return node.changes.read(() -> node.accounts.find(id).orElseThrow().phone());
    }

    /** Every cell of every table of identity. */
    private static String rows(TestDatabase database, Node node) {
        return node.changes.read(() -> {
            StringBuilder cells = new StringBuilder();
            try (Statement statement = database.current().connection().createStatement()) {
                for (String table : column(
                        statement,
                        "select table_name from information_schema.tables where lower(table_schema) = 'identity'")) {
                    cells.append(everything(statement, table));
                }
                return cells.toString();
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static List<String> column(Statement statement, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                values.add(found.getString(1));
            }
        }
        return values;
    }

    private static String everything(Statement statement, String table) throws SQLException {
        StringBuilder cells = new StringBuilder();
        try (ResultSet rows = statement.executeQuery("select * from identity.\"" + table + '"')) {
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    cells.append(rows.getString(i)).append('\n');
                }
            }
        }
        return cells.toString();
    }
}
