package org.luoshi.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.luoshi.platform.api.Forbidden;
import org.luoshi.platform.api.Roles;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.identity.Node;
import org.luoshi.platform.identity.signin.SignedInPlaces.Place;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class SignedInPlacesTest {
    @OnEveryDatabase
    void showsWhereAPersonIsSignedInTheLastUsedFirst(TestDatabase database) {
        Node node = new Node(database);
        String desk = signIn(node);
        Viewer viewer = viewer(node, desk);
        node.clock.advance(Duration.ofMinutes(5));
        String home = signIn(node);

        List<Place> places = node.places.own(viewer, desk);

        assertThat(places).extracting(Place::here).containsExactly(false, true);
        assertThat(places).extracting(Place::address).containsOnly(Node.DESK.address());
        assertThat(places).noneMatch(place -> desk.contains(place.id()) || home.contains(place.id()));
    }

    @OnEveryDatabase
    void signsOutElsewhereButNotSomebodyElse(TestDatabase database) {
        Node node = new Node(database);
        String desk = signIn(node);
        String home = signIn(node);
        Viewer viewer = viewer(node, desk);
        String elsewhere = node.places.own(viewer, desk).stream()
                .filter(place -> !place.here())
                .findFirst()
                .orElseThrow()
                .id();
        node.settled("lihua");
        String other = node.enter("lihua", Node.PASSWORD, Node.DESK).token().text();

        assertThatThrownBy(() -> node.places.signOut(viewer(node, other), elsewhere))
                .isInstanceOf(NotFound.class);
        node.places.signOut(viewer, elsewhere);

        assertThat(node.sessions.resume(home)).isEmpty();
        assertThat(node.sessions.resume(desk)).isPresent();
        assertThatThrownBy(() -> node.places.signOut(viewer, elsewhere)).isInstanceOf(NotFound.class);
        assertThat(node.traces.actions()).contains("identity.sign-out-afar");
    }

    @OnEveryDatabase
    void anAdministratorSignsSomebodyOutEverywhereAndNobodyElseMay(TestDatabase database) {
        Node node = new Node(database);
        String desk = signIn(node);
        Viewer viewer = viewer(node, desk);
        node.settled("wangli", Roles.ADMINISTRATOR);
        String administrator =
                node.enter("wangli", Node.PASSWORD, Node.DESK).token().text();

        assertThatThrownBy(() -> node.places.signOutEverywhere(viewer, viewer.personId()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> node.places.ofPerson(viewer, viewer.personId()))
                .isInstanceOf(Forbidden.class);
        assertThat(node.places.ofPerson(viewer(node, administrator), viewer.personId()))
                .hasSize(1);
        node.places.signOutEverywhere(viewer(node, administrator), viewer.personId());

        assertThat(node.sessions.resume(desk)).isEmpty();
        assertThat(node.sessions.resume(administrator)).isPresent();
    }

    private static String signIn(Node node) {
        if (node.changes.read(() -> node.accounts.findByUsername("zhaoqiang")).isEmpty()) {
            node.settled("zhaoqiang");
        }
        return node.enter("zhaoqiang", Node.PASSWORD, Node.DESK).token().text();
    }

    private static Viewer viewer(Node node, String token) {
        return node.sessions.resume(token).orElseThrow().viewer();
    }
}
