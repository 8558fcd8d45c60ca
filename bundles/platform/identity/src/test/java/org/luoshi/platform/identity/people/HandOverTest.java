package org.luoshi.platform.identity.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.luoshi.platform.api.Forbidden;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Roles;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.api.work.OpenWork;
import org.luoshi.platform.identity.Node;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class HandOverTest {
    private final List<String> handed = new ArrayList<>();

    @OnEveryDatabase
    void countsAndHandsOverInEveryFunctionAndTellsWhereItFailed(TestDatabase database) {
        Node node = new Node(database);
        long from = node.settled("wangwei").account().id();
        long to = node.settled("lina", Roles.OFFICE_HEAD).account().id();
        node.handOver.bindSource(source("identity.people", 2));
        node.handOver.bindSource(source("meetings", 0));
        node.handOver.bindSource(source("broken", -1));

        List<HandOver.Open> open = node.handOver.openWork(Node.administrator(), from);
        assertThat(open).extracting(HandOver.Open::module).containsExactly("broken", "identity.people");
        assertThat(open).extracting(HandOver.Open::available).containsExactly(false, true);

        assertThat(node.handOver.handOver(Node.administrator(), from, to))
                .containsExactly(
                        new HandOver.Outcome("broken", 0, false),
                        new HandOver.Outcome("identity.people", 2, true),
                        new HandOver.Outcome("meetings", 0, true));
        assertThat(handed).contains("identity.people " + from + " " + to);
        assertThat(node.lastTrace().event().action()).isEqualTo("identity.hand-over");
        assertThat(node.lastTrace().event().after()).isEqualTo(Map.of("successor", to, "handedOver", 2));
    }

    @OnEveryDatabase
    void theSuccessorIsSomebodyElseWhoWorksHere(TestDatabase database) {
        Node node = new Node(database);
        long from = node.settled("wangwei").account().id();

        for (Long to : new Long[] {null, from, 4711L}) {
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> node.handOver.handOver(Node.administrator(), from, to));
        }
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> node.handOver.openWork(Node.administrator(), 4711));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> node.handOver.openWork(Node.viewer(from), from));
    }

    @OnEveryDatabase
    void nothingIsHandedToSomebodyWhoCouldNotOpenIt(TestDatabase database) {
        Node node = new Node(database);
        long from = node.settled("wangwei").account().id();
        long to = node.settled("lina").account().id();
        node.handOver.bindSource(source("identity.people", 3));
        node.handOver.bindSource(source("broken", -1));

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> node.handOver.handOver(Node.administrator(), from, to))
                .satisfies(e -> assertThat(e.code()).isEqualTo("identity.successor-shut-out"))
                .satisfies(e -> assertThat(e.explanation().in(Locale.ENGLISH)).contains("lina", "3"));
        assertThat(handed).isEmpty();
        assertThat(node.traces.actions()).doesNotContain("identity.hand-over");
        long head = node.settled("zhou", Roles.OFFICE_HEAD).account().id();
        assertThat(node.handOver.handOver(Node.administrator(), from, head))
                .contains(new HandOver.Outcome("identity.people", 3, true));
    }

    private OpenWork source(String module, int count) {
        return new OpenWork() {
            @Override
            public String module() {
                return module;
            }

            @Override
            public List<Share> of(long personId) {
                if (count < 0) {
                    throw new IllegalStateException("not today");
                }
                return count == 0 ? List.of() : List.of(new Share(LocalizedText.verbatim("承办人"), count));
            }

            @Override
            public long closedTo(long from, Viewer successor) {
                return of(from).isEmpty() || successor.may(module + ".read") ? 0 : count;
            }

            @Override
            public int handOver(Viewer who, long from, long to) {
                handed.add(module + " " + from + " " + to);
                return of(from).isEmpty() ? 0 : count;
            }
        };
    }
}
