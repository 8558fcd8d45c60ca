package org.luoshi.platform.identity.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.api.work.Todo;
import org.luoshi.platform.identity.Node;
import org.luoshi.platform.identity.store.PeopleQuery;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class StaleAccountsTest {
    private static final PeopleQuery STALE =
            new PeopleQuery("", Set.of(), Set.of(), null, true, PeopleQuery.Order.USERNAME, null, 20);

    @OnEveryDatabase
    void whoDidNotSignInForNinetyDaysIsFlaggedAndNotDisabled(TestDatabase database) {
        Node node = new Node(database);
        node.settled("lina");
        node.settled("never");
        long left = node.settled("left").account().id();
        node.clock.advance(Duration.ofDays(60));
        node.enter("lina", Node.PASSWORD, Node.DESK);
        node.people.deactivate(Node.administrator(), left, new ExpectedVersion(0));
        node.person("new", "新人", null);

        node.clock.advance(Duration.ofDays(31));
        assertThat(stale(node)).containsExactly("never");
        node.clock.advance(Duration.ofDays(60));
        assertThat(stale(node)).containsExactly("lina", "never", "new");
    }

    @OnEveryDatabase
    void whoeverManagesPeopleHasThemAmongTheToDos(TestDatabase database) {
        Node node = new Node(database);
        StaleAccounts source = new StaleAccounts(node.people);
        node.settled("lina");
        assertThat(source.todos(Node.administrator(), 5)).isEmpty();

        node.clock.advance(Duration.ofDays(91));

        List<Todo> todos = source.todos(Node.administrator(), 5);
        assertThat(todos).hasSize(1);
        assertThat(todos.get(0).title().in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("1 个账号久未登录");
        assertThat(todos.get(0).link()).isEqualTo("/people?stale=true");
        assertThat(source.module()).isEqualTo("identity");
        assertThat(source.todos(Node.viewer(7), 5)).isEmpty();
    }

    private static List<String> stale(Node node) {
        List<Listed> listed = node.people.list(STALE).items();
        assertThat(listed).allMatch(Listed::stale).allMatch(one -> one.account().active());
        return listed.stream().map(one -> one.account().username()).toList();
    }
}
