package org.luoshi.platform.identity.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.rest.Cursor;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.platform.identity.Node;
import org.luoshi.platform.identity.people.Listed;
import org.luoshi.platform.identity.store.PeopleQuery.Order;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class PeopleListTest {
    @OnEveryDatabase
    void goesThroughEverybodyPageByPageInBothDirections(TestDatabase database) {
        Node node = new Node(database);
        for (int i = 0; i < 7; i++) {
            node.person("user" + i, i % 2 == 0 ? "王伟" : "李娜" + i, null);
        }

        for (Order order : Order.values()) {
            List<String> usernames = new ArrayList<>();
            String cursor = null;
            do {
                Page<Listed> page = node.people.list(query("", null, order, cursor, 3));
                page.items().forEach(p -> usernames.add(p.account().username()));
                assertThat(page.total()).isEqualTo(7);
                cursor = page.next();
            } while (cursor != null);
            assertThat(usernames).as(order.name()).hasSize(7).doesNotHaveDuplicates();
        }
        assertThat(usernames(node, query("", null, Order.USERNAME_DESCENDING, null, 2)))
                .containsExactly("user6", "user5");
    }

    @OnEveryDatabase
    void findsByNameUsernameAndOfficeAndTakesWildcardsLiterally(TestDatabase database) {
        Node node = new Node(database);
        long office = node.office("规划处", null).id();
        node.person("Wang_Wei", "王伟", null);
        node.person("wangxwei", "赵强", office);
        node.person("lina", "李娜", null);

        assertThat(usernames(node, query("王", null, Order.NAME, null, 20))).containsExactly("Wang_Wei");
        assertThat(usernames(node, query("WANG", null, Order.USERNAME, null, 20)))
                .containsExactly("Wang_Wei", "wangxwei");
        assertThat(usernames(node, query("g_w", null, Order.NAME, null, 20))).containsExactly("Wang_Wei");
        assertThat(usernames(node, query("%", null, Order.NAME, null, 20))).isEmpty();
        PeopleQuery named = new PeopleQuery("规划", List.of(office), Set.of(), null, false, Order.NAME, null, 20);
        assertThat(usernames(node, named)).containsExactly("wangxwei");
        PeopleQuery inside = new PeopleQuery("", List.of(), Set.of(office), null, false, Order.NAME, null, 20);
        assertThat(usernames(node, inside)).containsExactly("wangxwei");
    }

    @OnEveryDatabase
    void tellsActiveFromInactive(TestDatabase database) {
        Node node = new Node(database);
        Listed left = node.person("left", "王伟", null);
        node.person("here", "李娜", null);
        node.people.deactivate(Node.administrator(), left.account().id(), new ExpectedVersion(0));

        assertThat(usernames(node, query("", false, Order.NAME, null, 20))).containsExactly("left");
        assertThat(usernames(node, query("", true, Order.NAME, null, 20))).containsExactly("here");
    }

    @OnEveryDatabase
    void needsAsManyStatementsForTwentyPeopleAsForTwo(TestDatabase database) {
        Node node = new Node(database);
        for (int i = 0; i < 20; i++) {
            node.person("user" + i, "王伟", null, "staff", "office-head");
        }

        long two = database.statements(node.transactions, () -> node.people.list(query("", null, Order.NAME, null, 2)));
        long twenty =
                database.statements(node.transactions, () -> node.people.list(query("", null, Order.NAME, null, 20)));

        assertThat(twenty).isEqualTo(two).isEqualTo(6);
    }

    @OnEveryDatabase
    void refusesACursorThatIsNone(TestDatabase database) {
        Node node = new Node(database);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> node.people.list(query("", null, Order.NAME, Cursor.encode("王", "x"), 5)));
    }

    private static PeopleQuery query(String text, Boolean active, Order order, String cursor, int size) {
        return new PeopleQuery(text, List.of(), Set.of(), active, false, order, Cursor.decode(cursor, 2), size);
    }

    private static List<String> usernames(Node node, PeopleQuery query) {
        return node.people.list(query).items().stream()
                .map(p -> p.account().username())
                .toList();
    }
}
