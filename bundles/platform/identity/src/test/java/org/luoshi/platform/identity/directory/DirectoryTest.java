package org.luoshi.platform.identity.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.luoshi.platform.api.Roles;
import org.luoshi.platform.api.people.Office;
import org.luoshi.platform.api.people.Person;
import org.luoshi.platform.api.record.RecordName;
import org.luoshi.platform.identity.Node;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class DirectoryTest {
    @OnEveryDatabase
    void tellsWhoWorksWhere(TestDatabase database) {
        Node node = new Node(database);
        long department = node.office("省科学技术厅", null).id();
        long planning = node.office("规划处", department).id();
        long person = node.person("wangwei", "王伟", planning).account().id();

        assertThat(node.directory.offices()).extracting(Office::id).containsExactly(department, planning);
        assertThat(node.directory.peopleOf(planning)).extracting(Person::name).containsExactly("王伟");
        assertThat(node.directory.person(person)).map(Person::officeId).contains(planning);
        assertThat(node.directory.officeNames(List.of(planning, 77L))).containsOnlyKeys(planning);
        assertThat(node.directory.person(77)).isEmpty();
        assertThat(node.directory.peopleWith(IdentityPermissions.PEOPLE_MANAGE)).isEmpty();
    }

    @OnEveryDatabase
    void namesPeopleOfficesAndRolesForTheAuditTrail(TestDatabase database) {
        Node node = new Node(database);
        long planning = node.office("规划处", null).id();
        long person = node.person("wangwei", "王伟", planning).account().id();
        DirectoryNames names = node.names;

        RecordName found =
                names.names("Person", Set.of(Long.toString(person), "77", "x")).get(Long.toString(person));
        assertThat(found.name().in(Locale.CHINA)).isEqualTo("王伟");
        assertThat(found.link()).isEqualTo("/people");
        assertThat(names.names("OrganisationUnit", Set.of(Long.toString(planning), "77")))
                .containsOnlyKeys(Long.toString(planning));
        assertThat(names.names("Role", Set.of(Roles.ADMINISTRATOR))).containsOnlyKeys(Roles.ADMINISTRATOR);
        assertThat(names.names("Installation", Set.of("luoshi"))).isEmpty();
    }

    @OnEveryDatabase
    void noticesAChangeHereAtOnceAndElsewhereWithinSeconds(TestDatabase database) {
        Node here = new Node(database);
        Node there = here.another();
        assertThat(there.directory.offices()).isEmpty();

        here.office("规划处", null);

        assertThat(here.directory.offices()).hasSize(1);
        assertThat(there.directory.offices()).isEmpty();
        here.clock.advance(SnapshotCache.OTHERS_NOTICED_AFTER);
        assertThat(there.directory.offices()).hasSize(1);
    }

    @OnEveryDatabase
    void letsNobodyWaitWhileOneLooksWhatOthersChanged(TestDatabase database) throws InterruptedException {
        Node node = new Node(database);
        node.office("规划处", null);
        HeldReading held = new HeldReading(node.transactions);
        SnapshotCache cache =
                new SnapshotCache(held, node.installation, node.units, node.accounts, node.roleStore, node.clock);
        Snapshot before = cache.current();

        node.clock.advance(SnapshotCache.OTHERS_NOTICED_AFTER);
        held.hold();
        Thread looking = new Thread(cache::current);
        looking.start();
        held.awaitReader();

        assertThat(cache.current()).isSameAs(before);
        held.letGo();
        looking.join();
    }

    @OnEveryDatabase
    void answersFromMemoryWhileNothingChanges(TestDatabase database) {
        Node node = new Node(database);
        node.office("规划处", null);
        node.directory.offices();

        long statements = database.statements(node.transactions, () -> {
            for (int i = 0; i < 100; i++) {
                node.directory.offices();
            }
        });
        node.clock.advance(SnapshotCache.OTHERS_NOTICED_AFTER);
        long looks = database.statements(node.transactions, node.directory::offices);

        assertThat(statements).isZero();
        assertThat(looks).isEqualTo(1);
    }
}
